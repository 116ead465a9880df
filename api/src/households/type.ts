import { matches, toWhere } from '../access/rowRule.ts';
import { assignmentRule } from '../assignments/access.ts';
import { builder } from '../builder.ts';
import { memberRule, memberRuleSelect } from '../members/access.ts';
import { organizationRule } from '../organizations/access.ts';
import { typeOf, visibleRelation } from '../read/visible.ts';
import { householdGroupRule, householdRuleSelect } from './access.ts';
import { coveredCount, householdCount, isGroupCovered } from './coverage.ts';
import { HouseholdGroupKind } from './enums.ts';

export const HouseholdGroup = builder.prismaObject('HouseholdGroup', {
  description: "A group of households in a branch's area (nhóm hộ).",
  select: householdRuleSelect,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the group.' }),
    version: t.exposeInt('version', { description: 'Counts the changes; send it back with an update.' }),
    code: t.exposeString('code', { description: 'Code, unique in the branch.' }),
    name: t.exposeString('name', { description: 'Name.' }),
    kind: t.expose('kind', { type: HouseholdGroupKind, description: 'Kind of group.' }),
    area: t.exposeString('area', { nullable: true, description: 'Area, such as streets or lanes.' }),
    statedCount: t.exposeInt('statedCount', {
      nullable: true,
      description: 'Number of households as stated, where they are not listed.',
    }),
    endedOn: t.expose('endedOn', { type: 'Date', nullable: true, description: 'Last day, when ended.' }),
    branch: t.field(
      visibleRelation('branch', 'Organization', organizationRule, 'The branch, where the viewer may see it.'),
    ),
    householdCount: t.int({
      description: 'Households that have not ended, as far as the viewer may see them.',
      complexity: 2,
      resolve: (row, _args, context) => householdCount(context, row.id),
    }),
    coveredCount: t.int({
      description: 'Those of them that a member is in charge of.',
      complexity: 2,
      resolve: (row, _args, context) => coveredCount(context, row.id),
    }),
    isCovered: t.boolean({
      description: 'A member is in charge of the group, or of every household in it.',
      complexity: 2,
      resolve: (row, _args, context) => isGroupCovered(context, row.id),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the record was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the record was last changed.' }),
  }),
});

/** A charge holds from its first day until the day it ended, which is the first of the next one. */
function chargedOn(asOf: Date | string) {
  const day = new Date(asOf);
  return { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] };
}

type Charged = { charges: { member: Record<string, unknown> }[] };

export const Household = builder.prismaObject('Household', {
  description: "A household (hộ), known by its code and house number or lane; never a resident's data.",
  select: householdRuleSelect,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the household.' }),
    version: t.exposeInt('version', { description: 'Counts the changes; send it back with an update.' }),
    code: t.exposeString('code', { description: 'Code, unique in the group.' }),
    label: t.exposeString('label', { description: 'House number or lane.' }),
    endedOn: t.expose('endedOn', { type: 'Date', nullable: true, description: 'Last day, when ended.' }),
    group: t.field(
      visibleRelation('group', 'HouseholdGroup', householdGroupRule, 'The group, where the viewer may see it.'),
    ),
    branch: t.field(
      visibleRelation('branch', 'Organization', organizationRule, 'The branch, where the viewer may see it.'),
    ),
    isCovered: t.boolean({
      description: 'A member is in charge of it now.',
      select: { _count: { select: { charges: { where: { validTo: null } } } } },
      resolve: (row) => row._count.charges > 0,
    }),
    chargedMember: t.field({
      type: typeOf('Member'),
      nullable: true,
      description: 'The member in charge now, where the viewer may see them.',
      select: ((_args: unknown, _context: unknown, nested: (selection?: unknown) => unknown) => ({
        charges: { where: { validTo: null }, take: 1, select: { member: nested({ select: memberRuleSelect }) } },
      })) as never,
      resolve: (row, _args, context) => {
        const member = (row as unknown as Charged).charges[0]?.member;
        return (member && matches(memberRule(context.viewer), member) ? member : null) as never;
      },
    }),
    charges: t.relation('charges', {
      description: 'Who has been in charge, latest first, as far as the viewer may see the members; at most 100.',
      complexity: { field: 2, multiplier: 5 },
      args: { asOf: t.arg({ type: 'Date', description: 'Only who was in charge on this day.' }) },
      query: ({ asOf }, context) => ({
        where: { AND: [{ member: toWhere(memberRule(context.viewer)) }, asOf == null ? {} : chargedOn(asOf)] } as never,
        orderBy: [{ validFrom: 'desc' as const }, { id: 'desc' as const }],
        take: 100,
      }),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the record was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the record was last changed.' }),
  }),
});

/** A term of being in charge of a household. */
export const HouseholdCharge = builder.prismaObject('HouseholdCharge', {
  description: 'A term in which a member is in charge of a household.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the term.' }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'First day.' }),
    validTo: t.expose('validTo', {
      type: 'Date',
      nullable: true,
      description: 'The day it ended; null while it lasts.',
    }),
    member: t.field(visibleRelation('member', 'Member', memberRule, 'The member, where the viewer may see them.')),
    assignment: t.field(
      visibleRelation(
        'assignment',
        'Assignment',
        assignmentRule,
        'The assignment by which they are in charge, where the viewer may see it.',
      ),
    ),
  }),
});
