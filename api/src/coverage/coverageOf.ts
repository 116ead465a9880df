import type { Organization } from '@phan-cong/prisma/generated/client/client';
import type { Context } from '../context.ts';
import { loaderOf } from '../lib/loader.ts';
import { LEVEL_COLUMN } from '../organizations/rules.ts';
import { type Placed, readsAllOf, subtreeRule } from './access.ts';
import { countMembers, type MemberCounts } from './memberCounts.sql.ts';
import { countHouseholds, countPlans, type HouseholdCounts, type PlanCounts } from './otherCounts.sql.ts';
import { type LevelColumn, scopeOf } from './scope.ts';

/** A unit with the columns that say where it stands. */
export type CoveredUnit = Placed & Pick<Organization, 'id' | 'kind'>;

/** The coverage of a unit on a day; its figures are read when they are asked for, unless they came with the list. */
export type Coverage = { unit: CoveredUnit; day: string; year: number; members?: MemberCounts };

/** The coverage of a unit, or null for a viewer who may not read every member of it, or a level that keeps no roll. */
export function coverageOf(context: Context, unit: CoveredUnit, day: string, year: number): Coverage | null {
  if (LEVEL_COLUMN[unit.kind] === null || !readsAllOf(context.viewer, 'member:read', unit)) return null;
  return { unit, day, year };
}

/** Member counts; all units of one level and day are read in one statement. */
export async function memberCounts(context: Context, { unit, day, members }: Coverage): Promise<MemberCounts> {
  if (members) return members;
  const column = columnOf(unit);
  const loader = loaderOf(context.loaders, `coverage.members.${column}.${day}`, async (ids) => {
    const counts = await countMembers(context.db, await scopeOf(context, column, ids, day));
    const byUnit = new Map(counts.map((each) => [each.unitId, each]));
    return ids.map((id) => byUnit.get(id) ?? emptyCounts(id));
  });
  return loader.load(unit.id);
}

/** The counts of a unit with nobody on its roll. */
export function emptyCounts(unitId: string): MemberCounts {
  return {
    unitId,
    onRollCount: 0,
    assignableCount: 0,
    assignedCount: 0,
    guidedCount: 0,
    overLoadCapCount: 0,
    reasons: {},
  };
}

/** Household counts; null for a viewer who may not read every household of the unit. */
export async function householdCounts(context: Context, { unit, day }: Coverage): Promise<HouseholdCounts | null> {
  if (!readsAllOf(context.viewer, 'household:read', unit)) return null;
  const column = columnOf(unit);
  const loader = loaderOf(context.loaders, `coverage.households.${column}.${day}`, async (ids) => {
    const rule = subtreeRule(context.viewer, 'household:read');
    const counts = await countHouseholds(context.db, { column, ids, day, key: [column] }, rule);
    const byUnit = new Map(counts.map((each) => [each.unitId, each]));
    return ids.map((id) => byUnit.get(id) ?? { unitId: id, total: 0, covered: 0 });
  });
  return loader.load(unit.id);
}

/** Branches by the stage of their plan; null for a viewer who may not read every plan of the unit. */
export async function planCounts(context: Context, { unit, day, year }: Coverage): Promise<PlanCounts[] | null> {
  if (!readsAllOf(context.viewer, 'plan:read', unit)) return null;
  const column = columnOf(unit);
  const loader = loaderOf(context.loaders, `coverage.plans.${column}.${day}.${year}`, async (ids) => {
    const rule = subtreeRule(context.viewer, 'plan:read');
    const counts = await countPlans(context.db, { column, ids, day, key: [column] }, year, rule);
    return ids.map((id) => counts.filter(({ unitId }) => unitId === id));
  });
  return loader.load(unit.id);
}

/** The unit's whole record; those of a page are read in one statement. */
export async function unitRecord(context: Context, { unit }: Coverage): Promise<Organization> {
  const loader = loaderOf(context.loaders, 'coverage.unit', async (ids) => {
    const units = await context.db.organization.findMany({ where: { id: { in: [...ids] } } });
    const byId = new Map(units.map((each) => [each.id, each]));
    return ids.map((id) => byId.get(id) ?? null);
  });
  const record = await loader.load(unit.id);
  if (!record) throw new Error('A unit whose coverage is shown exists.');
  return record;
}

function columnOf({ kind }: CoveredUnit): LevelColumn {
  const column = LEVEL_COLUMN[kind];
  if (column === null) throw new Error(`A unit of kind ${kind} keeps no roll.`);
  return column;
}
