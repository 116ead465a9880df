import { builder } from '../builder.ts';
import { fromDay } from '../lib/dates.ts';
import { deadlinesOf } from '../planDirectives/deadlines.ts';
import { daysLate } from '../planDirectives/nearestRules.ts';
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

builder.prismaObject('PlanRemark', {
  description: 'A remark with which the committee above returned a plan.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the remark.' }),
    text: t.exposeString('text', { description: 'What is to be mended.' }),
    authorName: t.string({
      description: 'Who wrote it.',
      select: { author: { select: { displayName: true } } },
      resolve: (row) => row.author.displayName,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was written.' }),
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
      description: 'Day it was put before the branch; null again once returned.',
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
    submitBy: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last day to put it before the branch, as the nearest committee above asks.',
      select: { year: true },
      resolve: async (row, _args, context) => dayOf((await deadlinesOf(context, row, row.year)).submitBy),
    }),
    adoptBy: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last day to adopt it, as the nearest committee above asks, or else the rule set in force.',
      select: { year: true },
      resolve: async (row, _args, context) => dayOf((await deadlinesOf(context, row, row.year)).adoptBy),
    }),
    daysLate: t.int({
      description: 'Days past its deadline (quá hạn); 0 when in time or adopted.',
      select: { year: true, status: true },
      resolve: async (row, _args, context) =>
        daysLate(row.status, await deadlinesOf(context, row, row.year), context.today),
    }),
    remarks: t.relation('remarks', {
      description: 'Remarks with which the committee above returned it, the latest first; at most 100.',
      query: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 100 },
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the record was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the record was last changed.' }),
  }),
});

function dayOf(day: string | null): Date | null {
  return day === null ? null : fromDay(day);
}
