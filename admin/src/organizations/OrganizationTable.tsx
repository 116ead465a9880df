import type { ReactNode } from 'react';
import { DataTable } from 'react-admin';
import { EnumText } from '../shared/EnumText.tsx';
import { ListLayout } from '../shared/list/ListLayout.tsx';
import { ListTools } from '../shared/list/ListTools.tsx';
import { ResponsiveDatagrid } from '../shared/list/ResponsiveDatagrid.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { useUnitFilter } from '../shared/unit.tsx';
import { useViewer } from '../shared/viewer.ts';
import { OrganizationCard } from './OrganizationCard.tsx';
import { organizationFacets } from './organizationFilters.ts';
import type { Organization } from './queries.ts';
import { StandingText } from './StandingText.tsx';

const Column = DataTable.Col<Organization>;

const NAME_STYLE = () => ({ fontWeight: 700 });

/** Units as a table, to search and filter; `view` switches back to the tree. */
export function OrganizationTable({ view }: { view: ReactNode }) {
  const within = useUnitFilter();
  const mayReadPlans = useViewer()?.permissions.includes('plan:read') ?? false;
  const facets = organizationFacets.filter(({ source }) => mayReadPlans || source !== 'lacksPlanOf');
  const actions = (
    <>
      {view}
      <ListTools />
    </>
  );
  return (
    <ListLayout
      facets={facets}
      filter={within}
      filterDefaultValues={{ isEnded: 'no' }}
      sort={{ field: 'kind', order: 'ASC' }}
      actions={actions}
    >
      <ResponsiveDatagrid<Organization>
        card={(unit) => <OrganizationCard unit={unit} />}
        hiddenColumns={['code', 'validFrom', 'validTo']}
      >
        <Column
          source="name"
          cellSx={NAME_STYLE}
          render={({ id, name }) => (
            <RecordLink resource="organizations" id={id}>
              {name}
            </RecordLink>
          )}
        />
        <Column source="kind" render={(unit) => <EnumText enumName="OrganizationKind" value={unit.kind} />} />
        <Column source="parent.name" disableSort />
        <Column
          source="areaType"
          disableSort
          render={(unit) => <EnumText enumName="AreaType" value={unit.areaType} />}
        />
        <DataTable.NumberCol source="memberCount" disableSort />
        <Column source="code" disableSort />
        <Column source="validTo" disableSort render={(unit) => <StandingText unit={unit} />} />
      </ResponsiveDatagrid>
    </ListLayout>
  );
}
