import { toWhere } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { loaderOf } from '../lib/loader.ts';
import { memberRule } from '../members/access.ts';
import { visibleRelation } from '../read/visible.ts';
import { organizationRule, organizationRuleSelect } from './access.ts';
import { AreaType, OrganizationKind } from './enums.ts';

/** The interface that committees and branches share. */
export const Organization = builder.prismaInterface('Organization', {
  name: 'Organization',
  description: 'A unit of the Party organisation tree: a `Committee` or a `Branch`.',
  select: { id: true, kind: true },
  resolveType: (row) => (isBranch(row.kind) ? 'Branch' : 'Committee'),
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the unit.' }),
    version: t.exposeInt('version', { description: 'Counts the changes; send it back with an update.' }),
    kind: t.expose('kind', { type: OrganizationKind, description: 'Level in the tree.' }),
    code: t.exposeString('code', { nullable: true, description: 'Official code of 14 digits.' }),
    name: t.exposeString('name', { description: 'Name.' }),
    areaType: t.expose('areaType', { type: AreaType, nullable: true, description: 'Kind of place or body.' }),
    validFrom: t.expose('validFrom', { type: 'Date', nullable: true, description: 'First day.' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'Last day, when ended or merged.' }),
    parent: t.field(
      visibleRelation('parent', 'Organization', organizationRule, 'The unit above, where the viewer may see it.'),
    ),
    mergedInto: t.field(
      visibleRelation('mergedInto', 'Organization', organizationRule, 'The unit it was merged into.'),
    ),
    path: t.field({
      type: ['String'],
      description: 'Names from the topmost visible unit down to this one.',
      select: organizationRuleSelect,
      resolve: (row, _args, context) => pathOf(context, row),
    }),
    hasChildren: t.boolean({
      description: 'Units stand below this one.',
      resolve: async (row, _args, context) =>
        loaderOf(context.loaders, 'organization.hasChildren', async (ids) => {
          const found = await context.db.organization.groupBy({
            by: ['parentId'],
            where: { AND: [{ parentId: { in: [...ids] } }, toWhere(organizationRule(context.viewer))] },
          });
          const parents = new Set(found.map(({ parentId }) => parentId));
          return ids.map((id) => parents.has(id));
        }).load(row.id),
    }),
    memberCount: t.int({
      description: 'Active members on the roll of this unit and below it, as far as the viewer may see them.',
      complexity: 5,
      select: organizationRuleSelect,
      resolve: (row, _args, context) => memberCount(context, row),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the record was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the record was last changed.' }),
  }),
});

/** A level above the branches. */
export const Committee = builder.prismaObject('Organization', {
  variant: 'Committee',
  description: 'A province, commune or subordinate body.',
  interfaces: [Organization],
  select: { id: true, kind: true },
});

/** A branch or a party group within one. */
export const Branch = builder.prismaObject('Organization', {
  variant: 'Branch',
  description: 'A branch (chi bộ), or a party group within one.',
  interfaces: [Organization],
  select: { id: true, kind: true },
});

function isBranch(kind: string): boolean {
  return kind === 'BRANCH' || kind === 'PARTY_GROUP';
}

type Placed = {
  id: string;
  kind: string;
  provinceId: string | null;
  communeId: string | null;
  subordinateId: string | null;
  branchId: string | null;
};

async function pathOf(context: Context, row: Placed): Promise<string[]> {
  const ids = [row.provinceId, row.communeId, row.subordinateId, row.branchId, row.id].filter(
    (id): id is string => id !== null,
  );
  const loader = loaderOf(context.loaders, 'organization.name', async (keys) => {
    const units = await context.db.organization.findMany({
      where: { AND: [{ id: { in: [...keys] } }, toWhere(organizationRule(context.viewer))] },
      select: { id: true, name: true },
    });
    const names = new Map(units.map((unit) => [unit.id, unit.name]));
    return keys.map((key) => names.get(key) ?? null);
  });
  const names = await loader.loadMany([...new Set(ids)]);
  return names.filter((name): name is string => typeof name === 'string');
}

const LEVEL_COLUMNS = {
  PROVINCE: 'provinceId',
  COMMUNE: 'communeId',
  SUBORDINATE: 'subordinateId',
  BRANCH: 'branchId',
} as const;

async function memberCount(context: Context, row: Placed): Promise<number> {
  const column = LEVEL_COLUMNS[row.kind as keyof typeof LEVEL_COLUMNS];
  if (!column) return 0;
  const rule = memberRule(context.viewer);
  return loaderOf(context.loaders, `organization.members.${column}`, async (ids) => {
    const groups = await context.db.member.groupBy({
      by: [column],
      where: { AND: [{ [column]: { in: [...ids] }, status: 'ACTIVE' }, toWhere(rule)] },
      _count: { _all: true },
    });
    const counts = new Map(groups.map((group) => [(group as Record<string, unknown>)[column], group._count._all]));
    return ids.map((id) => counts.get(id) ?? 0);
  }).load(row.id);
}
