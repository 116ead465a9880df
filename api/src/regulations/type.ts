import { builder } from '../builder.ts';
import { isInForce } from '../guidance/rules.ts';
import { fromDay } from '../lib/dates.ts';
import { typeOf, visibleRelation } from '../read/visible.ts';
import { regulationRule, regulationRuleSelect } from './access.ts';

/** A clause of a working regulation. */
export const RegulationClause = builder.prismaObject('RegulationClause', {
  description: 'A clause of a working regulation (điều); readable by everyone who sees an assignment that rests on it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the clause.' }),
    number: t.exposeString('number', { description: 'Number, such as "Điều 7".' }),
    heading: t.exposeString('heading', { description: 'Heading.' }),
    text: t.exposeString('text', { description: 'Wording.' }),
    regulation: t.field(
      visibleRelation(
        'regulation',
        'WorkingRegulation',
        regulationRule,
        'The regulation it stands in, where the viewer may see it.',
      ),
    ),
  }),
});

export const WorkingRegulation = builder.prismaObject('WorkingRegulation', {
  description: 'The working regulation of a branch (quy chế làm việc); one is in force at a time.',
  select: regulationRuleSelect,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the regulation.' }),
    version: t.exposeInt('version', { description: 'Counts the changes; send it back with an update.' }),
    branch: t.relation('branch', { type: typeOf('Organization'), description: 'The branch whose regulation it is.' }),
    title: t.exposeString('title', { description: 'Title.' }),
    revision: t.exposeInt('revision', { description: 'Counts the regulations of a branch, from 1.' }),
    adoptedOn: t.expose('adoptedOn', { type: 'Date', description: 'Day the branch adopted it.' }),
    effectiveFrom: t.expose('effectiveFrom', { type: 'Date', description: 'First day in force.' }),
    effectiveTo: t.expose('effectiveTo', { type: 'Date', nullable: true, description: 'Last day in force.' }),
    isInForce: t.boolean({
      description: 'In force today.',
      select: { effectiveFrom: true, effectiveTo: true },
      resolve: (row, _args, context) => isInForce(row, fromDay(context.today)),
    }),
    clauses: t.relation('clauses', {
      description: 'Its clauses in order; at most 200.',
      complexity: { field: 2, multiplier: 5 },
      query: { orderBy: [{ ordinal: 'asc' }, { id: 'asc' }], take: 200 },
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the record was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the record was last changed.' }),
  }),
});
