import { isSurelyBefore, type PartialDate, parseDate, vietnameseDate } from './dateCells.ts';
import type { MemberDraft, ReadContext } from './drafts.ts';
import {
  type Membership,
  parseGender,
  parseMembership,
  parseOccupation,
  parsePosition,
  parseStatus,
} from './memberCells.ts';
import { parseCardNumber, parsePhone } from './numberCells.ts';
import { problem } from './problems.ts';
import { type RowCells, withoutAbsent } from './rowCells.ts';
import { parseBranchName, parseFullName, parseText } from './textCells.ts';

/** Reads one member of a roster and compares its dates with each other and with today. */
export function readMember(cells: RowCells, context: ReadContext): MemberDraft {
  const status = cells.read('status', parseStatus);
  const stated = cells.read('membership', parseMembership) ?? status?.membership ?? null;
  const draft: MemberDraft = {
    fullName: cells.read('fullName', parseFullName),
    branchName: cells.read('branchName', parseBranchName),
    gender: cells.read('gender', parseGender),
    birthDate: cells.read('birthDate', parseDate),
    joinedOn: cells.read('joinedOn', parseDate),
    officialOn: cells.read('officialOn', parseDate),
    membership: null,
    status: status === undefined ? undefined : (status?.status ?? null),
    isWorkingAway: status === undefined ? undefined : (status?.isWorkingAway ?? null),
    position: cells.read('position', parsePosition),
    occupationGroup: cells.read('occupationGroup', parseOccupation),
    educationLevel: cells.read('educationLevel', (cell) => parseText(cell)),
    politicalTheoryLevel: cells.read('politicalTheoryLevel', (cell) => parseText(cell)),
    cardNumber: cells.read('cardNumber', parseCardNumber),
    phone: cells.read('phone', parsePhone),
    address: cells.read('address', (cell) => parseText(cell)),
  };
  checkDates(cells, draft, context);
  draft.membership = decideMembership(cells, draft, stated, context);
  return withoutAbsent(draft);
}

function checkDates(cells: RowCells, draft: MemberDraft, { today, minimumJoinAge }: ReadContext): void {
  const { birthDate, joinedOn, officialOn } = draft;
  const future = (day: PartialDate) => ({ value: written(day), today: vietnameseDate(today) });
  if (birthDate && isInFuture(birthDate, today))
    cells.report('birthDate', problem('BIRTH_IN_FUTURE', future(birthDate)));
  if (joinedOn && isInFuture(joinedOn, today)) cells.report('joinedOn', problem('JOINED_IN_FUTURE', future(joinedOn)));
  if (officialOn && isInFuture(officialOn, today)) {
    cells.report('officialOn', problem('OFFICIAL_IN_FUTURE', future(officialOn)));
  }
  if (birthDate && joinedOn) {
    const params = { value: written(joinedOn), birth: written(birthDate) };
    const ofAge = { ...birthDate, date: yearsLater(birthDate.date, minimumJoinAge) };
    if (isSurelyBefore(joinedOn, birthDate)) cells.report('joinedOn', problem('JOINED_BEFORE_BIRTH', params));
    else if (isSurelyBefore(joinedOn, ofAge)) {
      cells.report('joinedOn', problem('JOINED_TOO_YOUNG', { ...params, allowed: minimumJoinAge }));
    }
  }
  if (joinedOn && officialOn && isSurelyBefore(officialOn, joinedOn)) {
    const params = { value: written(officialOn), joined: written(joinedOn) };
    cells.report('officialOn', problem('OFFICIAL_BEFORE_JOINED', params));
  }
}

function isInFuture(day: PartialDate, today: string): boolean {
  return isSurelyBefore({ date: today, precision: 'DAY' }, day);
}

/**
 * Decides from what is written: the membership or status column, else the official day. A day still to come means
 * probationary, and is not kept as an official day.
 */
function decideMembership(
  cells: RowCells,
  draft: MemberDraft,
  stated: Membership | null,
  { today, probationMonths }: ReadContext,
): Membership | null {
  const { joinedOn, officialOn } = draft;
  const isToCome = Boolean(officialOn && isInFuture(officialOn, today));
  if (isToCome) draft.officialOn = null;
  const membership = stated ?? (isToCome ? 'PROBATIONARY' : officialOn ? 'OFFICIAL' : null);
  if (membership === null && cells.isEmpty('officialOn')) cells.report('officialOn', problem('MEMBERSHIP_UNKNOWN'));
  if (membership !== 'PROBATIONARY') return membership;
  const end: PartialDate = { date: monthsEarlier(today, probationMonths), precision: 'DAY' };
  if (officialOn && !isToCome) {
    cells.report('officialOn', problem('PROBATIONARY_WITH_OFFICIAL_DATE', { value: written(officialOn) }));
  } else if (joinedOn && isSurelyBefore(joinedOn, end)) {
    cells.report('joinedOn', problem('PROBATION_OVERDUE', { value: written(joinedOn), allowed: probationMonths }));
  }
  return membership;
}

/** A date as people write it, no more exactly than it is known. */
function written({ date, precision }: PartialDate): string {
  return vietnameseDate(date.slice(0, { DAY: 10, MONTH: 7, YEAR: 4 }[precision]));
}

function yearsLater(date: string, years: number): string {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
}

function monthsEarlier(date: string, months: number): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const count = year * 12 + month - 1 - months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}${date.slice(7)}`;
}
