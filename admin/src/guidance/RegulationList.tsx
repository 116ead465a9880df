import { Typography } from '@mui/material';
import { CreateButton, DataTable, useCanAccess, useTranslate } from 'react-admin';
import { DateText } from '../shared/DateText.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ForceText } from '../shared/guidance/ForceText.tsx';
import type { Facet } from '../shared/list/facets.ts';
import { ListLayout } from '../shared/list/ListLayout.tsx';
import { ListTools } from '../shared/list/ListTools.tsx';
import { ResponsiveDatagrid } from '../shared/list/ResponsiveDatagrid.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { useUnitFilter } from '../shared/unit.tsx';
import { regulationQueries, type WorkingRegulation } from './regulationQueries.ts';
import { useGuidanceViews } from './useGuidanceViews.tsx';

const WORDS = 'resources.workingRegulations';
const Column = DataTable.Col<WorkingRegulation>;
const facets: Facet[] = [{ source: 'inForceOn', label: `${WORDS}.inForceOn`, choices: [], input: 'day' }];

function Card({ regulation }: { regulation: WorkingRegulation }) {
  return (
    <>
      <Typography variant="h3" component="p">
        {regulation.branch.name}
      </Typography>
      <Typography>{regulation.title}</Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        <ForceText of={regulation} />
      </Typography>
    </>
  );
}

function NoRegulations() {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'workingRegulations', action: 'create' });
  return (
    <EmptyState
      title={translate(`${WORDS}.emptyTitle`)}
      hint={translate(canAccess ? `${WORDS}.emptyHint` : `${WORDS}.emptyReadHint`)}
      action={canAccess && <CreateButton variant="contained" label={`${WORDS}.create`} />}
    />
  );
}

/** The working regulations of the branches in the unit one works in. */
export function RegulationList() {
  const views = useGuidanceViews('workingRegulations');
  const translate = useTranslate();
  return (
    <ListLayout
      title={translate(`${WORDS}.name`, { smart_count: 2 })}
      facets={facets}
      filter={useUnitFilter()}
      sort={{ field: 'effectiveFrom', order: 'DESC' }}
      searchHint={`${WORDS}.searchHint`}
      empty={<NoRegulations />}
      actions={
        <>
          {views}
          <ListTools exports={regulationQueries} />
        </>
      }
    >
      <ResponsiveDatagrid<WorkingRegulation> card={(regulation) => <Card regulation={regulation} />}>
        <Column
          source="title"
          disableSort
          render={({ id, title }) => (
            <RecordLink resource="workingRegulations" id={id}>
              {title}
            </RecordLink>
          )}
        />
        <Column source="branch.name" disableSort />
        <DataTable.NumberCol source="revision" disableSort />
        <Column source="adoptedOn" disableSort render={({ adoptedOn }) => <DateText value={adoptedOn} />} />
        <Column source="effectiveFrom" render={(regulation) => <ForceText of={regulation} />} />
      </ResponsiveDatagrid>
    </ListLayout>
  );
}
