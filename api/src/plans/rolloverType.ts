import { AssignmentKind } from '../assignments/enums.ts';
import { builder } from '../builder.ts';
import { fromDay } from '../lib/dates.ts';
import { readOne } from '../read/readOne.ts';
import { planRule } from './access.ts';
import type { RolloverResult, RolloverResultRow } from './rollover.ts';
import { AssignmentPlan } from './type.ts';

const RolloverReason = builder.enumType('RolloverReason', {
  description: 'Why an assignment is not carried over.',
  values: {
    EXCLUDED: { description: 'Left out by the caller.' },
    ALREADY_CARRIED: { description: 'It was carried over already.' },
    NEVER_IN_FORCE: { description: 'It was proposed but never came into force.' },
    ENDED: { description: 'It had ended before completion.' },
    ONE_OFF: { description: 'An extra task is given once.' },
    COMPLETED: { description: 'It is completed and was due before the end of the year: done once and for all.' },
    MEMBER_LEFT: { description: 'The member is in another branch now.' },
    MEMBER_NOT_ASSIGNABLE: { description: 'The member cannot be given tasks now.' },
    NO_CAPACITY: { description: "The member's latest circumstances say that they can take on no work." },
    TASK_FIELD_ENDED: { description: 'Its task field is no longer in use.' },
    HOUSEHOLDS_ENDED: { description: 'Its household group has ended, or it has no household left.' },
  } as const,
});

const RolloverRow = builder.objectRef<RolloverResultRow>('RolloverRow').implement({
  description: 'What becomes of one assignment of the earlier plan.',
  fields: (t) => ({
    assignmentId: t.exposeID('assignmentId', { description: 'The assignment of the earlier plan.' }),
    title: t.exposeString('title', { description: 'Its title, as it would be in the new plan when it is carried.' }),
    memberId: t.exposeID('memberId', { description: 'The member.' }),
    memberName: t.exposeString('memberName', { description: "The member's name." }),
    kind: t.field({ type: AssignmentKind, description: 'Kind of task.', resolve: ({ kind }) => kind }),
    isCarried: t.exposeBoolean('isCarried', { description: 'It goes into the new plan.' }),
    reason: t.field({
      type: RolloverReason,
      nullable: true,
      description: 'Why it is not carried.',
      resolve: ({ reason }) => reason,
    }),
    isGuideLost: t.exposeBoolean('isGuideLost', {
      description: 'It is carried without its guide, who may not guide any more; another is to be chosen.',
    }),
    startsOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day in the new plan.',
      resolve: ({ startsOn }) => startsOn && fromDay(startsOn),
    }),
    dueOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day by which it is due in the new plan.',
      resolve: ({ dueOn }) => dueOn && fromDay(dueOn),
    }),
    householdCount: t.exposeInt('householdCount', {
      description: 'Households that go along when the plan is adopted.',
    }),
    newAssignmentId: t.id({
      nullable: true,
      description: 'The proposal in the new plan, once made.',
      resolve: ({ newAssignmentId }) => newAssignmentId,
    }),
  }),
});

export const RolloverPayload = builder.objectRef<RolloverResult>('RolloverPayload').implement({
  description: 'What a rollover did, or would do.',
  fields: (t) => ({
    assignmentPlan: t.field({
      type: AssignmentPlan,
      nullable: true,
      description: 'The draft of the year; null when it would have to be made.',
      resolve: async ({ planId }, _args, context, info) =>
        (planId ? await readOne(context, info, 'assignmentPlan', planId, planRule(context.viewer)) : null) as never,
    }),
    fromPlan: t.field({
      type: AssignmentPlan,
      nullable: true,
      description: 'The earlier plan.',
      resolve: async ({ fromPlanId }, _args, context, info) =>
        (await readOne(context, info, 'assignmentPlan', fromPlanId, planRule(context.viewer))) as never,
    }),
    rows: t.field({
      type: [RolloverRow],
      description: 'Each assignment of the earlier plan, by the name of its member.',
      resolve: ({ rows }) => rows,
    }),
    carriedCount: t.int({
      description: 'Assignments that are carried.',
      resolve: ({ rows }) => rows.filter(({ isCarried }) => isCarried).length,
    }),
    notCarriedCount: t.int({
      description: 'Assignments that are not carried.',
      resolve: ({ rows }) => rows.filter(({ isCarried }) => !isCarried).length,
    }),
    isDryRun: t.exposeBoolean('isDryRun', { description: 'True when the call was to change nothing.' }),
  }),
});
