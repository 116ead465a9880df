import { normalizeName } from '@phan-cong/prisma/names';
import { vietnameseDate } from './dateCells.ts';
import type { RowReading } from './drafts.ts';
import type { ImportKind } from './importFields.ts';
import { maskDigits } from './numberCells.ts';
import { PROBLEM_SEVERITY, type RowProblem } from './problems.ts';

const NAMED_ROWS = 5;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * A name for telling whether two rows mean the same one: case, spaces and the place of the tone mark (hòa, hoà) do
 * not count, the marks themselves do (Dũng is not Dung).
 */
export function nameKey(name: string): string {
  const words = normalizeName(name).toLowerCase().normalize('NFD').split(' ');
  return words.map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join('')).join(' ');
}

/** A person's name within a branch, as a key; null when either is missing. */
export function personKey(values: { fullName?: string | null; branchName?: string | null }): string | null {
  return values.fullName && values.branchName ? `${nameKey(values.fullName)}|${nameKey(values.branchName)}` : null;
}

/**
 * Finds rows that contradict or repeat each other.
 * DUPLICATE_IN_FILE on the second and later rows of one person (members, evaluations: same name, branch and birth date,
 * or same name and card number) or of one assignment (same person, task and household group);
 * CARD_NUMBER_TWICE on every row of a card number that stands beside two different names;
 * SAME_NAME on every row of members or evaluations that share name and branch but are not found to be one person.
 */
export function findDuplicates(kind: ImportKind, readings: readonly RowReading[]): RowProblem[] {
  const repeated = new Map<number, number>();
  for (const keyOf of IDENTITIES[kind]) {
    for (const group of groupBy(readings, keyOf)) {
      const first = group.reduce(
        (least, { row }) => Math.min(least, repeated.get(row) ?? row),
        Number.POSITIVE_INFINITY,
      );
      for (const { row } of group) if (row !== first) repeated.set(row, first);
    }
  }
  const problems = [...repeated].map(([row, first]) => rowProblem(row, 'DUPLICATE_IN_FILE', { first }));
  return [
    ...problems,
    ...cardProblems(readings),
    ...(kind === 'ASSIGNMENTS' ? [] : sameNames(readings, repeated)),
  ].sort((left, right) => left.row - right.row);
}

type KeyOf = (reading: RowReading) => string | null;

const byPersonAndBirth: KeyOf = ({ values }) => {
  const person = personKey(values);
  return person && values.birthDate ? `${person}|${values.birthDate.date}|${values.birthDate.precision}` : null;
};
const byNameAndCard: KeyOf = ({ values }) => {
  const card = cardOf(values);
  return values.fullName && card ? `${nameKey(values.fullName)}|${card}` : null;
};
const byTask: KeyOf = ({ values }) => {
  const person = personKey(values);
  if (!person || !('title' in values) || !values.title) return null;
  return JSON.stringify([
    person,
    values.birthDate?.date,
    nameKey(values.title),
    values.taskFieldText,
    values.householdGroupName,
  ]);
};
const IDENTITIES: Record<ImportKind, KeyOf[]> = {
  MEMBERS: [byPersonAndBirth, byNameAndCard],
  ASSIGNMENTS: [byTask],
  EVALUATIONS: [byPersonAndBirth],
};

function cardProblems(readings: readonly RowReading[]): RowProblem[] {
  return groupBy(readings, ({ values }) => (values.fullName ? cardOf(values) : null))
    .filter((group) => new Set(group.map(({ values }) => nameKey(values.fullName ?? ''))).size > 1)
    .flatMap((group) =>
      group.map(({ row, values }) => {
        const rows = otherRows(group, row);
        return rowProblem(row, 'CARD_NUMBER_TWICE', { value: maskDigits(cardOf(values)), rows }, 'cardNumber');
      }),
    );
}

function sameNames(readings: readonly RowReading[], repeated: ReadonlyMap<number, number>): RowProblem[] {
  const distinct = readings.filter(({ row }) => !repeated.has(row));
  return groupBy(distinct, ({ values }) => personKey(values)).flatMap((group) =>
    group.map(({ row, values }) => {
      const birth = values.birthDate ? vietnameseDate(values.birthDate.date) : '';
      return rowProblem(row, 'SAME_NAME', { value: values.fullName ?? '', birth, rows: otherRows(group, row) });
    }),
  );
}

/** The people who share name and branch: person key → rows. Rows without a birth date cannot be linked to one of them. */
export function sameNameGroups(readings: readonly RowReading[]): Map<string, number[]> {
  const groups = groupBy(readings, ({ values }) => personKey(values));
  return new Map(groups.map((group) => [personKey(group[0]?.values ?? {}) ?? '', group.map(({ row }) => row)]));
}

function groupBy(readings: readonly RowReading[], keyOf: KeyOf): RowReading[][] {
  const groups = new Map<string, RowReading[]>();
  for (const reading of readings) {
    const key = keyOf(reading);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(reading);
    else groups.set(key, [reading]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function cardOf(values: RowReading['values']): string | null {
  return 'cardNumber' in values ? (values.cardNumber ?? null) : null;
}

/** The first few other rows of a group: naming all of them in each would grow with the square of the group. */
function otherRows(group: readonly RowReading[], row: number): string {
  const others: number[] = [];
  for (const reading of group) {
    if (others.length > NAMED_ROWS) break;
    if (reading.row !== row) others.push(reading.row);
  }
  return others.length > NAMED_ROWS ? `${others.slice(0, NAMED_ROWS).join(', ')}…` : others.join(', ');
}

function rowProblem(
  row: number,
  code: RowProblem['code'],
  params: RowProblem['params'],
  field: RowProblem['field'] = 'fullName',
): RowProblem {
  return { row, column: null, field, severity: PROBLEM_SEVERITY[code], code, params };
}
