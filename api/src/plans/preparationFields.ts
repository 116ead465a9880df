import { builder } from '../builder.ts';
import { CircumstanceFreshness, WorkCapacity } from '../circumstances/enums.ts';
import { fromDay } from '../lib/dates.ts';
import { Membership, Position } from '../members/enums.ts';
import { readOne } from '../read/readOne.ts';
import { planRule } from './access.ts';
import { type GuideLoad, guideLoads, type Preparation, preparePlan } from './preparation.ts';
import { AssignmentPlan } from './type.ts';

type Member = Preparation['members'][number];

const PlanUnassignedReason = builder.enumType('PlanUnassignedReason', {
  description: 'Why a member whom tasks may be given has none in the plan.',
  values: {
    NO_CAPACITY: { description: 'The latest circumstances say that they can take on no work.' },
    NOT_CARRIED: { description: 'What they did last year was not carried over.' },
    NEVER_ASSIGNED: { description: 'They had no task last year either.' },
  } as const,
});

const GuideLoadType = builder.objectRef<GuideLoad>('GuideLoad').implement({
  description: 'How much a committee member guides.',
  fields: (t) => ({
    memberId: t.id({ description: 'The committee member.', resolve: ({ id }) => id }),
    memberName: t.string({ description: 'Their name.', resolve: ({ fullName }) => fullName }),
    position: t.field({ type: Position, description: 'Their position.', resolve: ({ position }) => position }),
    memberCount: t.exposeInt('memberCount', { description: 'Members they guide.' }),
    assignmentCount: t.exposeInt('assignmentCount', { description: 'Tasks they guide.' }),
    isOverloaded: t.exposeBoolean('isOverloaded', { description: 'More members than the rule set names.' }),
  }),
});

const PreparationMember = builder.objectRef<Member>('PlanPreparationMember').implement({
  description: 'A member whom tasks may be given, and what is still to be done for them in the plan.',
  fields: (t) => ({
    memberId: t.id({ description: 'The member.', resolve: ({ id }) => id }),
    memberName: t.string({ description: 'Their name.', resolve: ({ fullName }) => fullName }),
    position: t.field({ type: Position, description: 'Their position.', resolve: ({ position }) => position }),
    membership: t.field({
      type: Membership,
      description: 'Official or probationary.',
      resolve: ({ membership }) => membership as 'OFFICIAL',
    }),
    age: t.exposeInt('age', { nullable: true, description: 'Age today in years.' }),
    circumstances: t.field({
      type: CircumstanceFreshness,
      description: 'How old their latest circumstances are.',
      resolve: ({ circumstances }) => circumstances,
    }),
    recordedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day of their latest circumstances.',
      resolve: ({ recordedOn }) => recordedOn && fromDay(recordedOn),
    }),
    workCapacity: t.field({
      type: WorkCapacity,
      nullable: true,
      description: 'How much work they can take on.',
      resolve: ({ workCapacity }) => workCapacity as 'FULL' | null,
    }),
    hoursPerWeek: t.exposeInt('hoursPerWeek', { nullable: true, description: 'Hours a week for tasks.' }),
    strengths: t.stringList({
      description: 'Codes of task fields they are good at.',
      resolve: ({ strengths }) => strengths ?? [],
    }),
    wishes: t.exposeString('wishes', { nullable: true, description: 'Their wishes.' }),
    assignmentCount: t.int({ description: 'Their tasks in the plan.', resolve: ({ lineCount }) => lineCount }),
    load: t.exposeInt('load', { description: 'Sum of the weights of their tasks in the plan.' }),
    loadCap: t.exposeInt('loadCap', { nullable: true, description: 'How much they may hold, by the rule set.' }),
    unassignedReason: t.field({
      type: PlanUnassignedReason,
      nullable: true,
      description: 'Why they have no task in the plan; null when they have.',
      resolve: ({ unassignedReason }) => unassignedReason,
    }),
    needsGuide: t.exposeBoolean('needsGuide', { description: 'Probationary or young, so that they need a guide.' }),
    isGuideMissing: t.exposeBoolean('isGuideMissing', {
      description: 'They need a guide and none of their tasks has one.',
    }),
  }),
});

const PlanPreparation = builder.objectRef<Preparation>('PlanPreparation').implement({
  description: 'Where the plan of a branch and year stands on its way to adoption.',
  fields: (t) => ({
    assignmentPlan: t.field({
      type: AssignmentPlan,
      nullable: true,
      description: 'The plan being prepared, else the adopted one; null when there is neither.',
      resolve: async ({ planId }, _args, context, info) =>
        (planId ? await readOne(context, info, 'assignmentPlan', planId, planRule(context.viewer)) : null) as never,
    }),
    members: t.field({
      type: [PreparationMember],
      description: 'The members of the branch whom tasks may be given, by name.',
      resolve: ({ members }) => members,
    }),
    guides: t.field({
      type: [GuideLoadType],
      description: 'The committee, with how much each guides in the plan.',
      resolve: ({ guides }) => guides,
    }),
    assignedCount: t.int({
      description: 'Members with a task in the plan.',
      resolve: ({ members }) => members.filter(({ lineCount }) => lineCount > 0).length,
    }),
    householdCount: t.int({ description: 'Households of the branch.', resolve: ({ households }) => households.all }),
    coveredHouseholdCount: t.int({
      description: 'Households that a task of the plan has, or will have once it is adopted.',
      resolve: ({ households }) => households.covered,
    }),
  }),
});

builder.queryFields((t) => ({
  planPreparation: t.field({
    type: PlanPreparation,
    description: 'Where the plan of a branch and year stands, and for each member what is still to be done.',
    authScopes: { permission: 'plan:read' },
    complexity: { field: 20 },
    args: {
      branchId: t.arg.id({ required: true, description: 'The branch.' }),
      year: t.arg.int({ required: true, description: 'The year.' }),
    },
    resolve: (_root, { branchId, year }, context) => preparePlan(context, branchId, year),
  }),
  guideLoads: t.field({
    type: [GuideLoadType],
    description: 'How many members and tasks each committee member of a branch guides now.',
    authScopes: { permission: 'plan:read' },
    complexity: { field: 10 },
    args: { branchId: t.arg.id({ required: true, description: 'The branch.' }) },
    resolve: (_root, { branchId }, context) => guideLoads(context, branchId),
  }),
}));
