import type { Prisma } from '@phan-cong/prisma/generated/client/client';
import type { ReviewInterval } from '@phan-cong/prisma/generated/client/enums';
import { searchKey } from '@phan-cong/prisma/names';
import { v7 as uuid } from 'uuid';
import { matches, toWhere } from '../access/rowRule.ts';
import { auditRow } from '../audit/writeAudit.ts';
import { badField, notFound } from '../errors.ts';
import { fromDay } from '../lib/dates.ts';
import { requireBranch } from '../organizations/requireBranch.ts';
import type { Command } from '../write/command.ts';
import { releaseKey, requestHash, storeResponse, takeKey } from '../write/idempotency.ts';
import { planRule, planRuleSelect, planWriteRule } from './access.ts';
import { lockPlans } from './lockPlans.sql.ts';
import { type LoadedRolloverRow, loadRolloverRows } from './rollover.sql.ts';
import type { RolloverInput } from './rolloverInputs.ts';
import { decideRollover, planToCopy, type RolloverDecision, type RolloverReason } from './rolloverRules.ts';
import { createPlan } from './savePlan.ts';

type Reading = Pick<Command, 'tx' | 'viewer' | 'today'>;
type Asked = Pick<RolloverInput, 'branchId' | 'year' | 'fromPlanId' | 'excludeIds'>;

/** What becomes of one assignment of the earlier plan. Days as 'YYYY-MM-DD'. */
export type RolloverResultRow = {
  assignmentId: string;
  title: string;
  memberId: string;
  memberName: string;
  kind: LoadedRolloverRow['kind'];
  isCarried: boolean;
  reason: RolloverReason | null;
  isGuideLost: boolean;
  startsOn: string | null;
  dueOn: string | null;
  householdCount: number;
  newAssignmentId: string | null;
};

export type RolloverResult = {
  planId: string | null;
  fromPlanId: string;
  isDryRun: boolean;
  rows: RolloverResultRow[];
};

type Prepared = {
  fromPlanId: string;
  reviewEvery: ReviewInterval;
  intoPlanId: string | null;
  rows: LoadedRolloverRow[];
  decisions: RolloverDecision[];
};

/** What a rollover would do, without doing it. @throws as `rolloverPlan`. */
export async function previewRollover(reading: Reading, asked: Asked): Promise<RolloverResult> {
  const { fromPlanId, intoPlanId, rows, decisions } = await prepare(reading, asked);
  return { planId: intoPlanId, fromPlanId, isDryRun: true, rows: resultRows(rows, decisions, new Map()) };
}

/**
 * Puts what is still valid of an earlier plan into the draft of `year` as proposals, each naming the assignment it was made from; the
 * draft is made when the branch has none, with the earlier plan's review interval. With `dryRun` it answers what it would do.
 * @throws BAD_USER_INPUT for a branch that is missing, hidden or outside the right to write, and for an earlier plan that is missing.
 */
export async function rolloverPlan(command: Command, input: RolloverInput): Promise<RolloverResult> {
  const { idempotencyKey: key, dryRun, ...asked } = input;
  if (dryRun) return previewRollover(command, asked);
  if (!key) return carry(command, asked);
  const earlier = await takeKey(command, key, requestHash(asked));
  if (earlier) return replay(command, earlier as unknown as RolloverResult);
  const result = await carry(command, asked);
  if (result.planId) await storeResponse(command, key, result as unknown as Prisma.InputJsonValue);
  else await releaseKey(command, key);
  return result;
}

/** The stored result, as long as the viewer may still write the plan it made. */
async function replay(command: Command, result: RolloverResult): Promise<RolloverResult> {
  const plan = await command.tx.assignmentPlan.findUnique({
    where: { id: result.planId ?? '' },
    select: planRuleSelect,
  });
  if (!plan || !matches(planWriteRule(command.viewer), plan)) throw notFound();
  return result;
}

async function carry(command: Command, asked: Asked): Promise<RolloverResult> {
  await requireBranch(command, asked.branchId, planWriteRule(command.viewer));
  await lockPlans(command, asked.branchId, asked.year - 1);
  await lockPlans(command, asked.branchId, asked.year);
  const { fromPlanId, reviewEvery, intoPlanId, rows, decisions } = await prepare(command, asked);
  const { branchId, year } = asked;
  const planId = intoPlanId ?? (await createPlan(command, { branchId, year, reviewEvery })).id;
  const newIds = await addProposals(command, planId, branchId, rows, decisions);
  return { planId, fromPlanId, isDryRun: false, rows: resultRows(rows, decisions, newIds) };
}

async function prepare(reading: Reading, { branchId, year, fromPlanId, excludeIds }: Asked): Promise<Prepared> {
  await requireBranch(reading, branchId, planWriteRule(reading.viewer));
  const from = await findPlanToCopy(reading, branchId, year, fromPlanId);
  const draft = await reading.tx.assignmentPlan.findFirst({
    where: { branchId, year, status: 'DRAFT', id: { not: from.id } },
    orderBy: { revision: 'desc' },
    select: { id: true },
  });
  const intoPlanId = draft?.id ?? null;
  const rows = await loadRolloverRows(reading, from.id, intoPlanId);
  const decisions = decideRollover(rows, { fromYear: from.year, year, excludedIds: new Set(excludeIds ?? []) });
  return { fromPlanId: from.id, reviewEvery: from.reviewEvery, intoPlanId, rows, decisions };
}

async function findPlanToCopy({ tx, viewer }: Reading, branchId: string, year: number, planId?: string | null) {
  const readable = toWhere(planRule(viewer));
  const select = { id: true, year: true, branchId: true, status: true, revision: true, reviewEvery: true } as const;
  if (!planId) {
    const plans = await tx.assignmentPlan.findMany({
      where: { AND: [{ branchId, year: year - 1 }, readable] },
      select,
    });
    const plan = planToCopy(plans);
    if (!plan) throw badField('fromPlanId', 'PLAN_MISSING', { year: year - 1 });
    return plan;
  }
  const plan = await tx.assignmentPlan.findFirst({ where: { AND: [{ id: planId }, readable] }, select });
  if (!plan) throw badField('fromPlanId', 'UNKNOWN_REFERENCE');
  if (plan.branchId !== branchId) throw badField('fromPlanId', 'WRONG_BRANCH');
  if (plan.year > year) throw badField('fromPlanId', 'INVALID');
  return plan;
}

/** Adds the proposals with their audit rows, a statement each; answers the new ids by the old ones. */
async function addProposals(
  command: Command,
  planId: string,
  branchId: string,
  rows: LoadedRolloverRow[],
  decisions: RolloverDecision[],
): Promise<Map<string, string>> {
  const proposals = decisions.flatMap((decision, index) => {
    const row = rows[index];
    return decision.isCarried && row ? [proposal(row, decision, planId, branchId)] : [];
  });
  if (proposals.length === 0) return new Map();
  await command.tx.assignment.createMany({ data: proposals });
  const added = await command.tx.assignment.findMany({ where: { id: { in: proposals.map(({ id }) => id) } } });
  await command.tx.auditEntry.createMany({
    data: added.map((after) =>
      auditRow(command.actor, command.action, {
        entityType: 'Assignment',
        entityId: after.id,
        entityLabel: after.title,
        memberId: after.memberId,
        unit: after,
        after,
      }),
    ),
  });
  return new Map(proposals.map(({ id, copiedFromId }) => [copiedFromId, id]));
}

function proposal(
  row: LoadedRolloverRow,
  decision: Extract<RolloverDecision, { isCarried: true }>,
  planId: string,
  branchId: string,
) {
  return {
    id: uuid(),
    planId,
    branchId,
    memberId: row.memberId,
    taskFieldId: row.taskFieldId,
    title: decision.title,
    searchKey: searchKey(decision.title),
    kind: row.kind,
    householdGroupId: row.householdGroupId,
    deliverable: decision.deliverable,
    quantityTarget: row.quantityTarget,
    startsOn: fromDay(decision.startsOn),
    dueOn: decision.dueOn === null ? null : fromDay(decision.dueOn),
    guideId: decision.guideId,
    guideNote: decision.guideId === null ? null : row.guideNote,
    coordinators: row.coordinators,
    basis: decision.keepsBasis ? row.basis : ('NONE' as const),
    basisText: decision.keepsBasis ? row.basisText : null,
    loadWeight: row.loadWeight,
    loadReason: row.loadReason,
    status: 'PROPOSED' as const,
    copiedFromId: row.id,
  };
}

function resultRows(
  rows: LoadedRolloverRow[],
  decisions: RolloverDecision[],
  newIds: ReadonlyMap<string, string>,
): RolloverResultRow[] {
  return rows.map(({ id, title, memberId, memberName, kind, householdCount }, index) => {
    const decision = decisions[index];
    const shown = { assignmentId: id, title, memberId, memberName, kind, householdCount };
    if (!decision?.isCarried) {
      const nothing = { isGuideLost: false, startsOn: null, dueOn: null, newAssignmentId: null };
      return { ...shown, ...nothing, isCarried: false, reason: decision?.reason ?? null };
    }
    const { startsOn, dueOn, isGuideLost } = decision;
    return {
      ...shown,
      title: decision.title,
      isCarried: true,
      reason: null,
      isGuideLost,
      startsOn,
      dueOn,
      newAssignmentId: newIds.get(id) ?? null,
    };
  });
}
