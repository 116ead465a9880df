import { type ReadRule, toWhere } from '../access/rowRule.ts';
import type { Viewer } from '../access/viewer.ts';
import { assignmentRule } from '../assignments/access.ts';
import { circumstanceRule } from '../circumstances/access.ts';
import type { Context } from '../context.ts';
import { evaluationRule } from '../evaluations/access.ts';
import { memberEventRule } from '../events/access.ts';
import { guidanceNoteRule } from '../guidanceNotes/access.ts';
import { delegateOf, type ModelName, type Row } from '../read/delegate.ts';
import type { Where } from '../read/filters.ts';
import { reviewRule } from '../reviews/access.ts';
import { daysOf, type Years } from './years.ts';

/** Of each kind, the latest. */
const MOST_ROWS = 1000;

type RecordPart = {
  model: ModelName;
  rule(viewer: Viewer | null): ReadRule;
  where(years: Years): Where;
  orderBy: Record<string, 'asc' | 'desc'>[];
  /** What must be selected to know the year of a row, and how it is known. */
  select: Record<string, unknown>;
  yearOf(row: Row): number;
};

const yearOfDay = (column: string) => (row: Row) => (row[column] as Date).getUTCFullYear();

/** What a member's record is made of. Each kind keeps the row rule of its own list. */
export const recordParts = {
  assignments: {
    model: 'assignment',
    rule: assignmentRule,
    where: ({ from, to }) => ({ plan: { year: { gte: from, lte: to } } }),
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    select: { plan: { select: { year: true } } },
    yearOf: (row) => (row.plan as { year: number }).year,
  },
  reviews: {
    model: 'review',
    rule: reviewRule,
    where: (years) => ({ periodTo: daysOf(years) }),
    orderBy: [{ periodTo: 'desc' }, { id: 'desc' }],
    select: { periodTo: true },
    yearOf: yearOfDay('periodTo'),
  },
  evaluations: {
    model: 'evaluation',
    rule: evaluationRule,
    where: ({ from, to }) => ({ year: { gte: from, lte: to } }),
    orderBy: [{ year: 'desc' }, { id: 'desc' }],
    select: { year: true },
    yearOf: (row) => row.year as number,
  },
  circumstances: {
    model: 'circumstance',
    rule: circumstanceRule,
    where: (years) => ({ recordedOn: daysOf(years) }),
    orderBy: [{ recordedOn: 'desc' }, { id: 'desc' }],
    select: { recordedOn: true },
    yearOf: yearOfDay('recordedOn'),
  },
  events: {
    model: 'memberEvent',
    rule: memberEventRule,
    // What is still to come, or was taken back, has not happened.
    where: (years) => ({ effectiveOn: daysOf(years), appliedAt: { not: null }, withdrawnAt: null }),
    orderBy: [{ effectiveOn: 'desc' }, { id: 'desc' }],
    select: { effectiveOn: true },
    yearOf: yearOfDay('effectiveOn'),
  },
  guidanceNotes: {
    model: 'guidanceNote',
    rule: guidanceNoteRule,
    where: (years) => ({ notedOn: daysOf(years) }),
    orderBy: [{ notedOn: 'desc' }, { id: 'desc' }],
    select: { notedOn: true },
    yearOf: yearOfDay('notedOn'),
  },
} as const satisfies Record<string, RecordPart>;

export type RecordKind = keyof typeof recordParts;
export const RECORD_KINDS = Object.keys(recordParts) as RecordKind[];

/** What is known of one year. */
export type RecordYear = { year: number } & Record<RecordKind, Row[]>;

/**
 * A member's work year by year, the latest first, as far as the viewer may see each row. Years without anything are left out.
 * @param queryOf what to select of a kind, or null to leave the kind out
 */
export async function readRecord(
  context: Context,
  memberId: string,
  years: Years,
  queryOf: (kind: RecordKind, needed: Record<string, unknown>) => Record<string, unknown> | null,
): Promise<RecordYear[]> {
  const found = new Map<number, RecordYear>();
  for (const kind of RECORD_KINDS) {
    const part: RecordPart = recordParts[kind];
    const rule = part.rule(context.viewer);
    const query = rule === false ? null : queryOf(kind, part.select);
    if (!query) continue;
    const rows = await delegateOf(context.db, part.model).findMany({
      ...query,
      where: { AND: [{ memberId }, part.where(years), toWhere(rule)] },
      orderBy: part.orderBy,
      take: MOST_ROWS,
      relationLoadStrategy: 'join',
    });
    for (const row of rows) yearIn(found, part.yearOf(row))[kind].push(row);
  }
  return [...found.values()].sort((one, other) => other.year - one.year);
}

function yearIn(found: Map<number, RecordYear>, year: number): RecordYear {
  const known = found.get(year);
  if (known) return known;
  const fresh: RecordYear = {
    ...{ year, assignments: [], reviews: [], evaluations: [], circumstances: [] },
    ...{ events: [], guidanceNotes: [] },
  };
  found.set(year, fresh);
  return fresh;
}
