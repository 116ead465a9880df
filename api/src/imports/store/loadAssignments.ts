import type { Organization, Prisma } from '@phan-cong/prisma/generated/client/client';
import { fromDay, toDay } from '../../lib/dates.ts';
import type { RowReading } from '../drafts.ts';
import type { AssignmentInput, KnownAssignment, KnownPlan } from '../plan/assignmentTypes.ts';
import { groupKey, type KnownGroup } from '../plan/groupFinder.ts';
import { inUnit } from './loadMembers.ts';

type Db = Pick<Prisma.TransactionClient, 'assignment' | 'assignmentPlan' | 'householdGroup' | 'taskField'>;
type Unit = Pick<Organization, 'id' | 'kind'>;
type Known = Pick<AssignmentInput, 'taskFields' | 'groups' | 'plans' | 'assignments'>;

/** What a table of assignments is compared with. */
export async function loadAssignments(
  db: Db,
  unit: Unit,
  year: number,
  readings: readonly RowReading<'ASSIGNMENTS'>[],
): Promise<Known> {
  const taskFields = await db.taskField.findMany({ where: { isActive: true }, orderBy: { id: 'asc' } });
  return {
    taskFields,
    groups: await loadGroups(db, unit),
    plans: await loadPlans(db, unit, year),
    assignments: await loadKnown(db, unit, firstDays(readings, year)),
  };
}

/** Every first day the file names; only assignments that begin on one of them can be in it. */
function firstDays(readings: readonly RowReading<'ASSIGNMENTS'>[], year: number): Date[] {
  const days = new Set(readings.map(({ values }) => values.startsOn ?? `${year}-01-01`));
  return [...days].map(fromDay);
}

async function loadGroups(db: Db, unit: Unit): Promise<KnownGroup[]> {
  const groups = await db.householdGroup.findMany({
    where: { ...inUnit(unit), endedOn: null },
    select: {
      id: true,
      branchId: true,
      name: true,
      assignments: { where: { status: 'ACTIVE' }, select: { memberId: true } },
    },
    orderBy: { id: 'desc' },
  });
  return groups.map(({ id, branchId, name, assignments }) => ({
    id,
    branchId,
    name,
    chargedMemberIds: assignments.map(({ memberId }) => memberId),
  }));
}

async function loadPlans(db: Db, unit: Unit, year: number): Promise<KnownPlan[]> {
  const plans = await db.assignmentPlan.findMany({
    where: { ...inUnit(unit), year },
    select: { id: true, branchId: true, status: true },
    orderBy: { revision: 'asc' },
  });
  // The last of a branch is its latest revision.
  const latest = new Map(plans.map((plan) => [plan.branchId, plan]));
  return [...latest.values()].map(({ id, branchId, status }) => ({ id, branchId, isClosed: status === 'CLOSED' }));
}

async function loadKnown(db: Db, unit: Unit, startsOn: Date[]): Promise<KnownAssignment[]> {
  const assignments = await db.assignment.findMany({
    where: { ...inUnit(unit), startsOn: { in: startsOn }, status: { not: 'CANCELLED' } },
    include: {
      taskField: { select: { id: true, code: true, name: true } },
      householdGroup: { select: { id: true, branchId: true, name: true } },
      guide: { select: { id: true, fullName: true } },
    },
    orderBy: { id: 'asc' },
  });
  return assignments.map((row) => ({
    id: row.id,
    version: row.version,
    memberId: row.memberId,
    isOpen: row.status === 'ACTIVE' || row.status === 'PROPOSED',
    values: {
      title: row.title,
      taskField: { id: row.taskField.id, key: row.taskField.code, name: row.taskField.name },
      kind: row.kind === 'HOUSEHOLD' ? 'HOUSEHOLD' : 'REGULAR',
      group: row.householdGroup && {
        id: row.householdGroup.id,
        key: groupKey(row.householdGroup.branchId, row.householdGroup.name),
        name: row.householdGroup.name,
      },
      deliverable: row.deliverable,
      quantityTarget: row.quantityTarget,
      guide: row.guide && { id: row.guide.id, key: row.guide.id, name: row.guide.fullName },
      guideNote: row.guideNote,
      startsOn: toDay(row.startsOn),
      dueOn: row.dueOn && toDay(row.dueOn),
      progress: row.progress,
      qualityRating: row.qualityRating,
      basis: row.basis,
      basisText: row.basisText,
    },
  }));
}
