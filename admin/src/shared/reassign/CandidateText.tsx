import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EnumText } from '../EnumText.tsx';
import type { Candidate } from '../reassignQueries.ts';
import { isAssignable } from './candidates.ts';
import { useCandidateFacts } from './useCandidateFacts.ts';

/** A member as a suggestion: who, where, how old, how much they carry, and why not where they cannot be assigned. */
export function CandidateText({ candidate }: { candidate: Candidate }) {
  const translate = useTranslate();
  const facts = useCandidateFacts();
  return (
    <Box>
      <Typography sx={{ fontWeight: 600 }}>{candidate.fullName}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {facts(candidate)}
      </Typography>
      {!isAssignable(candidate) && (
        <Typography variant="body2">
          {translate('reassign.picker.notAssignable')} <EnumText enumName="MemberStatus" value={candidate.status} />
        </Typography>
      )}
    </Box>
  );
}
