import { toWhere } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { withinUnit } from '../organizations/within.ts';
import { IDFilter, orderInput } from '../read/filterInputs.ts';
import { all, equality, idEquality, idIs, textSearch, type Where } from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';
import { grantRule } from './access.ts';
import { RoleFilter } from './enums.ts';
import { grantInForce } from './grantFilters.ts';

export const UserFilter = builder.inputType('UserFilter', {
  description: 'Which accounts; conditions are joined by AND. Role and unit ask for one grant in force that fits both.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    search: t.string({ description: 'Words of the name, without regard to marks and case.' }),
    organizationId: t.id({ description: 'With a grant on this very unit.' }),
    within: t.id({ description: 'With a grant on this unit or below it.' }),
    role: t.field({ type: RoleFilter, description: 'With a grant of this role.' }),
    isActive: t.boolean({ description: 'May sign in.' }),
  }),
});

const UserOrderField = builder.enumType('UserOrderField', {
  description: 'What accounts are ordered by.',
  values: {
    NAME: { description: 'Name, in Vietnamese order.' },
    USERNAME: { description: 'User name.' },
    LAST_SIGN_IN_AT: { description: 'When somebody last signed in.' },
    CREATED_AT: { description: 'When the record was made.' },
  } as const,
});

export const UserOrderBy = orderInput<typeof UserOrderField.$inferType>('UserOrderBy', UserOrderField);

const ORDERS: Record<typeof UserOrderField.$inferType, Omit<OrderColumn, 'direction'>> = {
  NAME: { column: 'sortKey' },
  USERNAME: { column: 'username' },
  LAST_SIGN_IN_AT: { column: 'lastSignInAt', nullable: true, type: 'instant' },
  CREATED_AT: { column: 'createdAt', type: 'instant' },
};

/** The order columns of a list of accounts; by name unless told. */
export function userOrder(orderBy: typeof UserOrderBy.$inferInput | null | undefined): OrderColumn[] {
  return [{ ...ORDERS[orderBy?.field ?? 'NAME'], direction: orderBy?.direction ?? 'ASC' }];
}

/** The filter as a `where`; grants outside the viewer's reach find nothing. @throws BAD_USER_INPUT for more than 1,000 values. */
export async function userWhere(
  context: Context,
  filter: typeof UserFilter.$inferInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  const grant = [
    ...equality('role', filter.role),
    ...idIs('organizationId', filter.organizationId),
    ...(await withinUnit(context, filter.within)),
  ];
  return all([
    ...idEquality('id', filter.id),
    ...textSearch('searchKey', filter.search),
    ...equality('isActive', filter.isActive == null ? null : { eq: filter.isActive }),
    ...(grant.length > 0
      ? [{ grants: { some: { AND: [...grant, grantInForce(context.today), toWhere(grantRule(context.viewer))] } } }]
      : []),
  ]);
}
