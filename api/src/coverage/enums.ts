import { builder } from '../builder.ts';

/** Why somebody on the roll holds no task on a day. */
export const UnassignedReason = builder.enumType('UnassignedReason', {
  description: 'Why a member on the roll holds no task (lý do chưa phân công). The first that applies, in this order.',
  values: {
    EXEMPT: { description: 'Exempt from work and meetings; not counted among the assignable.' },
    TEMPORARILY_EXEMPT: { description: 'Exempt for a time; not counted among the assignable.' },
    TEMPORARY_TRANSFER_OUT: {
      description: 'Takes part in another branch for a time; not counted among the assignable.',
    },
    SUSPENDED: { description: 'Suspended; not counted among the assignable.' },
    WORKING_AWAY: { description: 'Away for work.' },
    NO_CAPACITY: { description: 'The latest circumstances say that they can take on nothing.' },
    TASKS_COMPLETED: { description: 'Completed a task this year and holds none now.' },
    NOT_ASKED: { description: 'Circumstances were never asked for, or are older than the rules allow.' },
    NOT_YET_ASSIGNED: { description: 'Nothing on record stands against giving them a task.' },
  } as const,
});

/** How far a branch's plan for a year has come. */
export const PlanStage = builder.enumType('PlanStage', {
  description: "How far a branch's plan for the year had come on the day.",
  values: {
    MISSING: { description: 'There is no plan.' },
    DRAFT: { description: 'Drafted.' },
    SUBMITTED: { description: 'Put before the branch.' },
    ADOPTED: { description: 'Adopted and in force.' },
    CLOSED: { description: 'Closed.' },
  } as const,
});
