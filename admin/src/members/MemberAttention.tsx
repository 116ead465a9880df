import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { MemberRecord } from './queries.ts';
import { useAttention } from './useAttention.ts';

/** What needs attention, each in a sentence. */
export function MemberAttention({ member }: { member: MemberRecord }) {
  const translate = useTranslate();
  const reasons = useAttention(member);
  if (reasons.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ my: 1 }}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {reasons.map((reason) => (
          <li key={reason}>
            {translate(`resources.members.attention.${reason}`, { smart_count: member.openAssignmentCount })}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
