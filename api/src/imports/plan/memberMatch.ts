import type { MemberDraft, RowReading } from '../drafts.ts';
import { candidatesOf, isSameDay, mayBeSameDay, type People } from './people.ts';
import type { KnownMember, Reference } from './planTypes.ts';
import type { RowReport } from './rowReport.ts';

/** A usable row with its branch. */
export interface PlacedRow {
  reading: RowReading<'MEMBERS'>;
  report: RowReport;
  branch: Reference;
}

/**
 * Finds for each row of a roster the member it is about: chosen by somebody; else in the same branch with the same name
 * and the same card number or birth date; else the only one there whose birth date may be the same. A member is given to
 * one row. Rows for which several fit, or whose person seems to be in another branch, are reported for somebody to
 * choose; rows that are in none of these cases are about new members.
 * @returns row number → member
 */
export function matchMembers(rows: readonly PlacedRow[], people: People): Map<number, KnownMember> {
  const found = new Map<number, KnownMember>();
  const taken = new Map<string, number>();
  const take = ({ report }: PlacedRow, member: KnownMember) => {
    const first = taken.get(member.id);
    if (first !== undefined) report.report('fullName', 'DUPLICATE_IN_FILE', { first });
    else taken.set(member.id, report.row);
    found.set(report.row, member);
  };

  const open = rows.filter((row) => {
    const { decision } = row.report;
    if (decision?.action === 'CREATE_NEW') return false;
    if (decision?.action !== 'USE_EXISTING') return true;
    const chosen = people.byId(decision.memberId);
    if (chosen) {
      row.report.candidates.push(...candidatesOf([chosen]));
      take(row, chosen);
    } else reportMissing(row);
    return false;
  });
  const rest = open.filter((row) => {
    const exact = exactMatches(row, people);
    if (exact.length === 1 && exact[0]) take(row, exact[0]);
    else if (exact.length > 1) reportAmbiguous(row, exact);
    return exact.length === 0;
  });
  for (const row of rest) {
    const fitting = namesakes(row, people).filter((member) => mayBe(member, row.reading.values));
    const free = fitting.filter(({ id }) => !taken.has(id));
    if (free.length === 1 && fitting.length === 1 && free[0]) take(row, free[0]);
    else if (fitting.length > 0) reportAmbiguous(row, fitting);
    else reportElsewhere(row, people, taken);
  }
  return found;
}

function namesakes({ reading, branch }: PlacedRow, people: People): readonly KnownMember[] {
  return people.inBranch(branch, reading.values.fullName ?? '');
}

function exactMatches(row: PlacedRow, people: People): KnownMember[] {
  const { cardNumber, birthDate } = row.reading.values;
  const named = namesakes(row, people);
  const byCard = cardNumber ? named.filter(({ values }) => values.cardNumber === cardNumber) : [];
  return byCard.length > 0 ? byCard : named.filter(({ values }) => isSameDay(values.birthDate, birthDate));
}

/** Two card numbers are two people, unless the birth date says otherwise (which exactMatches has seen). */
function mayBe({ values }: KnownMember, { birthDate, cardNumber }: MemberDraft): boolean {
  const isOtherCard = Boolean(cardNumber && values.cardNumber && cardNumber !== values.cardNumber);
  return !isOtherCard && mayBeSameDay(values.birthDate, birthDate);
}

function reportMissing({ report, branch }: PlacedRow): void {
  report.report('fullName', 'PERSON_NOT_FOUND', { value: report.label, branch: branch.name });
}

function reportAmbiguous({ report }: PlacedRow, fitting: readonly KnownMember[]): void {
  report.candidates.push(...candidatesOf(fitting));
  report.report('fullName', 'AMBIGUOUS_PERSON', { value: report.label, count: fitting.length });
}

/** Somebody of this name with the same card number or exact birth date in another branch, not named there by another row. */
function reportElsewhere({ reading, report, branch }: PlacedRow, people: People, taken: ReadonlyMap<string, number>) {
  const { cardNumber, birthDate } = reading.values;
  const others = people
    .elsewhere(branch, reading.values.fullName ?? '')
    .filter(
      ({ id, values }) =>
        !taken.has(id) &&
        ((cardNumber && values.cardNumber === cardNumber) ||
          (birthDate?.precision === 'DAY' && isSameDay(values.birthDate, birthDate))),
    );
  const [first] = others;
  if (!first) return;
  report.candidates.push(...candidatesOf(others));
  report.report('branchName', 'PERSON_IN_OTHER_BRANCH', { value: report.label, branch: first.branchName });
}
