import { useMemo } from 'react';
import { CreateButton, useCanAccess, useTranslate } from 'react-admin';
import { AssignmentTable } from '../shared/assignments/AssignmentTable.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ListLayout } from '../shared/list/ListLayout.tsx';
import { ListTools } from '../shared/list/ListTools.tsx';
import { ReassignAll } from '../shared/reassign/ReassignAll.tsx';
import { useTaskFields } from '../shared/taskFields.ts';
import { useUnit, useUnitFilter } from '../shared/unit.tsx';
import { useYear } from '../shared/year.ts';
import { assignmentFacets, assignmentLookups } from './assignmentFilters.ts';
import { assignmentQueries } from './queries.ts';

const WORDS = 'resources.assignments';

function NoAssignments() {
  const translate = useTranslate();
  const year = String(useYear());
  const { canAccess } = useCanAccess({ resource: 'assignments', action: 'create' });
  return (
    <EmptyState
      title={translate(`${WORDS}.emptyTitle`, { year })}
      hint={translate(canAccess ? `${WORDS}.emptyHint` : `${WORDS}.emptyReadHint`)}
      action={canAccess && <CreateButton variant="contained" label="resources.assignments.create" />}
    />
  );
}

/** The assignments of the unit and year one works in. */
export function AssignmentList() {
  const isOneBranch = useUnit()?.kind === 'BRANCH';
  const within = useUnitFilter();
  const year = useYear();
  const taskFields = useTaskFields();
  const facets = useMemo(() => assignmentFacets(taskFields ?? []), [taskFields]);
  const lookups = useMemo(() => assignmentLookups(within, isOneBranch), [within, isOneBranch]);
  const filter = useMemo(() => ({ ...within, year }), [within, year]);
  return (
    <ListLayout
      facets={facets}
      lookups={lookups}
      filter={filter}
      sort={{ field: 'dueOn', order: 'ASC' }}
      actions={
        <>
          <ReassignAll queries={assignmentQueries} />
          <ListTools exports={assignmentQueries} paper="assignments" />
        </>
      }
      searchHint={`${WORDS}.searchHint`}
      empty={<NoAssignments />}
    >
      <AssignmentTable storeKey="assignments.list" isOfOneBranch={isOneBranch} />
    </ListLayout>
  );
}
