import type { FieldProblems } from '../errors.ts';
import { toDay } from '../lib/dates.ts';

/** The dates of a member as they would be stored. */
export type MemberDates = {
  birthDate?: Date | null;
  joinedOn?: Date | null;
  joinedOnPrecision?: string | null;
  officialOn?: Date | null;
  officialOnPrecision?: string | null;
  workingAwayFrom?: Date | null;
  workingAwayTo?: Date | null;
  membership?: string | null;
};

/**
 * What is wrong with a member's dates: birth and admission not in the future, admission after birth, official not before admission
 * (days known only by year are compared by year), away dates in order. `today` is 'YYYY-MM-DD'. Empty when all is well.
 */
export function memberDateProblems(dates: MemberDates, today: string): FieldProblems {
  const problems: FieldProblems = {};
  const { birthDate, joinedOn, officialOn } = dates;
  if (birthDate && toDay(birthDate) > today) problems.birthDate = { key: 'IN_THE_FUTURE' };
  if (joinedOn && toDay(joinedOn) > today) problems.joinedOn = { key: 'IN_THE_FUTURE' };
  if (birthDate && joinedOn && joinedOn <= birthDate) {
    problems.joinedOn = { key: 'AFTER', params: { other: 'birthDate' } };
  }
  if (joinedOn && officialOn && isBefore(officialOn, joinedOn, dates)) {
    problems.officialOn = { key: 'AFTER', params: { other: 'joinedOn' } };
  }
  if (dates.workingAwayFrom && dates.workingAwayTo && dates.workingAwayTo < dates.workingAwayFrom) {
    problems.workingAwayTo = { key: 'AFTER', params: { other: 'workingAwayFrom' } };
  }
  return problems;
}

function isBefore(officialOn: Date, joinedOn: Date, dates: MemberDates): boolean {
  const isByYear = (dates.officialOnPrecision ?? 'DAY') !== 'DAY' || (dates.joinedOnPrecision ?? 'DAY') !== 'DAY';
  return isByYear ? officialOn.getUTCFullYear() < joinedOn.getUTCFullYear() : officialOn < joinedOn;
}

/** Standings with which a member is on a branch's roll. */
export const ON_THE_ROLL = ['ACTIVE', 'TEMPORARILY_EXEMPT', 'EXEMPT', 'TEMPORARY_TRANSFER_OUT', 'SUSPENDED'] as const;

/**
 * True when tasks may be given to a member of this standing (domain §2): the active ones, away for work or not. The other members on
 * the roll are left out of what coverage is measured against.
 */
export function isAssignable(status: string): boolean {
  return status === 'ACTIVE';
}
