import type { Prisma } from '@phan-cong/prisma/generated/client/client';
import { matches, toWhere } from '../access/rowRule.ts';
import { assignmentRule } from '../assignments/access.ts';
import { evaluationRule } from '../evaluations/access.ts';
import { householdRule } from '../households/access.ts';
import { toDay } from '../lib/dates.ts';
import { reviewRule } from '../reviews/access.ts';
import type { Command } from '../write/command.ts';
import type { Effect } from './effect.ts';
import type { Standing } from './standing.ts';

/** The most rows of one kind that a preview lists. */
const MAX_ROWS = 1000;

type ShownStanding = Standing & { branchName: string };

/** An effect as a person reads it, days as 'YYYY-MM-DD': what changes, and what rests on the member. */
export type ShownEffect = {
  before: ShownStanding;
  after: ShownStanding;
  openedOn: string;
  dueOn: string;
  adjustments: {
    kind: 'ASSIGNMENT' | 'GUIDE_HANDOVER';
    assignmentId: string;
    title: string;
    memberId: string;
    memberName: string;
    householdCount: number;
  }[];
  /** Adjustments on tasks of branches that the viewer cannot see. */
  hiddenAdjustmentCount: number;
  households: { id: string; label: string; groupName: string; assignmentId: string }[];
  reviews: { id: string; title: string; periodFrom: string; periodTo: string }[];
  evaluations: { id: string; year: number; quarter: number; state: string }[];
  planLines: { assignmentId: string; title: string; planTitle: string; memberName: string }[];
};

/** What an effect means in rows that the viewer may see. Reads only. */
export async function showEffect(command: Command, memberId: string, effect: Effect): Promise<ShownEffect> {
  const { before, after, openedOn, dueOn, asks } = effect;
  const names = await branchNames(command, [before.branchId, after.branchId]);
  const seen = asks.filter(({ assignment }) => matches(assignmentRule(command.viewer), assignment));
  const households = await householdsOf(
    command,
    seen.filter(({ kind }) => kind === 'ASSIGNMENT').map(({ assignment }) => assignment.id),
  );
  const counts = new Map<string, number>();
  for (const { assignmentId } of households) counts.set(assignmentId, (counts.get(assignmentId) ?? 0) + 1);
  return {
    before: { ...before, branchName: names.get(before.branchId) ?? '' },
    after: { ...after, branchName: names.get(after.branchId) ?? '' },
    openedOn,
    dueOn,
    adjustments: seen.map(({ kind, assignment }) => ({
      kind,
      assignmentId: assignment.id,
      title: assignment.title,
      memberId: assignment.memberId,
      memberName: assignment.member.fullName,
      householdCount: counts.get(assignment.id) ?? 0,
    })),
    hiddenAdjustmentCount: asks.length - seen.length,
    households,
    reviews: await reviewsOf(command, memberId),
    evaluations: await evaluationsOf(command, memberId),
    planLines: await planLinesOf(command, memberId),
  };
}

async function branchNames({ tx }: Command, ids: string[]): Promise<Map<string, string>> {
  const branches = await tx.organization.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(branches.map(({ id, name }) => [id, name]));
}

async function householdsOf({ tx, viewer }: Command, assignmentIds: string[]): Promise<ShownEffect['households']> {
  const charges = await tx.householdCharge.findMany({
    where: {
      assignmentId: { in: assignmentIds },
      validTo: null,
      household: toWhere(householdRule(viewer)) as Prisma.HouseholdWhereInput,
    },
    select: { assignmentId: true, household: { select: { id: true, label: true, group: { select: { name: true } } } } },
    orderBy: [{ household: { sortKey: 'asc' } }, { householdId: 'asc' }],
    take: MAX_ROWS,
  });
  return charges.map(({ assignmentId, household: { id, label, group } }) => ({
    id,
    label,
    groupName: group.name,
    assignmentId,
  }));
}

/** Reviews of the member's open tasks that are not closed yet. */
async function reviewsOf({ tx, viewer }: Command, memberId: string): Promise<ShownEffect['reviews']> {
  const reviews = await tx.review.findMany({
    where: {
      AND: [{ memberId, isClosed: false, assignment: { status: 'ACTIVE' } }, toWhere(reviewRule(viewer))],
    },
    select: { id: true, periodFrom: true, periodTo: true, assignment: { select: { title: true } } },
    orderBy: [{ periodTo: 'asc' }, { id: 'asc' }],
    take: MAX_ROWS,
  });
  return reviews.map(({ id, periodFrom, periodTo, assignment }) => ({
    id,
    title: assignment.title,
    periodFrom: toDay(periodFrom),
    periodTo: toDay(periodTo),
  }));
}

/** Evaluations that are not decided yet. */
async function evaluationsOf({ tx, viewer }: Command, memberId: string): Promise<ShownEffect['evaluations']> {
  const evaluations = await tx.evaluation.findMany({
    where: {
      AND: [{ memberId, state: { in: ['SELF', 'BRANCH', 'SUBMITTED'] } }, toWhere(evaluationRule(viewer))],
    },
    select: { id: true, state: true, cycle: { select: { year: true, quarter: true } } },
    orderBy: { id: 'asc' },
    take: MAX_ROWS,
  });
  return evaluations.map(({ id, state, cycle }) => ({ id, state, ...cycle }));
}

/** Proposed tasks for the member or with them as guide, in plans not adopted yet. */
async function planLinesOf({ tx, viewer }: Command, memberId: string): Promise<ShownEffect['planLines']> {
  const lines = await tx.assignment.findMany({
    where: {
      AND: [{ status: 'PROPOSED', OR: [{ memberId }, { guideId: memberId }] }, toWhere(assignmentRule(viewer))],
    },
    select: { id: true, title: true, plan: { select: { title: true } }, member: { select: { fullName: true } } },
    orderBy: { id: 'asc' },
    take: MAX_ROWS,
  });
  return lines.map(({ id, title, plan, member }) => ({
    assignmentId: id,
    title,
    planTitle: plan.title,
    memberName: member.fullName,
  }));
}
