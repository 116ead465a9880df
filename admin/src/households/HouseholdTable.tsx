import type { ReactNode } from 'react';
import { DataTable, type RaRecord, useCreatePath, useTranslate } from 'react-admin';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ListLayout } from '../shared/list/ListLayout.tsx';
import { ListTools } from '../shared/list/ListTools.tsx';
import { ResponsiveDatagrid } from '../shared/list/ResponsiveDatagrid.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { useUnitFilter } from '../shared/unit.tsx';
import { ChargeText } from './CoverageText.tsx';
import { AT_FIRST, householdFacets } from './filters.ts';
import { HouseholdCard } from './HouseholdCard.tsx';
import type { Household } from './queries.ts';

const Column = DataTable.Col<Household>;
const NAME_STYLE = () => ({ fontWeight: 700 });

/** Every household of the unit one works in; a row leads to its group. */
export function HouseholdTable({ view }: { view: ReactNode }) {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const within = useUnitFilter();
  const toGroup = (_id: RaRecord['id'], _resource: string, record: RaRecord) =>
    record.group ? createPath({ resource: 'householdGroups', type: 'show', id: record.group.id }) : false;
  const empty = (
    <EmptyState
      title={translate('resources.households.emptyTitle')}
      hint={translate('resources.households.emptyHint')}
    />
  );
  return (
    <ListLayout
      resource="households"
      facets={householdFacets}
      filter={within}
      filterDefaultValues={AT_FIRST}
      sort={{ field: 'label', order: 'ASC' }}
      empty={empty}
      actions={
        <>
          {view}
          <ListTools />
        </>
      }
    >
      <ResponsiveDatagrid<Household> card={(household) => <HouseholdCard household={household} />} rowClick={toGroup}>
        <Column source="label" cellSx={NAME_STYLE} />
        <Column source="code" />
        <Column
          source="group.name"
          disableSort
          render={({ group }) => (
            <RecordLink resource="householdGroups" id={group?.id}>
              {group?.name}
            </RecordLink>
          )}
        />
        <Column source="branch.name" disableSort />
        <Column source="chargedMember" disableSort render={(household) => <ChargeText household={household} />} />
      </ResponsiveDatagrid>
    </ListLayout>
  );
}
