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
}

/** An assignment on a narrow screen. */
export function AssignmentCard({ assignment, isOfOneMember = false }: AssignmentCardProps) {
  const translate = useTranslate();
  const { memberName, title, branch, guideName, progress, status } = assignment;
  return (
    <>
      {!isOfOneMember && (
        <Typography variant="h3" component="p">
          {memberName}
        </Typography>
      )}
      <Typography sx={{ overflowWrap: 'anywhere', fontWeight: isOfOneMember ? 600 : undefined }}>{title}</Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        {branch.name}
        {guideName && ` · ${translate(`${WORDS}.guidedBy`, { name: guideName })}`}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, mt: 1 }}>
        <StatusChip status={status} />
        {status === 'ACTIVE' && <span>{translate(`${WORDS}.progressOf`, { progress })}</span>}
        <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
          <DueText assignment={assignment} />
        </Box>
      </Box>
    </>
  );
}
