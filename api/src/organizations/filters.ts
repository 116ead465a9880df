import { type RowRule, toWhere } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { planRule } from '../plans/access.ts';
import { planOfYear } from '../plans/filters.ts';
import { IDFilter, orderInput } from '../read/filterInputs.ts';
import { all, equality, idEquality, idIs, presence, textSearch, type Where } from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';
import { organizationRule } from './access.ts';
import { AreaTypeFilter, OrganizationKindFilter } from './enums.ts';
import { KINDS } from './rules.ts';
import { withinUnit } from './within.ts';

export const OrganizationFilter = builder.inputType('OrganizationFilter', {
  description: 'Which units; conditions are joined by AND.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    search: t.string({ description: 'Words of the name, without regard to marks and case.' }),
    kind: t.field({ type: OrganizationKindFilter, description: 'By level.' }),
    parentId: t.id({ description: 'Directly below this unit.' }),
    isRoot: t.boolean({ description: 'Has no unit above it that the viewer may see.' }),
    within: t.id({ description: 'This unit or below it.' }),
    isEnded: t.boolean({ description: 'Has ended or was merged into another.' }),
    lacksPlanOf: t.int({
      description: 'Branches at work without a plan of assignment for this year; only where the viewer may read plans.',
    }),
    areaType: t.field({ type: AreaTypeFilter, description: 'By kind of place or body.' }),
  }),
});

const OrganizationOrderField = builder.enumType('OrganizationOrderField', {
  description: 'What units are ordered by.',
  values: {
    NAME: { description: 'Name in Vietnamese order; numbers in it by value.' },
    KIND: { description: 'Level, then name.' },
    CREATED_AT: { description: 'When the record was made.' },
  } as const,
});

export const OrganizationOrderBy = orderInput<typeof OrganizationOrderField.$inferType>(
  'OrganizationOrderBy',
  OrganizationOrderField,
);

const ORDERS: Record<typeof OrganizationOrderField.$inferType, Omit<OrderColumn, 'direction'>[]> = {
  NAME: [{ column: 'sortKey' }],
  KIND: [{ column: 'kind', values: KINDS }, { column: 'sortKey' }],
  CREATED_AT: [{ column: 'createdAt', type: 'instant' }],
};

/** The order columns of a list of units; by name unless told. */
export function organizationOrder(orderBy: typeof OrganizationOrderBy.$inferInput | null | undefined): OrderColumn[] {
  const direction = orderBy?.direction ?? 'ASC';
  return ORDERS[orderBy?.field ?? 'NAME'].map((column) => ({ ...column, direction }));
}

/** The filter as a `where`. @throws BAD_USER_INPUT for more than 1,000 values in a list. */
export async function organizationWhere(
  context: Context,
  filter: typeof OrganizationFilter.$inferInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  return all([
    ...idEquality('id', filter.id),
    ...textSearch('searchKey', filter.search),
    ...equality('kind', filter.kind),
    ...idIs('parentId', filter.parentId),
    ...rootWhere(organizationRule(context.viewer), filter.isRoot),
    ...(await withinUnit(context, filter.within)),
    ...presence(filter.isEnded, { validTo: { not: null } }),
    ...equality('areaType', filter.areaType),
    ...lacksPlanWhere(context, filter.lacksPlanOf),
  ]);
}

/** A branch's own columns are those of its plans, so that the rule of plans may be asked of the branch itself. */
function lacksPlanWhere({ viewer }: Context, year: number | null | undefined): Where[] {
  if (year == null) return [];
  return [toWhere(planRule(viewer)), { kind: 'BRANCH', validTo: null, plans: { none: planOfYear(year) } }];
}

function rootWhere(rule: RowRule, isRoot: boolean | null | undefined): Where[] {
  if (isRoot == null) return [];
  const hidden = { parent: { is: hiddenWhere(rule) } };
  return [
    isRoot
      ? { OR: [{ parentId: null }, hidden] }
      : { AND: [{ parentId: { not: null } }, { parent: { isNot: hiddenWhere(rule) } }] },
  ];
}

/** The units outside a rule. Spelled out column by column: a plain NOT would drop units whose ancestor columns are empty. */
function hiddenWhere(rule: RowRule): Where {
  if (typeof rule === 'boolean') return rule ? { id: { in: [] } } : {};
  return {
    AND: rule.map(({ all: needed, none }) => ({
      OR: [
        ...Object.entries(needed).flatMap(([column, values]) => [
          { [column]: { notIn: [...values] } },
          ...(column === 'id' ? [] : [{ [column]: null }]),
        ]),
        ...Object.entries(none ?? {}).map(([column, values]) => ({ [column]: { in: [...values] } })),
      ],
    })),
  };
}
