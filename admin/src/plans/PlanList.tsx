import { useMemo } from 'react';
import { CreateButton, DataTable, useCanAccess, useTranslate } from 'react-admin';
import { formatDay } from '../shared/days.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ListLayout } from '../shared/list/ListLayout.tsx';
import { ListTools } from '../shared/list/ListTools.tsx';
import { ResponsiveDatagrid } from '../shared/list/ResponsiveDatagrid.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { useUnit, useUnitFilter } from '../shared/unit.tsx';
import { useYear } from '../shared/year.ts';
import { PlanCard } from './PlanCard.tsx';
import { PlanStatusText } from './PlanStatusText.tsx';
import { planFacets, planLookups } from './planFilters.ts';
import { PrepareLink } from './prepare/PrepareLink.tsx';
import { type Plan, planQueries } from './queries.ts';
import { WithoutPlan } from './WithoutPlan.tsx';

const Column = DataTable.Col<Plan>;

function NoPlan() {
  const translate = useTranslate();
  const year = useYear();
  const isOneBranch = useUnit()?.kind === 'BRANCH';
  const { canAccess } = useCanAccess({ resource: 'plans', action: 'create' });
  return (
    <EmptyState
      title={translate('resources.plans.emptyTitle', { year })}
      hint={translate(
        canAccess
          ? isOneBranch
            ? 'resources.plans.prepare.hint'
            : 'resources.plans.emptyHint'
          : 'resources.plans.emptyReadHint',
        { year },
      )}
      action={
        canAccess &&
        (isOneBranch ? <PrepareLink /> : <CreateButton variant="contained" label="resources.plans.create" />)
      }
    />
  );
}

/** The plans of the unit and year one works in. */
export function PlanList() {
  const isOneBranch = useUnit()?.kind === 'BRANCH';
  const within = useUnitFilter();
  const year = useYear();
  const lookups = useMemo(() => (isOneBranch ? [] : planLookups(within)), [isOneBranch, within]);
  const filter = useMemo(() => ({ ...within, year }), [within, year]);
  return (
    <ListLayout
      facets={planFacets}
      lookups={lookups}
      filter={filter}
      sort={{ field: 'createdAt', order: 'DESC' }}
      hasSearch={false}
      actions={<ListTools exports={planQueries} />}
      empty={<NoPlan />}
    >
      {isOneBranch ? <PrepareLink /> : <WithoutPlan />}
      <ResponsiveDatagrid<Plan>
        card={(plan) => <PlanCard plan={plan} />}
        hiddenColumns={['title', 'year', 'meetingOn', 'closedOn']}
      >
        <Column
          source="branch.name"
          disableSort
          render={(plan) => (
            <RecordLink resource="plans" id={plan.id}>
              {plan.branch.name}
            </RecordLink>
          )}
        />
        <Column source="title" disableSort />
        <Column source="year" disableSort />
        <Column source="status" disableSort render={(plan) => <PlanStatusText plan={plan} />} />
        <DataTable.NumberCol source="assignmentCount" disableSort />
        <Column source="adoptedOn" render={(plan) => plan.adoptedOn && formatDay(plan.adoptedOn)} />
        <Column source="resolutionNumber" disableSort />
        <Column source="meetingOn" disableSort render={(plan) => plan.meetingOn && formatDay(plan.meetingOn)} />
        <Column source="closedOn" disableSort render={(plan) => plan.closedOn && formatDay(plan.closedOn)} />
      </ResponsiveDatagrid>
    </ListLayout>
  );
}
