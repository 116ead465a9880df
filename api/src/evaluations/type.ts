import { matches } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { memberRule } from '../members/access.ts';
import { organizationRule } from '../organizations/access.ts';
import { visibleRelation } from '../read/visible.ts';
import { evaluationCycleRule, evaluationProposalRule, evaluationRuleSelect } from './access.ts';
import { EvaluationLevel, EvaluationState } from './enums.ts';

export const Evaluation = builder.prismaObject('Evaluation', {
  description: "One member's evaluation in a cycle (đánh giá, xếp loại).",
  select: evaluationRuleSelect,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the evaluation.' }),
    version: t.exposeInt('version', { description: 'Counts the changes; send it back with an update.' }),
    year: t.exposeInt('year', { description: 'Year that is evaluated.' }),
    state: t.expose('state', { type: EvaluationState, description: 'Step.' }),
    selfLevel: t.expose('selfLevel', {
      type: EvaluationLevel,
      nullable: true,
      description: "The member's own level (tự xếp loại).",
    }),
    branchLevel: t.field({
      type: EvaluationLevel,
      nullable: true,
      description: "The branch's proposal; null for the member until it is decided.",
      select: { branchLevel: true },
      resolve: (row, _args, context) => (seesProposal(context, row) ? row.branchLevel : null),
    }),
    decidedLevel: t.field({
      type: EvaluationLevel,
      nullable: true,
      description: 'The decided level; null until it is decided.',
      select: { decidedLevel: true },
      resolve: (row, _args, context) => (seesProposal(context, row) ? row.decidedLevel : null),
    }),
    commonScore: t.int({
      nullable: true,
      description: 'Points for the common criteria, of 30; null for the member until it is decided.',
      select: { commonScore: true },
      resolve: (row, _args, context) => (seesProposal(context, row) ? row.commonScore : null),
    }),
    resultScore: t.int({
      nullable: true,
      description: 'Points for the results of tasks, of 70; null for the member until it is decided.',
      select: { resultScore: true },
      resolve: (row, _args, context) => (seesProposal(context, row) ? row.resultScore : null),
    }),
    totalScore: t.int({
      nullable: true,
      description: 'Sum of both scores, of 100; null until both are given.',
      select: { totalScore: true },
      resolve: (row, _args, context) => (seesProposal(context, row) ? row.totalScore : null),
    }),
    remark: t.string({
      nullable: true,
      description: "The branch's remark; null for the member until it is decided.",
      select: { remark: true },
      resolve: (row, _args, context) => (seesProposal(context, row) ? row.remark : null),
    }),
    votesFor: t.int({
      nullable: true,
      description: 'Votes in favour of the proposal; null for the member until it is decided.',
      select: { votesFor: true },
      resolve: (row, _args, context) => (seesProposal(context, row) ? row.votesFor : null),
    }),
    votesTotal: t.int({
      nullable: true,
      description: 'All votes; null for the member until it is decided.',
      select: { votesTotal: true },
      resolve: (row, _args, context) => (seesProposal(context, row) ? row.votesTotal : null),
    }),
    notSubjectReason: t.string({
      nullable: true,
      description: 'Why the member is not subject to evaluation; null for the member until it is decided.',
      select: { notSubjectReason: true },
      resolve: (row, _args, context) => (seesProposal(context, row) ? row.notSubjectReason : null),
    }),
    decidedOn: t.expose('decidedOn', { type: 'Date', nullable: true, description: 'Day of the decision.' }),
    reopenReason: t.string({
      nullable: true,
      description: 'Why the province reopened it; null for the member until it is decided.',
      select: { reopenReason: true },
      resolve: (row, _args, context) => (seesProposal(context, row) ? row.reopenReason : null),
    }),
    cycle: t.field(visibleRelation('cycle', 'EvaluationCycle', evaluationCycleRule, 'The cycle.')),
    member: t.field(visibleRelation('member', 'Member', memberRule, 'The member, where the viewer may see them.')),
    branch: t.field(
      visibleRelation('branch', 'Organization', organizationRule, 'The branch that evaluates the member.'),
    ),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the record was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the record was last changed.' }),
  }),
});

function seesProposal(context: Context, row: Record<string, unknown>): boolean {
  return matches(evaluationProposalRule(context.viewer), row);
}
