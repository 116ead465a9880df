import type { Prisma } from '@phan-cong/prisma/generated/client/client';
import { matches } from '../access/rowRule.ts';
import { assignmentRule, assignmentRuleSelect } from '../assignments/access.ts';
import type { Context } from '../context.ts';
import { householdGroupRule, householdRuleSelect } from '../households/access.ts';
import { shownDay } from '../lib/dates.ts';
import type { Locale } from '../messages.ts';
import type { Where } from '../read/filters.ts';
import { ASSIGNMENT_STATUSES, BASES, END_REASONS, POSITIONS, RATINGS } from '../words.ts';
import { readRows } from './readRows.ts';
import { type Speak, wordOf } from './words.ts';

const person = { select: { fullName: true, position: true } } as const;

export const assignmentSelect = {
  ...assignmentRuleSelect,
  title: true,
  kind: true,
  status: true,
  deliverable: true,
  quantityTarget: true,
  startsOn: true,
  dueOn: true,
  completedOn: true,
  endedOn: true,
  endReason: true,
  exceededRequirement: true,
  qualityRating: true,
  coordinators: true,
  basis: true,
  basisText: true,
  member: person,
  guide: person,
  branch: { select: { name: true } },
  taskField: { select: { name: true, nameEn: true } },
  householdGroup: { select: { ...householdRuleSelect, name: true } },
} as const satisfies Prisma.AssignmentSelect;

export type PrintedAssignment = Prisma.AssignmentGetPayload<{ select: typeof assignmentSelect }>;

/** Assignments that fit and that the viewer may read: by branch, then by member in Vietnamese order, then by first day. */
export function readAssignments(context: Context, where: Where, field: string): Promise<PrintedAssignment[]> {
  return readRows(context, {
    model: 'assignment',
    rule: assignmentRule(context.viewer),
    where,
    select: assignmentSelect,
    orderBy: [
      { branch: { sortKey: 'asc' } },
      { branchId: 'asc' },
      { member: { sortKey: 'asc' } },
      { memberId: 'asc' },
      { startsOn: 'asc' },
      { id: 'asc' },
    ],
    field,
  });
}

/** The words of an assignment's cells; empty for what is not said. */
export function assignmentCells(row: PrintedAssignment, context: Context, speak: Speak, language: Locale) {
  const lines = (...parts: (string | null | undefined | false)[]) => parts.filter(Boolean).join('\n');
  const { position } = row.member;
  const group = row.householdGroup;
  const seesGroup = group !== null && matches(householdGroupRule(context.viewer), group);
  return {
    member: lines(row.member.fullName, position !== 'MEMBER' && wordOf(POSITIONS, position, language)),
    task: lines(row.title, seesGroup && group.name),
    taskField: language === 'en' ? row.taskField.nameEn : row.taskField.name,
    time: lines(speak('from', { day: shownDay(row.startsOn) }), row.dueOn && speak('to', { day: shownDay(row.dueOn) })),
    product: lines(row.deliverable, row.quantityTarget !== null && speak('target', { target: row.quantityTarget })),
    guide: row.guide?.fullName ?? '',
    responsibility: lines(
      speak('responsible'),
      row.guide && speak('guidedBy', { name: row.guide.fullName }),
      row.coordinators && speak('together', { names: row.coordinators }),
    ),
    authority: lines(
      speak('givenBy', { branch: row.branch.name }),
      row.basis !== 'NONE' && speak('basis', { basis: basisOf(row, language) }),
    ),
    outcome: outcomeOf(row, speak, language),
  };
}

function basisOf({ basis, basisText }: PrintedAssignment, language: Locale): string {
  return [wordOf(BASES, basis, language), basisText].filter(Boolean).join(': ');
}

/** What became of it: its stage, the day, how well, and why it ended. */
function outcomeOf(row: PrintedAssignment, speak: Speak, language: Locale): string {
  const day = row.completedOn ?? row.endedOn;
  const stage = [wordOf(ASSIGNMENT_STATUSES, row.status, language), day && shownDay(day)].filter(Boolean).join(' ');
  return [
    stage,
    wordOf(RATINGS, row.qualityRating, language),
    row.exceededRequirement && speak('exceeded'),
    wordOf(END_REASONS, row.endReason, language),
  ]
    .filter(Boolean)
    .join('; ');
}
