import { toWhere } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { guidanceNoteRule } from '../guidanceNotes/access.ts';
import { GUIDE_SILENT_AFTER_DAYS, silentGuideWhere } from '../guidanceNotes/silence.ts';
import { householdGroupRule } from '../households/access.ts';
import { fromDay } from '../lib/dates.ts';
import { withinUnit } from '../organizations/within.ts';
import { planRule } from '../plans/access.ts';
import { planOfYear } from '../plans/filters.ts';
import { DateFilter, IDFilter, orderInput } from '../read/filterInputs.ts';
import { all, dayRange, equality, idEquality, idIs, presence, textSearch, type Where } from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';
import { reviewRule } from '../reviews/access.ts';
import { overdueReviewWhere } from '../reviews/overdueWhere.ts';
import { AssignmentBasisFilter, AssignmentKindFilter, AssignmentStatusFilter } from './enums.ts';

export const AssignmentFilter = builder.inputType('AssignmentFilter', {
  description: 'Which assignments; conditions are joined by AND.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    memberId: t.id({ description: 'Given to this member.' }),
    memberIds: t.idList({ description: 'Given to one of these members, at most 1,000.' }),
    branchId: t.id({ description: 'Given by this branch.' }),
    within: t.id({ description: 'In this unit or below it.' }),
    taskFieldId: t.id({ description: 'In this task field.' }),
    taskFieldCode: t.string({ description: 'In the task field with this code.' }),
    kind: t.field({ type: AssignmentKindFilter, description: 'By kind.' }),
    status: t.field({ type: AssignmentStatusFilter, description: 'By stage.' }),
    dueOn: t.field({ type: DateFilter, description: 'By due day.' }),
    isOverdue: t.boolean({ description: 'Still being carried out past its due day.' }),
    guideId: t.id({ description: 'Guided by this member.' }),
    hasGuide: t.boolean({ description: 'Has a guide.' }),
    householdGroupId: t.id({ description: 'For this household group; only groups that the viewer may see.' }),
    basis: t.field({ type: AssignmentBasisFilter, description: 'By what it rests on.' }),
    clauseId: t.id({ description: 'Rests on this clause of a working regulation.' }),
    planId: t.id({ description: 'In this plan; only plans that the viewer may see.' }),
    year: t.int({ description: 'In a plan of this year.' }),
    search: t.string({ description: 'Words of the title, without regard to marks and case.' }),
    endedOn: t.field({ type: DateFilter, description: 'By day of the end.' }),
    heldFrom: t.field({ type: 'Date', description: 'Held on this day or after it: not ended or completed before.' }),
    heldTo: t.field({ type: 'Date', description: 'Held on this day or before it: begun by then.' }),
    isReviewOverdue: t.boolean({
      description:
        "Has a period of its plan's review calendar, within the last twelve months, without a review; only where the viewer may see its reviews.",
    }),
    isGuideSilent: t.boolean({
      description: `Being carried out with a guide who has noted nothing for ${GUIDE_SILENT_AFTER_DAYS} days; only where the viewer may see the notes.`,
    }),
  }),
});

export type AssignmentFilterInput = typeof AssignmentFilter.$inferInput;

const AssignmentOrderField = builder.enumType('AssignmentOrderField', {
  description: 'What assignments are ordered by.',
  values: {
    STARTS_ON: { description: 'First day.' },
    DUE_ON: { description: 'Due day; those without one last.' },
    MEMBER_NAME: { description: "Member's given name, then the rest, in Vietnamese order." },
    PROGRESS: { description: 'Progress.' },
    CREATED_AT: { description: 'When the record was made.' },
  } as const,
});

export const AssignmentOrderBy = orderInput<typeof AssignmentOrderField.$inferType>(
  'AssignmentOrderBy',
  AssignmentOrderField,
);

const ORDERS: Record<typeof AssignmentOrderField.$inferType, Omit<OrderColumn, 'direction'>> = {
  STARTS_ON: { column: 'startsOn', type: 'day' },
  DUE_ON: { column: 'dueOn', nullable: true, type: 'day' },
  MEMBER_NAME: { column: 'member.sortKey' },
  PROGRESS: { column: 'progress', type: 'number' },
  CREATED_AT: { column: 'createdAt', type: 'instant' },
};

/** The order columns of a list of assignments; the latest first day first unless told. */
export function assignmentOrder(orderBy: typeof AssignmentOrderBy.$inferInput | null | undefined): OrderColumn[] {
  return [{ ...ORDERS[orderBy?.field ?? 'STARTS_ON'], direction: orderBy?.direction ?? 'DESC' }];
}

/**
 * The filter as a `where`. Plans and household groups that the viewer may not see find nothing.
 * @throws BAD_USER_INPUT for more than 1,000 values in a list.
 */
export async function assignmentWhere(
  context: Context,
  filter: AssignmentFilterInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  const { viewer, today } = context;
  return all([
    ...idEquality('id', filter.id),
    ...idIs('memberId', filter.memberId),
    ...idEquality('memberId', filter.memberIds && { in: filter.memberIds }),
    ...idIs('branchId', filter.branchId),
    ...(await withinUnit(context, filter.within)),
    ...idIs('taskFieldId', filter.taskFieldId),
    ...(filter.taskFieldCode == null ? [] : [{ taskField: { code: filter.taskFieldCode.replaceAll('\0', ' ') } }]),
    ...equality('kind', filter.kind),
    ...equality('status', filter.status),
    ...dayRange('dueOn', filter.dueOn),
    ...presence(filter.isOverdue, { status: 'ACTIVE', dueOn: { not: null, lt: fromDay(today) } }),
    ...idIs('guideId', filter.guideId),
    ...presence(filter.hasGuide, { guideId: { not: null } }),
    ...idIs('householdGroupId', filter.householdGroupId),
    ...(filter.householdGroupId == null ? [] : [{ householdGroup: toWhere(householdGroupRule(viewer)) }]),
    ...equality('basis', filter.basis),
    ...idIs('clauseId', filter.clauseId),
    ...idIs('planId', filter.planId),
    ...(filter.planId == null ? [] : [{ plan: toWhere(planRule(viewer)) }]),
    ...(filter.year == null ? [] : [{ plan: planOfYear(filter.year) }]),
    ...textSearch('searchKey', filter.search),
    ...dayRange('endedOn', filter.endedOn),
    ...heldFrom(filter.heldFrom),
    ...dayRange('startsOn', { lte: filter.heldTo }),
    ...followed(filter.isReviewOverdue, overdueReviewWhere(today), toWhere(reviewRule(viewer))),
    ...followed(filter.isGuideSilent, silentGuideWhere(today), toWhere(guidanceNoteRule(viewer))),
  ]);
}

function heldFrom(day: string | Date | null | undefined): Where[] {
  if (day == null) return [];
  return ['completedOn', 'endedOn'].map((column) => ({
    OR: [{ [column]: null }, ...dayRange(column, { gte: day })],
  }));
}

/** A condition that rests on other records: only asked of assignments whose such records the viewer may see. */
function followed(value: boolean | null | undefined, condition: Where, visible: Where): Where[] {
  return value == null ? [] : [visible, ...presence(value, condition)];
}
