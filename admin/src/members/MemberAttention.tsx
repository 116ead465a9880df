import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ReassignButton } from '../shared/reassign/ReassignButton.tsx';
import type { MemberRecord } from './queries.ts';
import { useAttention } from './useAttention.ts';

function HandOver({ member }: { member: MemberRecord }) {
  const filter = { memberId: member.id, status: { eq: 'ACTIVE' } };
  return (
    <ReassignButton
      label="reassign.ofMember"
      variant="outlined"
      color="inherit"
      scopes={[{ id: 'ofMember', selection: { filter } }]}
      origin={{ branchId: member.branch.id, memberId: member.id }}
    />
  );
}

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
            {reason === 'workLeftOpen' && <HandOver member={member} />}
          </Box>
        ))}
      </Box>
    </Alert>
  );
}
