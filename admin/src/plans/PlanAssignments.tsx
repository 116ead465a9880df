import { Pagination, ReferenceManyField, useRecordContext, useTranslate } from 'react-admin';
import { AssignmentTable } from '../shared/assignments/AssignmentTable.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';

/** The assignments of the plan in context, page by page. */
export function PlanAssignments() {
  const translate = useTranslate();
  const planId = useRecordContext()?.id;
  const empty = (
    <EmptyState
      title={translate('resources.plans.noAssignments')}
      hint={translate('resources.plans.noAssignmentsHint')}
    />
  );
  return (
    <ReferenceManyField
      reference="assignments"
      target="planId"
      // Among its filters too, so that what acts on all of the list knows which list it is.
      filter={{ planId }}
      sort={{ field: 'dueOn', order: 'ASC' }}
      perPage={25}
      pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
      empty={empty}
    >
      <AssignmentTable storeKey="plans.assignments" isOfOneBranch />
    </ReferenceManyField>
  );
}
