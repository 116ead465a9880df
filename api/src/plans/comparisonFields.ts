import { toWhere } from '../access/rowRule.ts';
import { assignmentRule } from '../assignments/access.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { badField } from '../errors.ts';
import { fromDay } from '../lib/dates.ts';
import { isId } from '../read/filters.ts';
import { planRule } from './access.ts';
import { loadComparedLines } from './comparison.sql.ts';
import { type ComparedLine, type ComparisonLine, comparePlans } from './comparisonRules.ts';

const ComparisonKind = builder.enumType('PlanComparisonKind', {
  description: 'What became of a line between two plans.',
  values: {
    ADDED: { description: 'It is new.' },
    DROPPED: { description: 'It is not there any more.' },
    CHANGED: { description: 'It is in both, with differences.' },
    SAME: { description: 'It is in both alike.' },
  } as const,
});

const ComparedField = builder.enumType('PlanComparedField', {
  description: 'What differs between two lines.',
  values: {
    MEMBER: { description: 'The member.' },
    TASK: { description: 'What is to be done, apart from the year in its words.' },
    TASK_FIELD: { description: 'The task field.' },
    GUIDE: { description: 'The guide.' },
    DUE_DAY: { description: 'The due day within the year.' },
    DELIVERABLE: { description: 'What is to be handed in.' },
    TARGET: { description: 'The quantity to reach.' },
    LOAD: { description: 'How heavy it is.' },
    HOUSEHOLDS: { description: 'The households.' },
  } as const,
});

const Line = builder.objectRef<ComparedLine>('PlanComparedLine').implement({
  description: 'An assignment in one of two plans that are compared.',
  fields: (t) => ({
    assignmentId: t.id({ description: 'The assignment.', resolve: ({ id }) => id }),
    title: t.exposeString('title', { description: 'What is to be done.' }),
    memberName: t.exposeString('memberName', { description: "The member's name." }),
    taskField: t.exposeString('taskField', { description: 'Name of the task field.' }),
    guideName: t.exposeString('guideName', { nullable: true, description: "The guide's name." }),
    dueOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day by which it is due.',
      resolve: ({ dueOn }) => dueOn && fromDay(dueOn),
    }),
    deliverable: t.exposeString('deliverable', { nullable: true, description: 'What is to be handed in.' }),
    quantityTarget: t.exposeInt('quantityTarget', { nullable: true, description: 'Quantity to reach.' }),
    loadWeight: t.exposeInt('loadWeight', { description: 'How heavy it is.' }),
    householdCount: t.int({ description: 'Its households.', resolve: ({ households }) => households.length }),
  }),
});

const ComparisonLineType = builder.objectRef<ComparisonLine>('PlanComparisonLine').implement({
  description: 'A line of one or both of two plans.',
  fields: (t) => ({
    kind: t.field({ type: ComparisonKind, description: 'What became of it.', resolve: ({ kind }) => kind }),
    changes: t.field({ type: [ComparedField], description: 'What differs.', resolve: ({ changes }) => changes }),
    before: t.field({
      type: Line,
      nullable: true,
      description: 'In the plan compared with.',
      resolve: ({ before }) => before,
    }),
    after: t.field({ type: Line, nullable: true, description: 'In the plan.', resolve: ({ after }) => after }),
  }),
});

builder.queryField('assignmentPlanComparison', (t) =>
  t.field({
    type: [ComparisonLineType],
    description:
      'What a plan adds to, drops from and changes of another plan of the same branch: added lines first, then dropped, changed and equal ones.',
    authScopes: { permission: 'plan:read' },
    complexity: { field: 20 },
    args: {
      planId: t.arg.id({ required: true, description: 'The plan.' }),
      withPlanId: t.arg.id({ required: true, description: 'The plan it is compared with, usually the earlier one.' }),
    },
    resolve: (_root, { planId, withPlanId }, context) => compare(context, planId, withPlanId),
  }),
);

async function compare(context: Context, planId: string, withPlanId: string): Promise<ComparisonLine[]> {
  const rule = toWhere(planRule(context.viewer));
  const plans = await context.db.assignmentPlan.findMany({
    where: { AND: [{ id: { in: [planId, withPlanId].filter(isId) } }, rule] },
    select: { id: true, branchId: true, year: true },
  });
  const plan = plans.find(({ id }) => id === planId);
  const other = plans.find(({ id }) => id === withPlanId);
  if (!plan) throw badField('planId', 'UNKNOWN_REFERENCE');
  if (!other) throw badField('withPlanId', 'UNKNOWN_REFERENCE');
  if (plan.branchId !== other.branchId) throw badField('withPlanId', 'WRONG_BRANCH');
  const lines = await loadComparedLines(context.db, [planId, withPlanId], assignmentRule(context.viewer));
  const of = (each: typeof plan) => ({ year: each.year, lines: lines.filter((line) => line.planId === each.id) });
  return comparePlans(of(other), of(plan));
}
