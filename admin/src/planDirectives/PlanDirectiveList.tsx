import { Typography } from '@mui/material';
import { CreateButton, DataTable, useCanAccess, useTranslate } from 'react-admin';
import { formatDay } from '../shared/days.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ListLayout } from '../shared/list/ListLayout.tsx';
import { ListTools } from '../shared/list/ListTools.tsx';
import { ResponsiveDatagrid } from '../shared/list/ResponsiveDatagrid.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { type PlanDirective, planDirectiveQueries } from './queries.ts';

const WORDS = 'resources.planDirectives';
const Column = DataTable.Col<PlanDirective>;

function Card({ directive }: { directive: PlanDirective }) {
  const translate = useTranslate();
  const { organization, year, submitBy, adoptBy } = directive;
  return (
    <>
      <Typography variant="h3" component="p">
        {organization?.name} – {year}
      </Typography>
      {submitBy && (
        <div>
          {translate(`${WORDS}.fields.submitBy`)}: {formatDay(submitBy)}
        </div>
      )}
      {adoptBy && (
        <div>
          {translate(`${WORDS}.fields.adoptBy`)}: {formatDay(adoptBy)}
        </div>
      )}
    </>
  );
}

/** What committees ask of the plans below them, by year. */
export function PlanDirectiveList() {
  const translate = useTranslate();
  const { canAccess: mayEdit } = useCanAccess({ resource: 'planDirectives', action: 'edit' });
  return (
    <ListLayout
      facets={[]}
      sort={{ field: 'year', order: 'DESC' }}
      hasSearch={false}
      actions={<ListTools exports={planDirectiveQueries} />}
      empty={
        <EmptyState
          title={translate(`${WORDS}.emptyTitle`)}
          hint={translate(mayEdit ? `${WORDS}.emptyHint` : `${WORDS}.emptyReadHint`)}
          action={mayEdit && <CreateButton variant="contained" />}
        />
      }
    >
      <ResponsiveDatagrid<PlanDirective>
        card={(directive) => <Card directive={directive} />}
        rowClick={mayEdit ? 'edit' : false}
      >
        <Column
          source="organization.name"
          disableSort
          render={({ id, organization }) => (
            <RecordLink resource="planDirectives" id={mayEdit ? id : null} type="edit">
              {organization?.name}
            </RecordLink>
          )}
        />
        <Column source="year" />
        <Column source="submitBy" disableSort render={({ submitBy }) => submitBy && formatDay(submitBy)} />
        <Column source="adoptBy" disableSort render={({ adoptBy }) => adoptBy && formatDay(adoptBy)} />
        <Column source="criteria" disableSort render={({ criteria }) => criteria.map(({ name }) => name).join('; ')} />
      </ResponsiveDatagrid>
    </ListLayout>
  );
}
