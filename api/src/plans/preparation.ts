import type { Thresholds } from '@phan-cong/prisma/seed/ruleSets';
import { matches } from '../access/rowRule.ts';
import type { Context } from '../context.ts';
import { badField } from '../errors.ts';
import { addDays, fromDay } from '../lib/dates.ts';
import { organizationRuleSelect } from '../organizations/access.ts';
import { isId } from '../read/filters.ts';
import { planRule } from './access.ts';
import { countHouseholds, type LoadedGuide, type LoadedMember, loadGuides, loadMembers } from './preparation.sql.ts';
import { findings, type PreparationFindings } from './preparationRules.ts';
import { isEditable, type PlanStatusName } from './rules.ts';

export type GuideLoad = LoadedGuide & { isOverloaded: boolean };

export type Preparation = {
  planId: string | null;
  members: (LoadedMember & PreparationFindings)[];
  guides: GuideLoad[];
  households: { all: number; covered: number };
};

/**
 * Where the plan of a branch and year stands on its way to adoption: the plan being prepared, else the adopted one, and for each
 * assignable member what is still to be done. @throws BAD_USER_INPUT for a branch that is missing, hidden, or whose plans are.
 */
export async function preparePlan(context: Context, branchId: string, year: number): Promise<Preparation> {
  await requireReadableBranch(context, branchId);
  const { db, today } = context;
  const plans = await db.assignmentPlan.findMany({
    where: { branchId, year },
    orderBy: { revision: 'desc' },
    select: { id: true, status: true },
  });
  const plan =
    plans.find(({ status }) => isEditable(status as PlanStatusName)) ??
    plans.find(({ status }) => status === 'ADOPTED');
  const planId = plan?.id ?? null;
  const thresholds = await loadThresholds(context);
  const maxAge = thresholds.circumstanceMaxAgeDays;
  const limits = {
    youngAge: thresholds.youngAge ?? null,
    loadCap: thresholds.loadCap ?? null,
    currentSince: maxAge === undefined ? null : addDays(today, -maxAge),
  };
  const [members, guides, households] = await Promise.all([
    loadMembers(db, branchId, planId, year, today),
    guideLoadsOf(context, branchId, planId, thresholds),
    countHouseholds(db, branchId, planId),
  ]);
  return {
    planId,
    members: members.map((member) => ({ ...member, ...findings(member, limits) })),
    guides,
    households,
  };
}

/** How many members and tasks each committee member of a branch guides now. @throws BAD_USER_INPUT as `preparePlan`. */
export async function guideLoads(context: Context, branchId: string): Promise<GuideLoad[]> {
  await requireReadableBranch(context, branchId);
  return guideLoadsOf(context, branchId, null, await loadThresholds(context));
}

async function guideLoadsOf(context: Context, branchId: string, planId: string | null, rules: Partial<Thresholds>) {
  const most = rules.guideMaxMembers ?? Number.POSITIVE_INFINITY;
  const guides = await loadGuides(context.db, branchId, planId);
  return guides.map((guide) => ({ ...guide, isOverloaded: guide.memberCount > most }));
}

async function requireReadableBranch({ db, viewer }: Context, branchId: string): Promise<void> {
  const branch = isId(branchId)
    ? await db.organization.findUnique({ where: { id: branchId }, select: { ...organizationRuleSelect, kind: true } })
    : null;
  if (branch?.kind !== 'BRANCH' || !matches(planRule(viewer), branch)) throw badField('branchId', 'UNKNOWN_REFERENCE');
}

async function loadThresholds({ db, today }: Context): Promise<Partial<Thresholds>> {
  const day = fromDay(today);
  const rules = await db.ruleSet.findFirst({
    where: { effectiveFrom: { lte: day }, OR: [{ effectiveTo: null }, { effectiveTo: { gte: day } }] },
    orderBy: [{ effectiveFrom: 'desc' }, { id: 'desc' }],
    select: { thresholds: true },
  });
  return (rules?.thresholds ?? {}) as unknown as Partial<Thresholds>;
}
