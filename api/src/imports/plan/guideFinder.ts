import type { GuideReading } from '../assignmentCells.ts';
import type { MemberStatus, Position } from '../memberCells.ts';
import type { People } from './people.ts';
import type { KnownMember, Reference } from './planTypes.ts';
import type { RowReport } from './rowReport.ts';

const COMMITTEE: readonly Position[] = ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER'];
const GONE: readonly MemberStatus[] = ['TRANSFERRED_OUT', 'REMOVED', 'EXPELLED', 'LEFT', 'DECEASED'];

/**
 * Finds the committee member a row names as guide, by name or as the only one who holds a position in the branch.
 * Never guesses: what fits nobody or several is reported as a warning, and the guide stays empty.
 */
export function guideFinder(members: readonly KnownMember[], people: People) {
  const committees = new Map<string, KnownMember[]>();
  for (const member of members) {
    if (!COMMITTEE.includes(member.values.position) || GONE.includes(member.values.status)) continue;
    const committee = committees.get(member.branchId);
    if (committee) committee.push(member);
    else committees.set(member.branchId, [member]);
  }

  return (report: RowReport, branch: Reference, guided: KnownMember, guide: GuideReading, written: string) => {
    const committee = committees.get(branch.id ?? '') ?? [];
    const fitting =
      guide.by === 'POSITION'
        ? committee.filter(({ values }) => values.position === guide.position)
        : people.inBranch(branch, guide.fullName).filter((member) => committee.includes(member));
    const others = fitting.filter(({ id }) => id !== guided.id);
    if (others.length === 1 && others[0]) return others[0];
    if (others.length > 1) report.report('guide', 'GUIDE_AMBIGUOUS', { value: written, count: others.length });
    else if (fitting.length > 0) report.report('guide', 'GUIDE_IS_MEMBER', { value: written });
    else report.report('guide', 'GUIDE_NOT_FOUND', { value: written });
    return null;
  };
}
