import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Assignment } from './assignment.ts';
import { DueText } from './DueText.tsx';
import { StatusChip } from './StatusChip.tsx';

const WORDS = 'resources.assignments';

interface AssignmentCardProps {
  assignment: Assignment;
  /** The member is named elsewhere. */
  isOfOneMember?: boolean;
  /** The branch is named elsewhere. */
  isOfOneBranch?: boolean;
}

/** An assignment on a narrow screen. */
export function AssignmentCard({ assignment, isOfOneMember = false, isOfOneBranch = false }: AssignmentCardProps) {
  const translate = useTranslate();
  const { memberName, title, branch, guideName, progress, status, dueOn } = assignment;
  return (
    <>
      {!isOfOneMember && (
        <Typography variant="h3" component="p">
          {memberName}
        </Typography>
      )}
      <Typography sx={{ overflowWrap: 'anywhere', fontWeight: isOfOneMember ? 600 : undefined }}>{title}</Typography>
      {!isOfOneBranch && <Typography sx={{ color: 'text.secondary' }}>{branch.name}</Typography>}
      {guideName && (
        <Typography sx={{ color: 'text.secondary' }}>
          {translate(`${WORDS}.fields.guideName`)}: {guideName}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, mt: 1 }}>
        <StatusChip status={status} />
        {status === 'ACTIVE' && <span>{translate(`${WORDS}.progressOf`, { progress })}</span>}
        <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
          {dueOn && <span>{translate(`${WORDS}.fields.dueOn`)}:</span>}
          <DueText assignment={assignment} />
        </Box>
      </Box>
    </>
  );
}
