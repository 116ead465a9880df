import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DateText } from '../shared/DateText.tsx';
import { today } from '../shared/days.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { EnumText } from '../shared/EnumText.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { type RowColumn, RowsTable } from '../shared/RowsTable.tsx';
import { useViewer } from '../shared/viewer.ts';
import { GrantDialog } from './dialogs/GrantDialog.tsx';
import { RevokeDialog } from './dialogs/RevokeDialog.tsx';
import { givableRoles, standingOn } from './grantRules.ts';
import type { Grant, User } from './queries.ts';

const WORDS = 'resources.users.grants';

function StandingText({ grant }: { grant: Grant }) {
  return useTranslate()(`${WORDS}.standing.${standingOn(grant, today())}`);
}

const columns: RowColumn<Grant>[] = [
  { label: `${WORDS}.role`, render: ({ role }) => <EnumText enumName="Role" value={role} /> },
  {
    label: `${WORDS}.organization`,
    render: ({ organization }) =>
      organization && (
        <RecordLink resource="organizations" id={organization.id}>
          {organization.name}
        </RecordLink>
      ),
  },
  { label: `${WORDS}.validFrom`, render: ({ validFrom }) => <DateText value={validFrom} /> },
  { label: `${WORDS}.validTo`, render: ({ validTo }) => validTo && <DateText value={validTo} /> },
  { label: `${WORDS}.standing.label`, render: (grant) => <StandingText grant={grant} /> },
  { label: `${WORDS}.grantedBy`, render: ({ grantedByName }) => grantedByName },
  { label: `${WORDS}.reason`, render: ({ reason }) => reason },
];

/** An account's rights, present and past, and what may be done with them. */
export function GrantTable({ user, mayWrite }: { user: User; mayWrite: boolean }) {
  const translate = useTranslate();
  const viewer = useViewer();
  const roles = givableRoles(viewer);
  const [isAdding, setAdding] = useState(false);
  const [revoked, setRevoked] = useState<Grant>();
  const mayRevoke = (grant: Grant) => mayWrite && roles.includes(grant.role) && standingOn(grant, today()) !== 'past';
  const add = mayWrite && roles.length > 0 && (
    <Button variant="contained" onClick={() => setAdding(true)}>
      {translate('resources.users.grant.button')}
    </Button>
  );
  const revoke = (grant: Grant) =>
    mayRevoke(grant) && <Button onClick={() => setRevoked(grant)}>{translate('resources.users.revoke.button')}</Button>;
  return (
    <Box component="section" aria-label={translate(`${WORDS}.title`)} sx={{ my: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 1 }}>
        <Typography variant="h2" sx={{ flexGrow: 1 }}>
          {translate(`${WORDS}.title`)}
        </Typography>
        {user.grants.length > 0 && add}
      </Box>
      {user.grants.length === 0 ? (
        <EmptyState title={translate(`${WORDS}.none`)} hint={translate(`${WORDS}.noneHint`)} action={add} />
      ) : (
        <RowsTable
          label={translate(`${WORDS}.title`)}
          columns={columns}
          rows={user.grants}
          actions={mayWrite ? revoke : undefined}
        />
      )}
      {isAdding && <GrantDialog user={user} onClose={() => setAdding(false)} />}
      {revoked && <RevokeDialog grant={revoked} onClose={() => setRevoked(undefined)} />}
    </Box>
  );
}
