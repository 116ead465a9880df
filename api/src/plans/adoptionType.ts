import { builder } from '../builder.ts';
import { fromDay } from '../lib/dates.ts';
import { readOne } from '../read/readOne.ts';
import { planRule } from './access.ts';
import type { AdoptionResult, AdoptionLine as Line } from './adoption.ts';
import { AssignmentPlan } from './type.ts';

const AdoptionRefusal = builder.enumType('AdoptionRefusal', {
  description: 'Why a proposal is taken back when its plan is adopted.',
  values: {
    MEMBER_NOT_ASSIGNABLE: { description: 'The member cannot be given tasks now.' },
    MEMBER_LEFT: { description: 'The member is in another branch now.' },
    SOURCE_ENDED: {
      description: 'The assignment it goes on from ended meanwhile, and its households may be with somebody else.',
    },
  } as const,
});

const SourceOutcome = builder.enumType('SourceOutcome', {
  description: 'What becomes of the assignment that a proposal goes on from.',
  values: {
    COMPLETED: { description: 'It was done to the full: it is completed.' },
    ENDED: { description: 'It ends, carried over.' },
  } as const,
});

const AdoptionLine = builder.objectRef<Line>('AdoptionLine').implement({
  description: 'What becomes of one proposal of an adopted plan.',
  fields: (t) => ({
    assignmentId: t.exposeID('assignmentId', { description: 'The proposal.' }),
    title: t.exposeString('title', { description: 'What is to be done.' }),
    memberName: t.exposeString('memberName', { description: "The member's name." }),
    isActivated: t.exposeBoolean('isActivated', { description: 'It comes into force; otherwise it is taken back.' }),
    reason: t.field({
      type: AdoptionRefusal,
      nullable: true,
      description: 'Why it is taken back.',
      resolve: ({ reason }) => reason,
    }),
    startsOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Its first day.',
      resolve: ({ startsOn }) => startsOn && fromDay(startsOn),
    }),
    sourceOutcome: t.field({
      type: SourceOutcome,
      nullable: true,
      description: 'What becomes of the assignment it goes on from; null when there is none being carried out.',
      resolve: ({ sourceOutcome }) => sourceOutcome,
    }),
    householdCount: t.exposeInt('householdCount', { description: 'Households in its charge, or that go along.' }),
  }),
});

export const AdoptionPayload = builder.objectRef<AdoptionResult>('AdoptionPayload').implement({
  description: 'What the adoption of a plan did, or would do.',
  fields: (t) => ({
    assignmentPlan: t.field({
      type: AssignmentPlan,
      nullable: true,
      description: 'The plan.',
      resolve: async ({ planId }, _args, context, info) =>
        (await readOne(context, info, 'assignmentPlan', planId, planRule(context.viewer))) as never,
    }),
    inForceOn: t.field({
      type: 'Date',
      description: 'The day from which it is in force: the day of adoption, but not before its year begins.',
      resolve: ({ inForceOn }) => fromDay(inForceOn),
    }),
    lines: t.field({ type: [AdoptionLine], description: 'Its proposals.', resolve: ({ lines }) => lines }),
    activatedCount: t.int({
      description: 'Proposals that come into force.',
      resolve: ({ lines }) => lines.filter(({ isActivated }) => isActivated).length,
    }),
    cancelledCount: t.int({
      description: 'Proposals that are taken back.',
      resolve: ({ lines }) => lines.filter(({ isActivated }) => !isActivated).length,
    }),
    leftOpenCount: t.exposeInt('leftOpenCount', {
      description: "Assignments of the branch's other plans up to this year that stay open.",
    }),
    isDryRun: t.exposeBoolean('isDryRun', { description: 'True when the call was to change nothing.' }),
  }),
});
