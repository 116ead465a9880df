import { builder } from '../builder.ts';
import { organizationRule } from '../organizations/access.ts';
import { visibleRelation } from '../read/visible.ts';
import { planDirectiveRuleSelect } from './access.ts';

builder.prismaObject('DirectiveCriterion', {
  description: 'A criterion that new plans start from, and its weight.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the criterion.' }),
    name: t.exposeString('name', { description: 'What is looked at.' }),
    weight: t.exposeInt('weight', { description: 'Weight, 0 to 100.' }),
  }),
});

export const PlanDirective = builder.prismaObject('PlanDirective', {
  description:
    'What a committee asks of the plans of a year below it (yêu cầu lập kế hoạch): days and criteria. For each of them the nearest unit above a branch that sets it counts.',
  select: planDirectiveRuleSelect,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the directive.' }),
    version: t.exposeInt('version', { description: 'Counts the changes; send it back with an update.' }),
    organization: t.field(
      visibleRelation('organization', 'Organization', organizationRule, 'The committee that asks it.'),
    ),
    year: t.exposeInt('year', { description: 'The year of the plans.' }),
    submitBy: t.expose('submitBy', {
      type: 'Date',
      nullable: true,
      description: 'Last day to put plans before the branch.',
    }),
    adoptBy: t.expose('adoptBy', { type: 'Date', nullable: true, description: 'Last day to adopt plans.' }),
    note: t.exposeString('note', { nullable: true, description: 'What else is asked.' }),
    criteria: t.relation('criteria', {
      description: 'Criteria that new plans start from, in the order they were given.',
      query: { orderBy: [{ ordinal: 'asc' }, { id: 'asc' }], take: 100 },
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the record was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the record was last changed.' }),
  }),
});
