import AddIcon from '@mui/icons-material/Add';
import { Box, Button } from '@mui/material';
import { Pagination, ReferenceManyField, useCanAccess, useCreatePath, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { AssignmentTable } from '../shared/assignments/AssignmentTable.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import type { PlanRecord } from './queries.ts';

const WORDS = 'resources.plans';

function GiveButton({ plan }: { plan: PlanRecord }) {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const search = new URLSearchParams({ source: JSON.stringify({ planId: plan.id, branchId: plan.branch.id }) });
  return (
    <Button
      component={Link}
      to={`${createPath({ resource: 'assignments', type: 'create' })}?${search}`}
      variant="outlined"
      color="inherit"
      startIcon={<AddIcon />}
    >
      {translate(`${WORDS}.give`)}
    </Button>
  );
}

/** The assignments of a plan, page by page; a plan that is not closed takes more. */
export function PlanAssignments({ plan }: { plan: PlanRecord }) {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'assignments', action: 'create' });
  const takesMore = canAccess === true && plan.status !== 'CLOSED';
  const empty = (
    <EmptyState
      title={translate(`${WORDS}.noAssignments`)}
      hint={translate(`${WORDS}.${takesMore ? 'noAssignmentsHint' : 'noAssignmentsReadHint'}`)}
    />
  );
  return (
    <>
      {takesMore && (
        <Box className="no-print" sx={{ display: 'flex', justifyContent: 'flex-end', my: 1 }}>
          <GiveButton plan={plan} />
        </Box>
      )}
      <ReferenceManyField
        reference="assignments"
        target="planId"
        // Among its filters too, so that what acts on all of the list knows which list it is.
        filter={{ planId: plan.id }}
        sort={{ field: 'dueOn', order: 'ASC' }}
        perPage={25}
        pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
        storeKey={`plans.assignments.${plan.id}`}
      >
        <AssignmentTable storeKey="plans.assignments" isOfOneBranch empty={empty} />
      </ReferenceManyField>
    </>
  );
}
