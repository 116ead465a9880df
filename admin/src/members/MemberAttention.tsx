import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { HandOverButton } from './HandOverButton.tsx';
import type { MemberRecord } from './queries.ts';
import { useAttention } from './useAttention.ts';

/** What needs attention, each in a sentence, with the way to mend it where there is one. */
export function MemberAttention({ member }: { member: MemberRecord }) {
  const translate = useTranslate();
  const reasons = useAttention(member);
  if (reasons.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ my: 1, '& .MuiAlert-message': { flexGrow: 1 } }}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {reasons.map((reason) => (
          <Box
            component="li"
            key={reason}
            sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 1 }}
          >
            {translate(`resources.members.attention.${reason}`, { smart_count: member.openAssignmentCount })}
            {reason === 'workLeftOpen' && <HandOverButton member={member} />}
          </Box>
        ))}
      </Box>
    </Alert>
  );
}
