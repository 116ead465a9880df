import type { Random } from '../random.ts';
import type { Habits } from './habits.ts';
import type { DemoMember } from './members.ts';
import { isInCommittee } from './positions.ts';

/**
 * Who guides each member of a branch: the committee members share them out, another committee member guides each of
 * themselves. Some are forgotten, and some branches name nobody or always the same one.
 */
export function shareGuides(random: Random, members: DemoMember[], habits: Habits): Map<DemoMember, DemoMember> {
  const committee = members.filter((member) => isInCommittee(member) && member.status === 'ACTIVE');
  const guides = new Map<DemoMember, DemoMember>();
  for (const [index, member] of members.entries()) {
    const isForgotten = random.chance(habits.namesGuides ? 0.06 : 0.8);
    const others = committee.filter((other) => other !== member);
    const guide = habits.hasSingleGuide ? others[0] : others[index % others.length];
    if (guide && !isForgotten) guides.set(member, guide);
  }
  return guides;
}
