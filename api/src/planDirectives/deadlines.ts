import type { Thresholds } from '@phan-cong/prisma/seed/ruleSets';
import type { Context } from '../context.ts';
import { fromDay, toDay } from '../lib/dates.ts';
import { loaderOf } from '../lib/loader.ts';
import type { Where } from '../read/filters.ts';
import { nearest, type Place } from './nearestRules.ts';

type Db = Pick<Context['db'], 'planDirective' | 'ruleSet'>;

export type Deadlines = { submitBy: string | null; adoptBy: string | null };

const SELECT = {
  organizationId: true,
  provinceId: true,
  communeId: true,
  subordinateId: true,
  submitBy: true,
  adoptBy: true,
} as const;

/**
 * The days by which plans of a branch and year are due: the nearest unit's above it; where no unit sets the day of adoption, the rule
 * set's in force today.
 */
export async function deadlinesOf(context: Context, place: Place, year: number): Promise<Deadlines> {
  const { directives, adoptBy } = await ofYear(context, year);
  return {
    submitBy: nearest(directives, place, ({ submitBy }) => submitBy && toDay(submitBy)),
    adoptBy: nearest(directives, place, (each) => each.adoptBy && toDay(each.adoptBy)) ?? adoptBy,
  };
}

/** The criteria that a new plan of a branch and year starts from: the nearest unit's above it that sets some. */
export async function criteriaToStartFrom(
  db: Pick<Context['db'], 'planDirective'>,
  place: Place,
  year: number,
): Promise<{ name: string; weight: number }[]> {
  const above = [place.provinceId, place.communeId, place.subordinateId].filter((id) => id !== null);
  const directives = await db.planDirective.findMany({
    where: { year, organizationId: { in: above } },
    select: { organizationId: true, criteria: { orderBy: { ordinal: 'asc' }, select: { name: true, weight: true } } },
  });
  return nearest(directives, place, ({ criteria }) => (criteria.length > 0 ? criteria : null)) ?? [];
}

/** Plans of some years that are past their deadline today and not adopted yet (PLAN_LATE). */
export async function lateWhere(context: Context, years: readonly number[]): Promise<Where> {
  const conditions = await Promise.all(
    years.map(async (year) => {
      const { directives, adoptBy } = await ofYear(context, year);
      const past = (day: Date | null) => day !== null && toDay(day) < context.today;
      const isDefaultPast = adoptBy !== null && adoptBy < context.today;
      return {
        year,
        OR: [
          { status: { in: ['DRAFT', 'SUBMITTED'] }, OR: covered(directives, 'adoptBy', past, isDefaultPast) },
          { status: 'DRAFT', OR: covered(directives, 'submitBy', past, false) },
        ],
      };
    }),
  );
  return { OR: conditions };
}

type Directives = Awaited<ReturnType<typeof ofYear>>['directives'];

/** Where the nearest directive that sets a day has a past one; level by level, each but for what a nearer one covers. */
function covered(
  directives: Directives,
  field: 'submitBy' | 'adoptBy',
  isPast: (day: Date | null) => boolean,
  isDefaultPast: boolean,
): Where[] {
  const setting = directives.filter((directive) => directive[field] !== null);
  const nearer: Where[] = [];
  const found: Where[] = [];
  for (const column of ['subordinateId', 'communeId', 'provinceId'] as const) {
    const own = setting.filter((directive) => directive[column] === directive.organizationId);
    const late = own.filter((directive) => isPast(directive[field])).map(({ organizationId }) => organizationId);
    if (late.length > 0) found.push({ AND: [{ [column]: { in: late } }, ...nearer] });
    const ids = own.map(({ organizationId }) => organizationId);
    if (ids.length > 0) nearer.push({ OR: [{ [column]: null }, { [column]: { notIn: ids } }] });
  }
  if (isDefaultPast) found.push(nearer.length > 0 ? { AND: nearer } : {});
  return found.length > 0 ? found : [{ id: { in: [] } }];
}

/** The directives of a year and the day of adoption where they set none, once a request. */
function ofYear(context: Context, year: number) {
  return loaderOf(context.loaders, 'planDirectives.ofYear', (years) =>
    Promise.all(years.map((each) => load(context.db, context.today, Number(each)))),
  ).load(String(year));
}

async function load(db: Db, today: string, year: number) {
  const day = fromDay(today);
  const [directives, rules] = await Promise.all([
    db.planDirective.findMany({
      where: { year, OR: [{ submitBy: { not: null } }, { adoptBy: { not: null } }] },
      select: SELECT,
    }),
    db.ruleSet.findFirst({
      where: { effectiveFrom: { lte: day }, OR: [{ effectiveTo: null }, { effectiveTo: { gte: day } }] },
      orderBy: [{ effectiveFrom: 'desc' }, { id: 'desc' }],
      select: { thresholds: true },
    }),
  ]);
  const dueOn = (rules?.thresholds as unknown as Partial<Thresholds> | undefined)?.planDueOn;
  return { directives, adoptBy: dueOn ? `${year}-${dueOn}` : null };
}
