import type { Line } from './lines.ts';
import { compare, type Person, type Problem } from './problem.ts';

/**
 * A guide for each new task of a member who needs one: a committee member of the branch other than themselves, who guides fewest and no
 * more than the rule set says. A member has one guide for all their new tasks. Answers line key → guide.
 */
export function guidesOf({ people, guideMaxMembers }: Problem, lines: readonly Line[]): Map<string, string> {
  const guides = people.filter(({ isCommittee, status }) => isCommittee && status === 'ACTIVE');
  const guided = new Map(guides.map(({ id, guidedCount }) => [id, guidedCount]));
  const byMember = new Map<string, string>();
  const result = new Map<string, string>();
  const needing = new Set(people.filter(({ needsGuide }) => needsGuide).map(({ id }) => id));
  for (const { key, kind, memberId } of lines) {
    if (kind === 'ASSIGNMENT' || !needing.has(memberId)) continue;
    const guide = byMember.get(memberId) ?? leastBurdened(guides, guided, memberId, guideMaxMembers);
    if (!guide) continue;
    if (!byMember.has(memberId)) guided.set(guide, (guided.get(guide) ?? 0) + 1);
    byMember.set(memberId, guide);
    result.set(key, guide);
  }
  return result;
}

function leastBurdened(
  guides: readonly Person[],
  guided: ReadonlyMap<string, number>,
  memberId: string,
  most: number | null,
): string | undefined {
  const count = ({ id }: Person) => guided.get(id) ?? 0;
  return guides
    .filter((guide) => guide.id !== memberId && (most === null || count(guide) < most))
    .sort((one, other) => count(one) - count(other) || compare(one.id, other.id))[0]?.id;
}
