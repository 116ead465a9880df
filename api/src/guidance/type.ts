import { builder } from '../builder.ts';
import { fromDay } from '../lib/dates.ts';
import { organizationRule } from '../organizations/access.ts';
import { visibleRelation } from '../read/visible.ts';
import { guidanceRule, guidanceRuleSelect } from './access.ts';
import { GuidanceScope, GuidanceTopic } from './enums.ts';
import { isInForce } from './rules.ts';

export const GuidanceDocument = builder.prismaObject('GuidanceDocument', {
  description: 'A document that the rules rest on (văn bản hướng dẫn).',
  select: guidanceRuleSelect,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the document.' }),
    version: t.exposeInt('version', { description: 'Counts the changes; send it back with an update.' }),
    scope: t.expose('scope', { type: GuidanceScope, description: 'Whose document it is.' }),
    organization: t.field(
      visibleRelation(
        'organization',
        'Organization',
        organizationRule,
        'The unit that published it here, where the viewer may see it; null for central documents.',
      ),
    ),
    number: t.exposeString('number', { description: 'Number, such as "366-QĐ/TW".' }),
    title: t.exposeString('title', { description: 'Title.' }),
    issuer: t.exposeString('issuer', { description: 'Who issued it.' }),
    topic: t.expose('topic', { type: GuidanceTopic, description: 'What it is about.' }),
    issuedOn: t.expose('issuedOn', { type: 'Date', nullable: true, description: 'Day of issue.' }),
    effectiveFrom: t.expose('effectiveFrom', { type: 'Date', description: 'First day in force.' }),
    effectiveTo: t.expose('effectiveTo', { type: 'Date', nullable: true, description: 'Last day in force.' }),
    isInForce: t.boolean({
      description: 'In force today.',
      select: { effectiveFrom: true, effectiveTo: true },
      resolve: (row, _args, context) => isInForce(row, fromDay(context.today)),
    }),
    replacedBy: t.field(
      visibleRelation(
        'replacedBy',
        'GuidanceDocument',
        guidanceRule,
        'The document that replaced it, where the viewer may see it.',
      ),
    ),
    link: t.exposeString('link', {
      nullable: true,
      description: 'Address where it can be read, http or https; the software itself never calls it.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the record was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the record was last changed.' }),
  }),
});
