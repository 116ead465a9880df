import type { OrganizationKind } from '@phan-cong/prisma/generated/client/enums';
import type { RowRule } from '../access/rowRule.ts';
import type { Context } from '../context.ts';
import { addDays } from '../lib/dates.ts';
import { subtreeRule } from './access.ts';
import { type Thresholds, thresholdsOn } from './thresholds.ts';

/** An ancestor column; rows of a branch carry one for each level above it. */
export type LevelColumn = 'provinceId' | 'communeId' | 'subordinateId' | 'branchId';

/** Rows are added up by the first of these columns that is filled. */
export type Key = readonly LevelColumn[];

/** Which rows of which day: those whose `column` holds one of `ids`, as far as the viewer may read them. */
export type Scope = {
  column: LevelColumn;
  ids: readonly string[];
  key: Key;
  /** 'YYYY-MM-DD' */
  day: string;
  thresholds: Thresholds;
  rules: { member: RowRule; assignment: RowRule; circumstance: RowRule };
};

/** The columns that name the units directly below a unit of a level. */
const BELOW: Record<OrganizationKind, Key> = {
  PROVINCE: ['communeId', 'subordinateId', 'branchId'],
  COMMUNE: ['subordinateId', 'branchId'],
  SUBORDINATE: ['branchId'],
  BRANCH: [],
  PARTY_GROUP: [],
};

/** By which columns rows of a unit are added up to the units directly below it; none below a branch. */
export function keyBelow(kind: OrganizationKind): Key {
  return BELOW[kind];
}

/** The rows of a unit, or of many of one level, on a day. */
export async function scopeOf(
  context: Context,
  column: LevelColumn,
  ids: readonly string[],
  day: string,
  key: Key = [column],
): Promise<Scope> {
  const { viewer } = context;
  return {
    column,
    ids,
    key,
    day,
    thresholds: await thresholdsOn(context.db, day),
    rules: {
      member: subtreeRule(viewer, 'member:read'),
      assignment: subtreeRule(viewer, 'assignment:read'),
      circumstance: subtreeRule(viewer, 'circumstance:read'),
    },
  };
}

/** The first day on which circumstances recorded are not too old on the day of the scope. */
export function askedSince({ day, thresholds }: Scope): string | null {
  return thresholds.circumstanceMaxAgeDays === null ? null : addDays(day, -thresholds.circumstanceMaxAgeDays);
}
