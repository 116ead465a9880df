import { ReassignButton } from '../shared/reassign/ReassignButton.tsx';
import type { MemberRecord } from './queries.ts';

/** Gives all that a member is carrying out to others; nothing when that is nothing. */
export function HandOverButton({ member }: { member: MemberRecord }) {
  if (member.openAssignmentCount === 0) return null;
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
