import { Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { CreateButton, DataTable, useCanAccess, useTranslate } from 'react-admin';
import { EmptyState } from '../shared/EmptyState.tsx';
import { EnumText } from '../shared/EnumText.tsx';
import { ListLayout } from '../shared/list/ListLayout.tsx';
import { ListTools } from '../shared/list/ListTools.tsx';
import { ResponsiveDatagrid } from '../shared/list/ResponsiveDatagrid.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { useUnitFilter } from '../shared/unit.tsx';
import { CoverageText } from './CoverageText.tsx';
import { AT_FIRST, groupFacets } from './filters.ts';
import type { HouseholdGroup } from './groupQueries.ts';

const WORDS = 'resources.householdGroups';
const Column = DataTable.Col<HouseholdGroup>;
const NAME_STYLE = () => ({ fontWeight: 700 });

function GroupCard({ group }: { group: HouseholdGroup }) {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="h3" component="p">
        {group.name}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>{group.branch?.name}</Typography>
      <Typography>
        <EnumText enumName="HouseholdGroupKind" value={group.kind} /> ·{' '}
        {translate(`${WORDS}.householdCount`, { smart_count: group.householdCount })}
      </Typography>
      <CoverageText group={group} />
    </>
  );
}

function NoGroups() {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'householdGroups', action: 'create' });
  return (
    <EmptyState
      title={translate(`${WORDS}.emptyTitle`)}
      hint={translate(canAccess ? `${WORDS}.emptyHint` : `${WORDS}.emptyReadHint`)}
      action={canAccess && <CreateButton variant="contained" resource="householdGroups" />}
    />
  );
}

/** The household groups of the unit one works in. */
export function GroupTable({ view }: { view: ReactNode }) {
  const within = useUnitFilter();
  return (
    <ListLayout
      facets={groupFacets}
      filter={within}
      filterDefaultValues={AT_FIRST}
      sort={{ field: 'name', order: 'ASC' }}
      empty={<NoGroups />}
      actions={
        <>
          {view}
          <ListTools />
        </>
      }
    >
      <ResponsiveDatagrid<HouseholdGroup>
        card={(group) => <GroupCard group={group} />}
        hiddenColumns={['code', 'area', 'statedCount']}
      >
        <Column
          source="name"
          cellSx={NAME_STYLE}
          render={({ id, name }) => (
            <RecordLink resource="householdGroups" id={id}>
              {name}
            </RecordLink>
          )}
        />
        <Column
          source="kind"
          disableSort
          render={(group) => <EnumText enumName="HouseholdGroupKind" value={group.kind} />}
        />
        <Column source="branch.name" disableSort />
        <DataTable.NumberCol source="householdCount" disableSort />
        <DataTable.NumberCol source="coveredCount" disableSort />
        <Column source="isCovered" disableSort render={(group) => <CoverageText group={group} />} />
        <Column source="area" disableSort />
        <DataTable.NumberCol source="statedCount" disableSort />
        <Column source="code" />
      </ResponsiveDatagrid>
    </ListLayout>
  );
}
