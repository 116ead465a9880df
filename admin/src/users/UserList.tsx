import { Box, Typography } from '@mui/material';
import { CreateButton, DataTable, useCanAccess, useTranslate } from 'react-admin';
import { formatInstant } from '../shared/days.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { enumChoices } from '../shared/enums.ts';
import type { Facet } from '../shared/list/facets.ts';
import { ListLayout } from '../shared/list/ListLayout.tsx';
import { ListTools } from '../shared/list/ListTools.tsx';
import { ResponsiveDatagrid } from '../shared/list/ResponsiveDatagrid.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { GrantText } from './GrantText.tsx';
import { ROLES } from './grantRules.ts';
import type { User } from './queries.ts';
import { UserStanding } from './UserStanding.tsx';

const WORDS = 'resources.users';
const Column = DataTable.Col<User>;

const facets: Facet[] = [
  {
    source: 'active',
    label: `${WORDS}.fields.isActive`,
    choices: [
      { id: 'yes', name: `${WORDS}.standing.active` },
      { id: 'no', name: `${WORDS}.standing.inactive` },
    ],
  },
  { source: 'role', label: `${WORDS}.fields.role`, choices: enumChoices('Role', ROLES), multiple: true },
];

function Card({ user }: { user: User }) {
  return (
    <>
      <Typography variant="h3" component="p">
        {user.displayName}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>{user.username}</Typography>
      <Typography>
        <GrantText grants={user.grants} />
      </Typography>
      <Box sx={{ mt: 1 }}>
        <UserStanding user={user} />
      </Box>
    </>
  );
}

/** The accounts within one's reach. */
export function UserList() {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'users', action: 'create' });
  return (
    <ListLayout
      facets={facets}
      sort={{ field: 'displayName', order: 'ASC' }}
      actions={<ListTools />}
      empty={
        <EmptyState
          title={translate(`${WORDS}.emptyTitle`)}
          hint={translate(`${WORDS}.emptyHint`)}
          action={canAccess && <CreateButton variant="contained" />}
        />
      }
    >
      <ResponsiveDatagrid<User> card={(user) => <Card user={user} />} hiddenColumns={['email']}>
        <Column
          source="displayName"
          render={(user) => (
            <RecordLink resource="users" id={user.id}>
              {user.displayName}
            </RecordLink>
          )}
        />
        <Column source="username" />
        <Column source="grants" disableSort render={({ grants }) => <GrantText grants={grants} />} />
        <Column source="isActive" disableSort render={(user) => <UserStanding user={user} />} />
        <Column
          source="lastSignInAt"
          render={({ lastSignInAt }) =>
            lastSignInAt ? formatInstant(lastSignInAt) : translate(`${WORDS}.neverSignedIn`)
          }
        />
        <Column source="email" disableSort />
      </ResponsiveDatagrid>
    </ListLayout>
  );
}
