import { builder } from '../builder.ts';
import { guidanceRule } from '../guidance/access.ts';
import { connectionType, pageArgs } from '../read/connection.ts';
import { isId } from '../read/filters.ts';
import { readOne } from '../read/readOne.ts';
import { readPage } from '../read/readPage.ts';
import { visibleRelation } from '../read/visible.ts';
import { ruleSetRule } from './access.ts';
import { RuleSetFilter, RuleSetOrderBy, ruleSetOrder, ruleSetWhere } from './ruleSetFilters.ts';

export const RuleSet = builder.prismaObject('RuleSet', {
  description: 'A dated set of rules for evaluations (bộ quy định): score bands, quota, exclusions and thresholds.',
  select: { id: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the rule set.' }),
    version: t.exposeInt('version', { description: 'Counts the changes.' }),
    code: t.exposeString('code', { description: 'Code, such as "366-QD/TW-2025".' }),
    name: t.exposeString('name', { description: 'Name.' }),
    document: t.exposeString('document', { description: 'The document it comes from.' }),
    guidance: t.field(
      visibleRelation(
        'guidance',
        'GuidanceDocument',
        guidanceRule,
        'The document in the library of guidance, where there is one that the viewer may see.',
      ),
    ),
    effectiveFrom: t.expose('effectiveFrom', { type: 'Date', description: 'First day in force.' }),
    effectiveTo: t.expose('effectiveTo', { type: 'Date', nullable: true, description: 'Last day in force.' }),
    bands: t.expose('bands', { type: 'JSON', description: 'Points of 100 from which each level begins.' }),
    quota: t.expose('quota', { type: 'JSON', description: 'How many may be rated excellent.' }),
    exclusions: t.expose('exclusions', { type: 'JSON', description: 'Who is not evaluated.' }),
    thresholds: t.expose('thresholds', { type: 'JSON', description: 'What the checks compare with.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the record was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the record was last changed.' }),
  }),
});

const RuleSetConnection = connectionType('RuleSet', RuleSet);

builder.queryField('ruleSet', (t) =>
  t.field({
    type: RuleSet,
    nullable: true,
    description: 'One rule set, or null when missing.',
    authScopes: { permission: 'ruleSet:read' },
    args: { id: t.arg.id({ required: true, description: 'Id of the rule set.' }) },
    resolve: async (_root, { id }, context, info) =>
      (isId(id) ? await readOne(context, info, 'ruleSet', id, ruleSetRule(context.viewer)) : null) as never,
  }),
);

builder.queryField('ruleSets', (t) =>
  t.field({
    type: RuleSetConnection,
    description: 'Rule sets that fit a filter.',
    authScopes: { permission: 'ruleSet:read' },
    complexity: (args) => ({ field: 1, multiplier: args.first ?? args.last ?? 25 }),
    args: {
      ...pageArgs,
      filter: t.arg({ type: RuleSetFilter, description: 'Which rule sets.' }),
      orderBy: t.arg({ type: RuleSetOrderBy, description: 'Order; the newest first unless told.' }),
    },
    resolve: async (_root, args, context, info) =>
      readPage(context, info, {
        model: 'ruleSet',
        rule: ruleSetRule(context.viewer),
        where: await ruleSetWhere(context, args.filter),
        order: ruleSetOrder(args.orderBy),
        args,
      }),
  }),
);
