import { builder } from '../builder.ts';
import { typeOf } from '../read/visible.ts';
import { planRuleSelect } from './access.ts';
import { assignmentCount } from './assignmentCount.ts';
import { PlanStatus, ReviewInterval } from './enums.ts';

builder.prismaObject('PlanCriterion', {
  description: 'A criterion of a plan (tiêu chí) and its weight.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the criterion.' }),
    name: t.exposeString('name', { description: 'What is looked at.' }),
    weight: t.exposeInt('weight', { description: 'Weight, 0 to 100.' }),
  }),
});

export const AssignmentPlan = builder.prismaObject('AssignmentPlan', {
  description: "A branch's plan of assignment for a year (kế hoạch phân công).",
  select: planRuleSelect,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the plan.' }),
    version: t.exposeInt('version', { description: 'Counts the changes; send it back with an update.' }),
    branch: t.relation('branch', { type: typeOf('Organization'), description: 'The branch whose plan it is.' }),
    year: t.exposeInt('year', { description: 'The year it is for.' }),
    revision: t.exposeInt('revision', { description: 'Counts the plans of one branch and year, from 1.' }),
    title: t.exposeString('title', { description: 'Title.' }),
    status: t.expose('status', { type: PlanStatus, description: 'Stage.' }),
    reviewEvery: t.expose('reviewEvery', {
      type: ReviewInterval,
      description: 'How often its tasks are reviewed (lịch kiểm điểm).',
    }),
    submittedOn: t.expose('submittedOn', {
      type: 'Date',
      nullable: true,
      description: 'Day it was put before the branch.',
    }),
    meetingOn: t.expose('meetingOn', {
      type: 'Date',
      nullable: true,
      description: 'Day of the branch meeting that adopted it.',
    }),
    adoptedOn: t.expose('adoptedOn', { type: 'Date', nullable: true, description: 'Day of adoption.' }),
    resolutionNumber: t.exposeString('resolutionNumber', {
      nullable: true,
      description: 'Number of the resolution (nghị quyết).',
    }),
    closedOn: t.expose('closedOn', { type: 'Date', nullable: true, description: 'Day it was closed.' }),
    note: t.exposeString('note', { nullable: true, description: 'Note.' }),
    criteria: t.relation('criteria', {
      description: 'Criteria in the order they were given.',
      query: { orderBy: [{ ordinal: 'asc' }, { id: 'asc' }], take: 100 },
    }),
    assignmentCount: t.int({
      description: 'Assignments of the plan that were not cancelled, as far as the viewer may see them.',
      complexity: 2,
      resolve: (row, _args, context) => assignmentCount(context, row.id),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the record was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the record was last changed.' }),
  }),
});
