import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { fromDay } from '../lib/dates.ts';
import { withinUnit } from '../organizations/within.ts';
import { DateFilter, IDFilter, orderInput } from '../read/filterInputs.ts';
import { all, dayRange, equality, idEquality, idIs, presence, type Where } from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';
import { RoleFilter } from './enums.ts';

export const GrantFilter = builder.inputType('GrantFilter', {
  description: 'Which rights; conditions are joined by AND.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    userId: t.id({ description: 'Of this account.' }),
    role: t.field({ type: RoleFilter, description: 'By role.' }),
    organizationId: t.id({ description: 'On this very unit.' }),
    within: t.id({ description: 'On this unit or below it.' }),
    inForce: t.boolean({ description: 'In force today.' }),
    validTo: t.field({ type: DateFilter, description: 'By last day.' }),
  }),
});

const GrantOrderField = builder.enumType('GrantOrderField', {
  description: 'What rights are ordered by.',
  values: {
    VALID_FROM: { description: 'First day.' },
    VALID_TO: { description: 'Last day; those without one last.' },
    CREATED_AT: { description: 'When the record was made.' },
  } as const,
});

export const GrantOrderBy = orderInput<typeof GrantOrderField.$inferType>('GrantOrderBy', GrantOrderField);

const ORDERS: Record<typeof GrantOrderField.$inferType, Omit<OrderColumn, 'direction'>> = {
  VALID_FROM: { column: 'validFrom', type: 'day' },
  VALID_TO: { column: 'validTo', nullable: true, type: 'day' },
  CREATED_AT: { column: 'createdAt', type: 'instant' },
};

/** The order columns of a list of rights; the latest first day first unless told. */
export function grantOrder(orderBy: typeof GrantOrderBy.$inferInput | null | undefined): OrderColumn[] {
  return [{ ...ORDERS[orderBy?.field ?? 'VALID_FROM'], direction: orderBy?.direction ?? 'DESC' }];
}

/** The filter as a `where`. @throws BAD_USER_INPUT for more than 1,000 values in a list. */
export async function grantWhere(
  context: Context,
  filter: typeof GrantFilter.$inferInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  return all([
    ...idEquality('id', filter.id),
    ...idIs('userId', filter.userId),
    ...equality('role', filter.role),
    ...idIs('organizationId', filter.organizationId),
    ...(await withinUnit(context, filter.within)),
    ...presence(filter.inForce, grantInForce(context.today)),
    ...dayRange('validTo', filter.validTo),
  ]);
}

/** The rights in force on a day 'YYYY-MM-DD'. */
export function grantInForce(today: string): Where {
  const day = fromDay(today);
  return { AND: [{ validFrom: { lte: day } }, { OR: [{ validTo: null }, { validTo: { gte: day } }] }] };
}
