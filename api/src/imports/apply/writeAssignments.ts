import { organizationNameColumns, searchKey } from '@phan-cong/prisma/names';
import { v7 as newId } from 'uuid';
import { fromDay } from '../../lib/dates.ts';
import { planTitle } from '../../plans/rules.ts';
import type { AssignmentPlanning, AssignmentValues } from '../plan/assignmentTypes.ts';
import type { PlannedRow, Reference } from '../plan/planTypes.ts';
import { bulkUpdate } from './bulkUpdate.sql.ts';
import { groupCodes } from './groupCodes.ts';
import { auditAll, inChunks, loadUnits, requireAll, type Work, type Written } from './work.ts';

type FilledRow = PlannedRow<AssignmentValues> & { values: AssignmentValues; branch: Reference & { id: string } };

/** Carries out the plan of a table of assignments: draft plans and household groups that are missing, then assignments. */
export async function writeAssignments(work: Work, plan: AssignmentPlanning): Promise<Written> {
  const rows = plan.rows.filter((row): row is FilledRow => row.values !== null && Boolean(row.branch?.id));
  const creates = rows.filter(({ action }) => action === 'CREATE');
  await loadUnits(
    work,
    rows.map(({ branch }) => branch.id),
  );
  const plans = await draftPlans(work, plan.newPlans, creates);
  const groups = await createGroups(work, plan);
  const ids = await createAssignments(work, creates, plans, groups);
  await updateAssignments(
    work,
    rows.filter(({ action }) => action === 'UPDATE'),
  );
  return { ids, branchesCreated: 0, householdGroupsCreated: groups.size, plansCreated: plan.newPlans.length };
}

/** @returns branch id → id of its plan of the year, made in draft where there was none */
async function draftPlans(work: Work, branches: readonly Reference[], rows: readonly FilledRow[]) {
  const year = work.stored.year ?? 0;
  const made = branches.map(({ id }) => ({ id: newId(), branchId: id ?? '', year, title: planTitle(year, 1) }));
  await work.tx.assignmentPlan.createMany({ data: made });
  await auditAll(
    work,
    made.map((plan) => ({
      entityType: 'AssignmentPlan',
      entityId: plan.id,
      entityLabel: plan.title,
      unit: work.units.get(plan.branchId),
      after: { ...plan, status: 'DRAFT' },
    })),
  );
  const plans = await work.tx.assignmentPlan.findMany({
    where: { branchId: { in: [...new Set(rows.map(({ branch }) => branch.id))] }, year },
    select: { id: true, branchId: true },
    orderBy: { revision: 'asc' },
  });
  return new Map(plans.map(({ branchId, id }) => [branchId, id]));
}

/** @returns group key → id */
async function createGroups(work: Work, { newGroups }: AssignmentPlanning): Promise<Map<string, string>> {
  const branchIds = [...new Set(newGroups.map(({ branch }) => branch.id ?? ''))];
  const used = await work.tx.householdGroup.findMany({
    where: { branchId: { in: branchIds } },
    select: { branchId: true, code: true },
  });
  const codeFor = groupCodes(used);
  const made = newGroups.map((group) => ({
    id: newId(),
    branchId: group.branch.id ?? '',
    code: codeFor(group.branch.id ?? '', group.name),
    statedCount: group.statedCount,
    ...organizationNameColumns(group.name),
  }));
  for (const data of inChunks(made)) await work.tx.householdGroup.createMany({ data });
  await auditAll(
    work,
    made.map((group) => ({
      entityType: 'HouseholdGroup',
      entityId: group.id,
      entityLabel: group.name,
      unit: work.units.get(group.branchId),
      after: group,
    })),
  );
  return new Map(newGroups.map(({ key }, index) => [key, made[index]?.id ?? '']));
}

async function createAssignments(
  work: Work,
  rows: readonly FilledRow[],
  plans: ReadonlyMap<string, string>,
  groups: ReadonlyMap<string, string>,
) {
  const ids = new Map<number, string>();
  for (const chunk of inChunks(rows)) {
    const data = chunk.map(({ row, branch, memberId, values }) => {
      const id = newId();
      ids.set(row, id);
      return {
        id,
        planId: plans.get(branch.id) ?? '',
        memberId: memberId ?? '',
        branchId: branch.id,
        taskFieldId: values.taskField.id ?? '',
        title: values.title,
        searchKey: searchKey(values.title),
        householdGroupId: values.group && (values.group.id ?? groups.get(values.group.key) ?? null),
        startsOn: fromDay(values.startsOn),
        status: 'ACTIVE' as const,
        ...assignmentColumns(values),
      };
    });
    await work.tx.assignment.createMany({ data });
    await auditAll(
      work,
      data.map((assignment) => ({
        entityType: 'Assignment',
        entityId: assignment.id,
        entityLabel: assignment.title,
        memberId: assignment.memberId,
        unit: work.units.get(assignment.branchId),
        after: assignment,
      })),
    );
    work.advance(chunk.length);
  }
  return ids;
}

async function updateAssignments(work: Work, rows: readonly FilledRow[]): Promise<void> {
  for (const chunk of inChunks(rows)) {
    const changes = chunk.flatMap((row) => (row.record ? [{ row, record: row.record }] : []));
    const data = changes.map(({ row, record: { id, version } }) => ({ id, version, ...assignmentColumns(row.values) }));
    requireAll(await bulkUpdate(work.tx, 'Assignment', data), data.length);
    await work.tx.assignment.updateMany({
      where: { id: { in: data.map(({ id }) => id) }, clauseId: { not: null }, basis: { not: 'REGULATION' } },
      data: { clauseId: null },
    });
    await auditAll(
      work,
      changes.map(({ row, record }) => ({
        entityType: 'Assignment',
        entityId: record.id,
        entityLabel: row.values.title,
        memberId: row.memberId,
        unit: work.units.get(row.branch.id),
        before: assignmentColumns(record.values),
        after: assignmentColumns(row.values),
      })),
    );
    work.advance(chunk.length);
  }
}

/** The columns of an assignment that a later import may change. */
function assignmentColumns(values: AssignmentValues) {
  return {
    kind: values.kind,
    deliverable: values.deliverable,
    quantityTarget: values.quantityTarget,
    guideId: values.guide?.id ?? null,
    guideNote: values.guideNote,
    dueOn: values.dueOn === null ? null : fromDay(values.dueOn),
    progress: values.progress,
    qualityRating: values.qualityRating,
    basis: values.basis,
    basisText: values.basisText,
  };
}
