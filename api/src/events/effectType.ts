import { AdjustmentKind } from '../adjustments/enums.ts';
import { builder } from '../builder.ts';
import { WorkCapacity } from '../circumstances/enums.ts';
import { EvaluationState } from '../evaluations/enums.ts';
import { fromDay } from '../lib/dates.ts';
import { MemberStatus, Position } from '../members/enums.ts';
import type { ShownEffect } from './consequences.ts';

const dayOrNull = (day: string | null) => (day === null ? null : fromDay(day));

const MemberStanding = builder.objectRef<ShownEffect['before']>('MemberStanding').implement({
  description: 'How a member stands before or after an event.',
  fields: (t) => ({
    branchName: t.exposeString('branchName', { description: 'The branch.' }),
    status: t.field({ type: MemberStatus, description: 'Standing.', resolve: ({ status }) => status }),
    statusSince: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day since when the standing holds.',
      resolve: ({ statusSince }) => dayOrNull(statusSince),
    }),
    position: t.field({ type: Position, description: 'Position.', resolve: ({ position }) => position }),
    isWorkingAway: t.exposeBoolean('isWorkingAway', { description: 'Away for work.' }),
    workingAwayFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day away.',
      resolve: ({ workingAwayFrom }) => dayOrNull(workingAwayFrom),
    }),
    workingAwayTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last day away.',
      resolve: ({ workingAwayTo }) => dayOrNull(workingAwayTo),
    }),
    workCapacity: t.field({
      type: WorkCapacity,
      description: 'How much work they can take on.',
      resolve: ({ workCapacity }) => workCapacity,
    }),
  }),
});

const EventAdjustment = builder.objectRef<ShownEffect['adjustments'][number]>('EventAdjustment').implement({
  description: 'An adjustment that an event opens.',
  fields: (t) => ({
    kind: t.field({ type: AdjustmentKind, description: 'What is asked for.', resolve: ({ kind }) => kind }),
    assignmentId: t.exposeID('assignmentId', { description: 'The assignment.' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    memberName: t.exposeString('memberName', { description: 'Whose task it is.' }),
    householdCount: t.exposeInt('householdCount', { description: 'Households in charge through it.' }),
  }),
});

const EventHousehold = builder.objectRef<ShownEffect['households'][number]>('EventHousehold').implement({
  description: 'A household that is left without a member in charge until the adjustment is resolved.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The household.' }),
    label: t.exposeString('label', { description: 'House number or lane.' }),
    groupName: t.exposeString('groupName', { description: 'Its group.' }),
    assignmentId: t.exposeID('assignmentId', { description: 'The assignment it is in charge through.' }),
  }),
});

const EventReview = builder.objectRef<ShownEffect['reviews'][number]>('EventReview').implement({
  description: 'A review that is still to be closed.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The review.' }),
    title: t.exposeString('title', { description: 'Title of the assignment.' }),
    periodFrom: t.field({
      type: 'Date',
      description: 'First day of its period.',
      resolve: ({ periodFrom }) => fromDay(periodFrom),
    }),
    periodTo: t.field({
      type: 'Date',
      description: 'Last day of its period.',
      resolve: ({ periodTo }) => fromDay(periodTo),
    }),
  }),
});

const EventEvaluation = builder.objectRef<ShownEffect['evaluations'][number]>('EventEvaluation').implement({
  description: 'An evaluation under way.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The evaluation.' }),
    year: t.exposeInt('year', { description: 'Year of its cycle.' }),
    quarter: t.exposeInt('quarter', { description: 'Quarter; 0 for the whole year.' }),
    state: t.field({
      type: EvaluationState,
      description: 'How far it is.',
      resolve: ({ state }) => state as typeof EvaluationState.$inferType,
    }),
  }),
});

const EventPlanLine = builder.objectRef<ShownEffect['planLines'][number]>('EventPlanLine').implement({
  description: 'A proposed task, not in force yet, for the member or with them as guide.',
  fields: (t) => ({
    assignmentId: t.exposeID('assignmentId', { description: 'The proposed assignment.' }),
    title: t.exposeString('title', { description: 'Its title.' }),
    planTitle: t.exposeString('planTitle', { description: 'The plan it stands in.' }),
    memberName: t.exposeString('memberName', { description: 'For whom it is proposed.' }),
  }),
});

export const MemberEventEffect = builder.objectRef<ShownEffect>('MemberEventEffect').implement({
  description: 'What an event changes, and what rests on the member; as far as the viewer may see it.',
  fields: (t) => ({
    before: t.field({ type: MemberStanding, description: 'How the member stands now.', resolve: (e) => e.before }),
    after: t.field({
      type: MemberStanding,
      description: 'How they stand once it is applied.',
      resolve: (e) => e.after,
    }),
    openedOn: t.field({
      type: 'Date',
      description: 'Day on which the adjustments open: today, or the first day of an event to come.',
      resolve: ({ openedOn }) => fromDay(openedOn),
    }),
    dueOn: t.field({
      type: 'Date',
      description: 'Day by which they are to be resolved, by the rule set in force.',
      resolve: ({ dueOn }) => fromDay(dueOn),
    }),
    adjustments: t.field({ type: [EventAdjustment], description: 'What it opens.', resolve: (e) => e.adjustments }),
    hiddenAdjustmentCount: t.exposeInt('hiddenAdjustmentCount', {
      description: 'Further adjustments, in branches that the viewer cannot see.',
    }),
    households: t.field({
      type: [EventHousehold],
      description: 'Households left without a member in charge until that is resolved; at most 1,000.',
      resolve: (e) => e.households,
    }),
    reviews: t.field({
      type: [EventReview],
      description: "Reviews of the member's open tasks that are not closed.",
      resolve: (e) => e.reviews,
    }),
    evaluations: t.field({
      type: [EventEvaluation],
      description: 'Evaluations of the member that are not decided.',
      resolve: (e) => e.evaluations,
    }),
    planLines: t.field({
      type: [EventPlanLine],
      description: 'Proposed tasks, for the member or with them as guide.',
      resolve: (e) => e.planLines,
    }),
  }),
});
