import { toWhere } from '../access/rowRule.ts';
import { adjustmentRule } from '../adjustments/access.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { withinUnit } from '../organizations/within.ts';
import { IDFilter, orderInput } from '../read/filterInputs.ts';
import { all, equality, idEquality, idIs, presence, textSearch, type Where } from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';
import { householdGroupRule } from './access.ts';
import { awaitingHousehold, coveredGroup, coveredHousehold } from './coverage.ts';
import { HouseholdGroupKindFilter } from './enums.ts';

export const HouseholdGroupFilter = builder.inputType('HouseholdGroupFilter', {
  description: 'Which household groups; conditions are joined by AND.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    search: t.string({ description: 'Words of the name, without regard to marks and case.' }),
    within: t.id({ description: 'In this unit or below it.' }),
    branchId: t.id({ description: 'Of this branch.' }),
    kind: t.field({ type: HouseholdGroupKindFilter, description: 'By kind.' }),
    covered: t.boolean({ description: 'A member is in charge of the group, or of every household in it.' }),
    isEnded: t.boolean({ description: 'Has ended.' }),
  }),
});

export const HouseholdFilter = builder.inputType('HouseholdFilter', {
  description: 'Which households; conditions are joined by AND.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    search: t.string({ description: 'Words of the label, without regard to marks and case.' }),
    within: t.id({ description: 'In this unit or below it.' }),
    groupId: t.id({ description: 'Of this group; only groups that the viewer may see.' }),
    covered: t.boolean({ description: 'A member is in charge of it now.' }),
    awaitsAdjustment: t.boolean({
      description:
        'Whoever is in charge has changed, and the adjustment of that task is still open; only where the viewer may see adjustments.',
    }),
    isEnded: t.boolean({ description: 'Has ended.' }),
  }),
});

const HouseholdGroupOrderField = builder.enumType('HouseholdGroupOrderField', {
  description: 'What household groups are ordered by.',
  values: {
    NAME: { description: 'Name in Vietnamese order; numbers in it by value.' },
    CODE: { description: 'Code.' },
    CREATED_AT: { description: 'When the record was made.' },
  } as const,
});

const HouseholdOrderField = builder.enumType('HouseholdOrderField', {
  description: 'What households are ordered by.',
  values: {
    LABEL: { description: 'Label in Vietnamese order; numbers in it by value.' },
    CODE: { description: 'Code.' },
    CREATED_AT: { description: 'When the record was made.' },
  } as const,
});

export const HouseholdGroupOrderBy = orderInput<typeof HouseholdGroupOrderField.$inferType>(
  'HouseholdGroupOrderBy',
  HouseholdGroupOrderField,
);
export const HouseholdOrderBy = orderInput<typeof HouseholdOrderField.$inferType>(
  'HouseholdOrderBy',
  HouseholdOrderField,
);

const BY_NAME: Omit<OrderColumn, 'direction'> = { column: 'sortKey' };
const ORDERS: Record<string, Omit<OrderColumn, 'direction'>> = {
  NAME: BY_NAME,
  LABEL: BY_NAME,
  CODE: { column: 'code' },
  CREATED_AT: { column: 'createdAt', type: 'instant' },
};

/** The order columns of a list of groups or households; by name or label unless told. */
export function householdOrder(
  orderBy: { field: string; direction: 'ASC' | 'DESC' } | null | undefined,
): OrderColumn[] {
  return [{ ...(ORDERS[orderBy?.field ?? 'NAME'] ?? BY_NAME), direction: orderBy?.direction ?? 'ASC' }];
}

/** The filter of groups as a `where`. @throws BAD_USER_INPUT for more than 1,000 values in a list. */
export async function householdGroupWhere(
  context: Context,
  filter: typeof HouseholdGroupFilter.$inferInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  return all([
    ...idEquality('id', filter.id),
    ...textSearch('searchKey', filter.search),
    ...(await withinUnit(context, filter.within)),
    ...idIs('branchId', filter.branchId),
    ...equality('kind', filter.kind),
    ...presence(filter.covered, coveredGroup),
    ...presence(filter.isEnded, { endedOn: { not: null } }),
  ]);
}

/** The filter of households as a `where`. @throws BAD_USER_INPUT for more than 1,000 values in a list. */
export async function householdWhere(
  context: Context,
  filter: typeof HouseholdFilter.$inferInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  return all([
    ...idEquality('id', filter.id),
    ...textSearch('searchKey', filter.search),
    ...(await withinUnit(context, filter.within)),
    ...idIs('groupId', filter.groupId),
    ...(filter.groupId == null ? [] : [{ group: toWhere(householdGroupRule(context.viewer)) }]),
    ...presence(filter.covered, coveredHousehold),
    ...(filter.awaitsAdjustment == null ? [] : [toWhere(adjustmentRule(context.viewer))]),
    ...presence(filter.awaitsAdjustment, awaitingHousehold),
    ...presence(filter.isEnded, { endedOn: { not: null } }),
  ]);
}
