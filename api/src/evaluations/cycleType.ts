import { builder } from '../builder.ts';
import { organizationRule } from '../organizations/access.ts';
import { visibleRelation } from '../read/visible.ts';
import { evaluationCycleRuleSelect, ruleSetRule } from './access.ts';
import { EvaluationCycleStatus } from './enums.ts';

export const EvaluationCycle = builder.prismaObject('EvaluationCycle', {
  description: 'A round of evaluation in a grassroots organisation (đợt đánh giá, xếp loại).',
  select: evaluationCycleRuleSelect,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the cycle.' }),
    version: t.exposeInt('version', { description: 'Counts the changes; send it back with an update.' }),
    year: t.exposeInt('year', { description: 'Year that is evaluated.' }),
    quarter: t.exposeInt('quarter', { description: 'Quarter 1 to 4; 0 for the whole year.' }),
    opensOn: t.expose('opensOn', { type: 'Date', nullable: true, description: 'First day for evaluations.' }),
    closesOn: t.expose('closesOn', { type: 'Date', nullable: true, description: 'Last day for evaluations.' }),
    status: t.expose('status', { type: EvaluationCycleStatus, description: 'Stage.' }),
    organization: t.field(
      visibleRelation('organization', 'Organization', organizationRule, 'The commune that evaluates.'),
    ),
    ruleSet: t.field(
      visibleRelation('ruleSet', 'RuleSet', ruleSetRule, 'The rule set in force at the end of the period.'),
    ),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the record was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the record was last changed.' }),
  }),
});
