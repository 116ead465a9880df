import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Skeleton, Typography } from '@mui/material';
import { Pagination, ReferenceManyField, useCanAccess, useCreatePath, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { AssignmentTable } from '../../shared/assignments/AssignmentTable.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { groupByYear } from '../../shared/groupByYear.ts';
import { RowsTable } from '../../shared/RowsTable.tsx';
import { useDocument } from '../../shared/request.ts';
import { HandOverButton } from '../HandOverButton.tsx';
import type { MemberRecord } from '../queries.ts';
import { MEMBER_ASSIGNMENTS, type MemberAssignments } from '../workQueries.ts';
import { pastColumns } from './pastColumns.tsx';

const WORDS = 'resources.members.work';
const OPEN = { status: ['PROPOSED', 'ACTIVE'] };

function GiveButton({ member }: { member: MemberRecord }) {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const { canAccess } = useCanAccess({ resource: 'assignments', action: 'create' });
  if (!canAccess || member.status !== 'ACTIVE') return null;
  const search = new URLSearchParams({ source: JSON.stringify({ memberId: member.id }) });
  return (
    <Button
      component={Link}
      to={`${createPath({ resource: 'assignments', type: 'create' })}?${search}`}
      variant="outlined"
      color="inherit"
      startIcon={<AddIcon />}
      className="no-print"
    >
      {translate(`${WORDS}.give`)}
    </Button>
  );
}

/** What was done before, year by year. */
function PastWork({ member }: { member: MemberRecord }) {
  const translate = useTranslate();
  const { data, error, refetch } = useDocument<MemberAssignments>(MEMBER_ASSIGNMENTS, { memberId: member.id });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={132} />;
  return groupByYear(data.assignments.nodes).map(({ year, rows }) => {
    const title = translate(`${WORDS}.ofYear`, { year });
    return (
      <Box key={year} component="section" aria-label={title} sx={{ my: 2 }}>
        <Typography variant="h2" sx={{ mb: 1 }}>
          {title}
        </Typography>
        <RowsTable label={title} columns={pastColumns} rows={rows} />
      </Box>
    );
  });
}

/** A member's tasks: those of now, then what is over, year by year. */
export function AssignmentsTab({ member }: { member: MemberRecord }) {
  const translate = useTranslate();
  const empty = <EmptyState title={translate(`${WORDS}.none`)} hint={translate(`${WORDS}.noneHint`)} />;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, my: 2 }}>
        <Typography variant="h2" sx={{ flexGrow: 1 }}>
          {translate(`${WORDS}.now`)}
        </Typography>
        {/* For others it stands beside what needs attention. */}
        {member.status === 'ACTIVE' && <HandOverButton member={member} />}
        <GiveButton member={member} />
      </Box>
      <ReferenceManyField
        reference="assignments"
        target="memberId"
        // The member as well, so that what acts on all of the list knows whose it is.
        filter={{ ...OPEN, memberId: member.id }}
        sort={{ field: 'dueOn', order: 'ASC' }}
        perPage={25}
        pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
        storeKey={`members.assignments.${member.id}`}
      >
        <AssignmentTable storeKey="members.assignments" isOfOneMember isOfOneBranch empty={empty} />
      </ReferenceManyField>
      <PastWork member={member} />
    </>
  );
}
