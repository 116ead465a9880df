import { v7 as newId } from 'uuid';
import { badField } from '../../errors.ts';
import type { EvaluationPlanning, EvaluationValues } from '../plan/planEvaluations.ts';
import type { PlannedRow } from '../plan/planTypes.ts';
import { bulkUpdate } from './bulkUpdate.sql.ts';
import { auditAll, inChunks, loadUnits, requireAll, type Work, type Written } from './work.ts';

type FilledRow = PlannedRow<EvaluationValues> & { values: EvaluationValues; memberId: string };

/** Carries out the plan of a table of results: the cycle when it is missing, then the evaluations. */
export async function writeEvaluations(work: Work, plan: EvaluationPlanning): Promise<Written> {
  const rows = plan.rows.filter((row): row is FilledRow => row.values !== null && row.memberId !== null);
  const creates = rows.filter(({ action }) => action === 'CREATE');
  const branchOf = await memberBranches(work, rows);
  await loadUnits(work, branchOf.values());
  const ids = await createEvaluations(work, plan, creates, branchOf);
  await updateEvaluations(
    work,
    plan,
    rows.filter(({ action }) => action === 'UPDATE'),
    branchOf,
  );
  return { ids, branchesCreated: 0, householdGroupsCreated: 0, plansCreated: 0 };
}

/** @returns member id → branch id */
async function memberBranches({ tx }: Work, rows: readonly FilledRow[]): Promise<Map<string, string>> {
  const branches = new Map<string, string>();
  for (const chunk of inChunks(rows.map(({ memberId }) => memberId))) {
    const members = await tx.member.findMany({ where: { id: { in: chunk } }, select: { id: true, branchId: true } });
    for (const { id, branchId } of members) branches.set(id, branchId);
  }
  return branches;
}

async function requireCycle(work: Work, plan: EvaluationPlanning): Promise<string> {
  if (plan.cycleId) return plan.cycleId;
  const { tx, stored } = work;
  if (!plan.ruleSetId || stored.year === null) throw badField('options.year', 'REQUIRED');
  const cycle = await tx.evaluationCycle.create({
    data: {
      organizationId: stored.communeId ?? stored.organizationId,
      year: stored.year,
      ruleSetId: plan.ruleSetId,
      status: plan.state,
    },
  });
  const entityLabel = String(cycle.year);
  await auditAll(work, [{ entityType: 'EvaluationCycle', entityId: cycle.id, entityLabel, unit: cycle, after: cycle }]);
  return cycle.id;
}

async function createEvaluations(
  work: Work,
  plan: EvaluationPlanning,
  rows: readonly FilledRow[],
  branchOf: ReadonlyMap<string, string>,
) {
  const ids = new Map<number, string>();
  if (rows.length === 0) return ids;
  const cycleId = await requireCycle(work, plan);
  for (const chunk of inChunks(rows)) {
    const data = chunk.map(({ row, memberId, values }) => {
      const id = newId();
      ids.set(row, id);
      const branchId = branchOf.get(memberId) ?? '';
      return { id, cycleId, memberId, branchId, year: work.stored.year ?? 0, state: plan.state, ...values };
    });
    await work.tx.evaluation.createMany({ data });
    await auditAll(
      work,
      data.map((evaluation, index) => ({
        entityType: 'Evaluation',
        entityId: evaluation.id,
        entityLabel: chunk[index]?.label ?? null,
        memberId: evaluation.memberId,
        unit: work.units.get(evaluation.branchId),
        after: evaluation,
      })),
    );
    work.advance(chunk.length);
  }
  return ids;
}

async function updateEvaluations(
  work: Work,
  { state }: EvaluationPlanning,
  rows: readonly FilledRow[],
  branchOf: ReadonlyMap<string, string>,
): Promise<void> {
  for (const chunk of inChunks(rows)) {
    const changes = chunk.flatMap((row) => (row.record ? [{ row, record: row.record }] : []));
    const data = changes.map(({ row, record: { id, version } }) => ({ id, version, state, ...row.values }));
    requireAll(await bulkUpdate(work.tx, 'Evaluation', data), data.length);
    await auditAll(
      work,
      changes.map(({ row, record }) => ({
        entityType: 'Evaluation',
        entityId: record.id,
        entityLabel: row.label,
        memberId: row.memberId,
        unit: work.units.get(branchOf.get(row.memberId) ?? ''),
        before: { ...record.values },
        after: { ...row.values },
      })),
    );
    work.advance(chunk.length);
  }
}
