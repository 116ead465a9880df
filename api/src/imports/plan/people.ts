import { isSurelyBefore, type PartialDate, vietnameseDate } from '../dateCells.ts';
import { nameKey } from '../duplicates.ts';
import type { Candidate, KnownMember, Reference } from './planTypes.ts';
import type { RowReport } from './rowReport.ts';

const SHOWN_CANDIDATES = 10;

/** The members of a database by name, within a branch and everywhere. */
export interface People {
  inBranch(branch: Reference, fullName: string): readonly KnownMember[];
  elsewhere(branch: Reference, fullName: string): readonly KnownMember[];
  byId(id: string): KnownMember | undefined;
}

/** Indexes members by name; names are compared as `nameKey` does. */
export function indexPeople(members: readonly KnownMember[]): People {
  const byName = new Map<string, KnownMember[]>();
  const byId = new Map(members.map((member) => [member.id, member]));
  for (const member of members) {
    const key = nameKey(member.fullName);
    const namesakes = byName.get(key);
    if (namesakes) namesakes.push(member);
    else byName.set(key, [member]);
  }
  const named = (fullName: string) => byName.get(nameKey(fullName)) ?? [];
  return {
    inBranch: (branch, fullName) => (branch.id ? named(fullName).filter(({ branchId }) => branchId === branch.id) : []),
    elsewhere: (branch, fullName) => named(fullName).filter(({ branchId }) => branchId !== branch.id),
    byId: (id) => byId.get(id),
  };
}

/** True when two days may be the same one, as far as they are known; an unknown day may be any. */
export function mayBeSameDay(left: PartialDate | null | undefined, right: PartialDate | null | undefined): boolean {
  return !left || !right || (!isSurelyBefore(left, right) && !isSurelyBefore(right, left));
}

/** True when two days are known alike and equal, or both unknown. */
export function isSameDay(left: PartialDate | null | undefined, right: PartialDate | null | undefined): boolean {
  return left?.date === right?.date && left?.precision === right?.precision;
}

/** Names people a row may be about, for somebody to choose from. */
export function candidatesOf(members: readonly KnownMember[]): Candidate[] {
  return members.slice(0, SHOWN_CANDIDATES).map(({ id, fullName, branchName, values }) => ({
    id,
    label: fullName,
    birthDate: values.birthDate && writtenDay(values.birthDate),
    branch: branchName,
  }));
}

/**
 * The one member a row of assignments or evaluations is about: chosen by somebody, or the only one in the branch with
 * this name whose birth date agrees. Otherwise says why not, and who it may be.
 */
export function linkPerson(
  report: RowReport,
  people: People,
  branch: Reference,
  { fullName, birthDate }: { fullName?: string | null; birthDate?: PartialDate | null },
): KnownMember | null {
  if (report.decision?.action === 'USE_EXISTING') {
    const chosen = people.byId(report.decision.memberId);
    if (chosen) report.candidates.push(...candidatesOf([chosen]));
    else report.report('fullName', 'PERSON_NOT_FOUND', { value: fullName ?? '', branch: branch.name });
    return chosen ?? null;
  }
  if (!fullName) return null;
  const named = people.inBranch(branch, fullName);
  const exact = birthDate ? named.filter(({ values }) => isSameDay(values.birthDate, birthDate)) : [];
  const fitting = exact.length > 0 ? exact : named.filter(({ values }) => mayBeSameDay(values.birthDate, birthDate));
  if (fitting.length === 1 && fitting[0]) return fitting[0];
  const value = fullName;
  if (fitting.length > 1) {
    report.candidates.push(...candidatesOf(fitting));
    report.report('fullName', 'AMBIGUOUS_PERSON', { value, count: fitting.length });
  } else if (named.length > 0 && birthDate) {
    report.candidates.push(...candidatesOf(named));
    report.report('birthDate', 'BIRTH_DATE_DIFFERS', { value, birth: writtenDay(birthDate) });
  } else {
    report.candidates.push(...candidatesOf(people.elsewhere(branch, fullName)));
    report.report('fullName', 'PERSON_NOT_FOUND', { value, branch: branch.name });
  }
  return null;
}

/** A date as people write it, no more exactly than it is known. */
export function writtenDay({ date, precision }: PartialDate): string {
  return vietnameseDate(date.slice(0, { DAY: 10, MONTH: 7, YEAR: 4 }[precision]));
}
