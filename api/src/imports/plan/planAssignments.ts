import type { AssignmentDraft, RowReading } from '../drafts.ts';
import { nameKey } from '../duplicates.ts';
import type {
  AssignmentInput,
  AssignmentPlanning,
  AssignmentValues,
  KnownAssignment,
  KnownPlan,
} from './assignmentTypes.ts';
import { assignmentValues, type LinkedRow } from './assignmentValues.ts';
import { branchFinder, branchKey } from './branchFinder.ts';
import { groupFinder, type KnownGroup, type NewGroup } from './groupFinder.ts';
import { guideFinder } from './guideFinder.ts';
import { indexPeople, linkPerson } from './people.ts';
import type { KnownMember, PlannedRow, Reference } from './planTypes.ts';
import { compared, created, leftOut, openReport, type RowReport } from './rowReport.ts';
import { taskFieldFinder } from './taskFieldFinder.ts';

/** Plans a table of assignments; what the file does not say of an assignment that is there stays. */
export function planAssignments(input: AssignmentInput): AssignmentPlanning {
  const findBranch = branchFinder(input, false);
  const people = indexPeople(input.members);
  const link = {
    taskField: taskFieldFinder(input.taskFields),
    group: groupFinder(input.groups, input.options.createHouseholdGroups),
    guide: guideFinder(input.members, people),
  };
  const plans = new Map(input.plans.map((plan) => [plan.branchId, plan]));
  const takeExisting = existingTaker(input);
  const charges = chargeWatch(input.groups);

  const rows = input.readings.map((reading): PlannedRow<AssignmentValues> => {
    const report = openReport(reading, input.decisions.get(reading.row), input.headings);
    const branch = findBranch(report, reading.values.branchName);
    report.branch = branch;
    if (report.decision?.action === 'SKIP' || !branch) return leftOut(report);
    const member = linkPerson(report, people, branch, reading.values);
    if (member) report.branch = branchOf(member);
    if (member && plans.get(member.branchId)?.isClosed) {
      report.report(null, 'PLAN_CLOSED', { year: input.options.year ?? '' });
    }
    const row = member && linkRow(reading, report, branchOf(member), member, link, input.options.year);
    if (!row || report.hasError()) return leftOut(report);
    const known = takeExisting(row);
    const values = assignmentValues(row, known?.values ?? null, report);
    if (report.hasError()) return leftOut(report, values);
    charges(report, values.group, row.member.id);
    if (!known) {
      if (row.member.values.status !== 'ACTIVE') {
        report.report('fullName', 'MEMBER_NOT_ASSIGNABLE', { value: row.member.fullName });
      }
      return created(report, values, row.member.id);
    }
    const planned = compared(report, known, values, input.options.onExisting, row.member.id);
    if (known.isOpen || planned.action !== 'UPDATE') return planned;
    report.report(null, 'ASSIGNMENT_CLOSED');
    return { ...planned, action: 'SKIP' };
  });
  return { kind: 'ASSIGNMENTS', rows, newGroups: newGroups(rows), newPlans: newPlans(rows, plans) };
}

function branchOf({ branchId, branchName }: KnownMember): Reference {
  return { id: branchId, key: branchKey(branchName), name: branchName };
}

interface Links {
  taskField: ReturnType<typeof taskFieldFinder>;
  group: ReturnType<typeof groupFinder>;
  guide: ReturnType<typeof guideFinder>;
}

function linkRow(
  { values }: RowReading<'ASSIGNMENTS'>,
  report: RowReport,
  branch: Reference,
  member: KnownMember,
  link: Links,
  year: number | null,
): LinkedRow | null {
  const taskField = link.taskField(report, values);
  const group = values.householdGroupName ? link.group(report, branch, values.householdGroupName, values.title) : null;
  const guideText = values.guide ? guideWords(values.guide) : null;
  const guide = values.guide && guideText ? link.guide(report, branch, member, values.guide, guideText) : null;
  if (!taskField || !values.title || year === null) return null;
  const assumed = `${year}-01-01`;
  if (!values.startsOn) report.report('startsOn', 'START_ASSUMED', { value: `01/01/${year}` });
  return {
    draft: values,
    member,
    title: values.title,
    taskField,
    group,
    guide,
    guideText,
    startsOn: values.startsOn ?? assumed,
  };
}

const POSITION_NAMES = { SECRETARY: 'Bí thư', DEPUTY_SECRETARY: 'Phó Bí thư', COMMITTEE_MEMBER: 'Chi ủy viên' };

function guideWords(guide: NonNullable<AssignmentDraft['guide']>): string {
  return guide.by === 'NAME' ? guide.fullName : POSITION_NAMES[guide.position];
}

/** Gives each row the assignment of the same member, task, field, group and first day, each once. */
function existingTaker({ assignments }: AssignmentInput) {
  const keyOf = (memberId: string, values: Pick<AssignmentValues, 'title' | 'taskField' | 'group' | 'startsOn'>) =>
    JSON.stringify([memberId, nameKey(values.title), values.taskField.key, values.group?.id ?? null, values.startsOn]);
  const known = new Map<string, KnownAssignment[]>();
  for (const assignment of assignments) {
    const key = keyOf(assignment.memberId, assignment.values);
    known.set(key, [...(known.get(key) ?? []), assignment]);
  }
  return (row: LinkedRow): KnownAssignment | null => {
    if (row.group && row.group.id === null) return null;
    return known.get(keyOf(row.member.id, row))?.shift() ?? null;
  };
}

/** Warns when a second member gets the same household group in charge. */
function chargeWatch(groups: readonly KnownGroup[]) {
  const inCharge = new Map(groups.map(({ id, chargedMemberIds }) => [id, new Set(chargedMemberIds)]));
  return (report: RowReport, group: Reference | null, memberId: string): void => {
    if (!group) return;
    const members = inCharge.get(group.id ?? group.key) ?? new Set<string>();
    inCharge.set(group.id ?? group.key, members);
    const isShared = [...members].some((id) => id !== memberId);
    if (isShared) report.report('householdGroupName', 'GROUP_SHARED', { value: group.name });
    members.add(memberId);
  };
}

function newGroups(rows: readonly PlannedRow<AssignmentValues>[]): NewGroup[] {
  const groups = new Map<string, NewGroup>();
  for (const { action, values } of rows) {
    const group = values?.group;
    if (action === 'CREATE' && group && group.id === null) groups.set(group.key, group as NewGroup);
  }
  return [...groups.values()];
}

function newPlans(rows: readonly PlannedRow<AssignmentValues>[], plans: ReadonlyMap<string, KnownPlan>): Reference[] {
  const branches = new Map<string, Reference>();
  for (const { action, branch } of rows) {
    if (action === 'CREATE' && branch?.id && !plans.has(branch.id)) branches.set(branch.id, branch);
  }
  return [...branches.values()];
}
