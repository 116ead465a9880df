import type { Prisma, PrismaClient } from '@phan-cong/prisma/generated/client/client';
import { capOf, type LoadSettings, reasonAbove } from '../assignments/loadRules.ts';
import { loadSettings } from '../assignments/loadSettings.ts';
import { isCommittee } from '../assignments/rules.ts';
import { ageOn } from '../lib/ages.ts';
import { groupBy } from '../lib/groupBy.ts';
import type { Item, Person, Problem } from './model/problem.ts';
import { weightsOf } from './model/weights.ts';
import {
  type HouseholdRow,
  type PersonRow,
  readFreeHouseholds,
  readPeople,
  readTasks,
  type TaskRow,
} from './snapshot.sql.ts';
import type { Labels, RunInput } from './stored.ts';
import { templatesOf } from './templates.ts';

/** So many households weigh as much as a task of weight 1, where no rule set says. */
const HOUSEHOLDS_PER_LOAD = 4;

type Db = PrismaClient | Prisma.TransactionClient;
type Run = { branchId: string; planId: string; effectiveOn: string; input: RunInput };

/** A branch as it stands, with what is to be placed in it, and what things are called. */
export async function loadProblem(db: Db, run: Run): Promise<{ problem: Problem; labels: Labels }> {
  const { branchId, planId, effectiveOn, input } = run;
  const plan = await db.assignmentPlan.findUniqueOrThrow({
    where: { id: planId },
    select: { year: true, status: true, criteria: { select: { name: true, weight: true } } },
  });
  const fields = await db.taskField.findMany({
    where: { isActive: true },
    orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
    select: { id: true, code: true, name: true },
  });
  const settings = await loadSettings(db, effectiveOn);
  const tasks = await readTasks(db, branchId, plan.year);
  const rows = await readPeople(db, branchId, effectiveOn);
  const groupIds = input.allHouseholds ? null : input.householdGroupIds;
  const households = groupIds?.length === 0 ? [] : await readFreeHouseholds(db, branchId, groupIds);
  // A plan that is still being made is for a year of its own: what is done now by an earlier one does not weigh in it.
  const isBeingMade = plan.status === 'DRAFT' || plan.status === 'SUBMITTED';
  const counted = tasks.filter(
    ({ status, year }) => (status === 'ACTIVE' || status === 'PROPOSED') && (!isBeingMade || year === plan.year),
  );
  const people = peopleOf(rows, counted, tasks, settings, effectiveOn);
  const templates = input.unassignedMembers ? templatesOf(tasks, fields) : [];
  const moving = tasks.filter(({ id, status }) => status === 'ACTIVE' && input.assignmentIds.includes(id));
  const householdFieldId = fields.find(({ code }) => code === 'HOUSEHOLD_SUPPORT')?.id ?? null;
  const problem: Problem = {
    people,
    items: [
      ...households.map(householdItem),
      ...moving.map(assignmentItem),
      ...(input.unassignedMembers ? memberItems(people, counted, input) : []),
    ],
    templates,
    fields,
    householdFieldId,
    householdsPerLoad: settings.householdsPerLoad ?? HOUSEHOLDS_PER_LOAD,
    guideMaxMembers: settings.guideMaxMembers,
    pins: Object.fromEntries(input.pinned.map(({ key, memberId }) => [key, memberId])),
    excluded: input.excluded,
    weights: { ...weightsOf(plan.criteria), ...input.weights },
  };
  return { problem, labels: labelsOf(problem, households, moving) };
}

function peopleOf(
  rows: readonly PersonRow[],
  counted: readonly TaskRow[],
  tasks: readonly TaskRow[],
  settings: LoadSettings,
  day: string,
): Person[] {
  const own = groupBy(counted, ({ memberId }) => memberId);
  const past = groupBy(tasks, ({ memberId }) => memberId);
  return rows.map((row) => {
    const { id, name, status, workCapacity, strengths, wishes, householdCount, groupIds, guidedCount } = row;
    const age = row.birthDay === null ? null : ageOn(row.birthDay, row.birthDatePrecision, day);
    const isYoung = age !== null && settings.youngAge !== null && age <= settings.youngAge;
    const held = own.get(id) ?? [];
    const { most, light } = settings.householdsPerMember;
    return {
      id,
      name,
      status,
      workCapacity,
      strengths,
      wishes,
      householdCount,
      groupIds,
      guidedCount,
      isYoung,
      isElderly: age !== null && settings.elderlyAge !== null && age >= settings.elderlyAge,
      load: held.reduce((sum, { loadWeight }) => sum + loadWeight, 0),
      loadCap: capOf(workCapacity, settings),
      reasonAbove: reasonAbove(row, day, settings),
      householdCap: { FULL: most, LIGHT: light, NONE: 0 }[workCapacity],
      fieldIds: [...new Set((past.get(id) ?? []).map(({ taskFieldId }) => taskFieldId))],
      held,
      needsGuide: isYoung || row.membership === 'PROBATIONARY',
      isCommittee: isCommittee(row.position),
    };
  });
}

function householdItem({ id, groupId, lastMemberId, sortKey }: HouseholdRow): Item {
  return { kind: 'HOUSEHOLD', key: id, groupId, lastMemberId, order: sortKey };
}

function assignmentItem(task: TaskRow): Item {
  const { id, title, taskFieldId, householdGroupId, householdCount, loadWeight, memberId, guideId } = task;
  return {
    kind: 'ASSIGNMENT',
    key: id,
    title,
    fieldId: taskFieldId,
    householdGroupId,
    householdCount,
    loadWeight,
    memberId,
    guideId,
  };
}

/** Members who have no task; those left out as items are not asked for. */
function memberItems(people: readonly Person[], counted: readonly TaskRow[], { excluded }: RunInput): Item[] {
  const busy = new Set(counted.map(({ memberId }) => memberId));
  const out = new Set(excluded.filter(({ key }) => key === null).map(({ memberId }) => memberId));
  return people
    .filter(
      ({ id, status, workCapacity }) => status === 'ACTIVE' && workCapacity !== 'NONE' && !busy.has(id) && !out.has(id),
    )
    .map(({ id }) => ({ kind: 'MEMBER', key: id }));
}

function labelsOf(problem: Problem, households: readonly HouseholdRow[], moving: readonly TaskRow[]): Labels {
  const fieldName = new Map(problem.fields.map(({ id, name }) => [id, name]));
  const names: Labels['names'] = {};
  const fields: Labels['fields'] = { HOUSEHOLD: fieldName.get(problem.householdFieldId ?? '') ?? '' };
  for (const { id, label, groupId, groupName } of households) {
    names[id] = label;
    names[groupId] = groupName;
  }
  for (const { id, title, taskFieldId } of moving) {
    names[id] = title;
    fields[id] = fieldName.get(taskFieldId) ?? '';
  }
  for (const { key, title, fieldId } of problem.templates) {
    names[key] = title;
    fields[key] = fieldName.get(fieldId) ?? '';
  }
  return { names, fields };
}
