import type { DemoMember } from './members.ts';

/** From so many official members on a branch may elect a committee. */
const COMMITTEE_FROM = 9;

/** Gives every branch a secretary, most a deputy, and the larger ones a committee of three to seven. */
export function givePositions(members: DemoMember[]): void {
  for (const [branch, inBranch] of byBranch(members)) {
    const official = inBranch.filter((member) => member.membership === 'OFFICIAL');
    const candidates = [...official.slice(0, 3), ...official.slice(3).filter(({ age }) => age >= 28 && age < 72)];
    const size = official.length < COMMITTEE_FROM ? 2 : Math.min(7, 3 + Math.floor(official.length / 10));
    const hasDeputy = !(branch.ordinal % 9 === 8);
    for (const [index, member] of candidates.slice(0, size).entries()) {
      if (index === 0) member.position = 'SECRETARY';
      else if (index === 1 && hasDeputy) member.position = 'DEPUTY_SECRETARY';
      else if (official.length >= COMMITTEE_FROM) member.position = 'COMMITTEE_MEMBER';
    }
    // A large branch is divided into groups.
    if (official.length >= 35) {
      const [head, deputy] = candidates.slice(size);
      if (head) head.position = 'GROUP_HEAD';
      if (deputy) deputy.position = 'GROUP_DEPUTY';
    }
  }
}

const COMMITTEE_POSITIONS = new Set(['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER']);

/** Whether a member belongs to the branch committee, or leads a branch that has none. */
export function isInCommittee(member: DemoMember): boolean {
  return COMMITTEE_POSITIONS.has(member.position);
}

/** The members of each branch, branches in the order of their first member. */
export function byBranch(members: DemoMember[]): Map<DemoMember['branch'], DemoMember[]> {
  const groups = new Map<DemoMember['branch'], DemoMember[]>();
  for (const member of members) {
    const group = groups.get(member.branch);
    if (group) group.push(member);
    else groups.set(member.branch, [member]);
  }
  return groups;
}
