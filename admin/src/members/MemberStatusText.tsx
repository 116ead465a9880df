import { useTranslate } from 'react-admin';
import { EnumChip, type Tone } from '../shared/EnumChip.tsx';
import type { Member } from './queries.ts';

const TONES: Record<string, Tone> = { SUSPENDED: 'warning', REMOVED: 'error', EXPELLED: 'error' };

/** A member's status in words; being away for work is said beside it. */
export function MemberStatusText({ member }: { member: Pick<Member, 'status' | 'isWorkingAway'> }) {
  const translate = useTranslate();
  return (
    <>
      <EnumChip enumName="MemberStatus" value={member.status} tones={TONES} />
      {member.isWorkingAway && ` ${translate('resources.members.workingAway')}`}
    </>
  );
}
