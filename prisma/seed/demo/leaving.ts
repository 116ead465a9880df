import { addDays, fromDay, later } from '../days.ts';
import { type DemoAssignment, makeDemoAssignment, makeHouseholdAssignment } from './assignment.ts';
import type { DemoContext } from './context.ts';
import type { DemoGroup } from './households.ts';
import type { DemoMember } from './members.ts';
import type { DemoPlan } from './plans.ts';
import type { Task } from './tasks.ts';

/**
 * What became of the assignments of members who are no longer on duty: in every other case they were ended and the
 * households passed on, in the others they are still open.
 *
 * @returns the assignments that took over
 */
export function passOnWork(
  context: DemoContext,
  assignments: DemoAssignment[],
  members: DemoMember[],
): DemoAssignment[] {
  const random = context.random('passing on');
  const gone = [...new Set(assignments.map(({ member }) => member))].filter(({ status }) => status !== 'ACTIVE');
  const adjusted = new Set(gone.filter((_, index) => index % 2 === 0));
  const successors: DemoAssignment[] = [];
  for (const assignment of assignments) {
    const { member, status } = assignment;
    if (status !== 'ACTIVE' || !adjusted.has(member) || !member.statusSince) continue;
    assignment.status = 'ENDED';
    assignment.endedOn = later(member.statusSince, assignment.startsOn);
    assignment.endReason = member.status === 'EXEMPT' ? 'CIRCUMSTANCES_CHANGED' : 'MEMBER_LEFT';
    const others = members.filter(
      (other) => other.branch === member.branch && other.status === 'ACTIVE' && other.age < 70,
    );
    if (assignment.kind !== 'HOUSEHOLD' || others.length === 0) continue;
    const successor = random.pick(others);
    successors.push({
      ...assignment,
      id: context.newId(),
      member: successor,
      guide: assignment.guide === successor ? null : assignment.guide,
      startsOn: assignment.endedOn,
      status: 'ACTIVE',
      progress: Math.min(assignment.progress, 60),
      endedOn: null,
      endReason: null,
      previous: assignment,
    });
  }
  return successors;
}

const SMALL_TASKS: Omit<Task, 'deliverable'>[] = [
  { field: 'PROPAGANDA', title: 'Phát tài liệu tuyên truyền' },
  { field: 'DIGITAL', title: 'Hướng dẫn cài đặt VNeID' },
  { field: 'ENVIRONMENT_HEALTH', title: 'Đôn đốc tổng vệ sinh' },
  { field: 'SOCIAL_WELFARE', title: 'Thăm hỏi gia đình chính sách' },
  { field: 'SECURITY_DEFENCE', title: 'Tuyên truyền phòng, chống lừa đảo qua mạng' },
  { field: 'MASS_MOBILISATION', title: 'Vận động tham gia hội nghị nhân dân' },
  { field: 'CULTURE_EDUCATION', title: 'Vận động quỹ khuyến học' },
];
const LANES = 4;
const HOUSEHOLDS = 12;

/**
 * The story of the bulk reassignment: a member with forty small tasks, twelve of them a household each, moved away and
 * all of them are still open. Takes the households out of their groups' lists.
 */
export function makeDeparture(
  context: DemoContext,
  plan: DemoPlan,
  groups: DemoGroup[],
  member: DemoMember,
  guide: DemoMember,
): DemoAssignment[] {
  const random = context.random('departure');
  const households = groups.slice(0, 2).flatMap((group) => {
    const taken = group.households.splice(0, HOUSEHOLDS / 2);
    return taken.map((household) => {
      const assignment = makeHouseholdAssignment(context.newId, random, plan, member, group, [household]);
      return { ...assignment, title: `Phụ trách hộ ${household.label}` };
    });
  });
  const small = groups.slice(0, LANES).flatMap((group) =>
    SMALL_TASKS.map((task) => {
      const here = { ...task, title: `${task.title} ở ${group.lane}`, deliverable: 'Các hộ trong ngõ được gặp' };
      return makeDemoAssignment(context.newId, random, plan, member, here, { kind: 'AD_HOC' });
    }),
  );
  moveAway(context, plan, member);
  return [...households, ...small].map((assignment) => ({
    ...assignment,
    guide,
    dueOn: later(`${plan.year}-12-31`, assignment.startsOn),
    status: 'ACTIVE' as const,
    progress: random.int(10, 70),
  }));
}

function moveAway({ rows, newId, today }: DemoContext, plan: DemoPlan, member: DemoMember): void {
  const effectiveOn = later(plan.beginsOn, addDays(today, -45));
  member.status = 'TRANSFERRED_OUT';
  member.statusSince = effectiveOn;
  rows.events.push({
    id: newId(),
    memberId: member.id,
    memberName: member.fullName,
    branchId: member.branch.id,
    kind: 'OFFICIAL_TRANSFER',
    effectiveOn: fromDay(effectiveOn),
    decisionNumber: '118-GT/ĐU',
    note: 'Chuyển sinh hoạt đảng chính thức theo nơi cư trú mới',
  });
}

/** Two members moved to another branch of the commune; their assignments stayed behind, open. */
export function moveBetweenBranches(context: DemoContext, assignments: DemoAssignment[], members: DemoMember[]): void {
  const isMovable = ({ member, plan, status, guide }: DemoAssignment) =>
    status === 'ACTIVE' &&
    plan.isAdopted &&
    guide !== null &&
    member.position === 'MEMBER' &&
    member.status === 'ACTIVE';
  const inSecondCommune = assignments.filter(
    (assignment) => assignment.member.branch.communeOrdinal === 1 && isMovable(assignment),
  );
  const targets = [...new Set(members.map(({ branch }) => branch))].filter(
    ({ communeOrdinal, hasHouseholds }) => communeOrdinal === 1 && hasHouseholds,
  );
  const moving = [...new Set(inSecondCommune.map(({ member }) => member))].slice(0, 2);
  for (const member of moving) {
    const from = member.branch;
    const to = targets.find((branch) => branch.ordinal > from.ordinal + 1);
    const begun = assignments.find((assignment) => assignment.member === member)?.startsOn ?? context.today;
    if (!to) continue;
    context.rows.events.push({
      id: context.newId(),
      memberId: member.id,
      memberName: member.fullName,
      branchId: from.id,
      toBranchId: to.id,
      kind: 'OFFICIAL_TRANSFER',
      effectiveOn: fromDay(later(begun, addDays(context.today, -50))),
      decisionNumber: '204-GT/ĐU',
      note: `Chuyển sinh hoạt đến ${to.name}`,
    });
    member.branch = to;
  }
}
