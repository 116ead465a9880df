import { searchKey } from '@phan-cong/prisma/names';
import { NOTHING } from '../access/rowRule.ts';
import { badField } from '../errors.ts';
import { fromDay } from '../lib/dates.ts';

export type Where = Record<string, unknown>;
export type Equality<Value> = { eq?: Value | null; in?: readonly Value[] | null } | null | undefined;
export type Range<Value> =
  | { eq?: Value | null; in?: readonly Value[] | null; gte?: Value | null; lte?: Value | null }
  | null
  | undefined;

const MAX_VALUES = 1000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** `{ eq, in }` on a column. @throws BAD_USER_INPUT for more than 1,000 values. */
export function equality(column: string, filter: Equality<unknown>): Where[] {
  if (!filter) return [];
  const conditions: Where[] = [];
  if (filter.eq != null) conditions.push({ [column]: filter.eq });
  if (filter.in != null) {
    if (filter.in.length > MAX_VALUES) throw badField(`filter.${column}.in`, 'TOO_MANY_ROWS', { maximum: MAX_VALUES });
    conditions.push({ [column]: { in: [...filter.in] } });
  }
  return conditions;
}

/** `{ eq, in }` on a column of ids; an id that cannot exist fits no row. */
export function idEquality(column: string, filter: Equality<string>): Where[] {
  if (!filter) return [];
  return equality(column, {
    eq: filter.eq == null ? null : existingId(filter.eq),
    in: filter.in?.filter((id) => UUID.test(id)),
  });
}

/** One id on a column; an id that cannot exist fits no row. */
export function idIs(column: string, id: string | null | undefined): Where[] {
  return id == null ? [] : [{ [column]: existingId(id) }];
}

function existingId(id: string): string {
  return UUID.test(id) ? id : '00000000-0000-0000-0000-000000000000';
}

/** True for an id that can exist. */
export function isId(id: string): boolean {
  return UUID.test(id);
}

const LEAST = -32_768;
const MOST = 32_767;

/** `{ eq, in, gte, lte }` on a column of small numbers: years, percentages, points. A number too large for it fits no row. */
export function numberRange(column: string, filter: Range<number>): Where[] {
  if (!filter) return [];
  const { eq, gte, lte } = filter;
  const isOutside = (value: number) => value < LEAST || value > MOST;
  if ((eq != null && isOutside(eq)) || (gte != null && gte > MOST) || (lte != null && lte < LEAST)) return [NOTHING];
  const conditions = equality(column, { eq, in: filter.in?.filter((value) => !isOutside(value)) });
  if (gte != null) conditions.push({ [column]: { gte: Math.max(gte, LEAST) } });
  if (lte != null) conditions.push({ [column]: { lte: Math.min(lte, MOST) } });
  return conditions;
}

/** `{ eq, gte, lte }` on a calendar-day column; days as 'YYYY-MM-DD'. */
export function dayRange(column: string, filter: Range<Date | string>): Where[] {
  if (!filter) return [];
  const asDate = (value: Date | string) => (typeof value === 'string' ? fromDay(value) : value);
  const conditions: Where[] = [];
  if (filter.eq != null) conditions.push({ [column]: asDate(filter.eq) });
  if (filter.gte != null) conditions.push({ [column]: { gte: asDate(filter.gte) } });
  if (filter.lte != null) conditions.push({ [column]: { lte: asDate(filter.lte) } });
  return conditions;
}

/** In force on a day: begun and not over; both ends are included. */
export function inForceOn(day: Date | string | null | undefined): Where[] {
  if (day == null) return [];
  const date = typeof day === 'string' ? fromDay(day) : day;
  return [{ effectiveFrom: { lte: date } }, { OR: [{ effectiveTo: null }, { effectiveTo: { gte: date } }] }];
}

/** Every word of the text, without marks and case, somewhere in the search column; at most eight words. */
export function textSearch(column: string, text: string | null | undefined): Where[] {
  // PostgreSQL takes no NUL character in a text.
  const words = searchKey((text ?? '').slice(0, 200).replaceAll('\0', ' '))
    .split(' ')
    .filter(Boolean);
  return words.slice(0, 8).map((word) => ({ [column]: { contains: word } }));
}

/** True or false on a condition, or no condition. */
export function presence(value: boolean | null | undefined, condition: Where): Where[] {
  if (value == null) return [];
  return [value ? condition : { NOT: condition }];
}

/** Conditions joined by AND. */
export function all(conditions: Where[]): Where {
  return conditions.length === 0 ? {} : { AND: conditions };
}

/** Conditions joined by OR; no row fits none of them. Prisma would leave an empty OR out, and find every row. */
export function anyOf(conditions: Where[]): Where {
  return conditions.length === 0 ? NOTHING : { OR: conditions };
}
