import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { withinUnit } from '../organizations/within.ts';
import { IDFilter, orderInput } from '../read/filterInputs.ts';
import { all, equality, idEquality, idIs, inForceOn, textSearch, type Where } from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';
import { GuidanceTopicFilter } from './enums.ts';

export const GuidanceDocumentFilter = builder.inputType('GuidanceDocumentFilter', {
  description: 'Which guidance documents; conditions are joined by AND.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    search: t.string({ description: 'Words of the number, title or issuer, without regard to marks and case.' }),
    topic: t.field({ type: GuidanceTopicFilter, description: 'By topic.' }),
    issuer: t.string({ description: 'Issued by exactly this body.' }),
    organizationId: t.id({ description: 'Published by this unit.' }),
    within: t.id({ description: 'Published in this unit or below it.' }),
    inForceOn: t.field({ type: 'Date', description: 'In force on this day.' }),
  }),
});

const GuidanceDocumentOrderField = builder.enumType('GuidanceDocumentOrderField', {
  description: 'What guidance documents are ordered by.',
  values: {
    EFFECTIVE_FROM: { description: 'First day in force.' },
    NUMBER: { description: 'Number.' },
    ISSUER: { description: 'Who issued it.' },
    CREATED_AT: { description: 'When the record was made.' },
  } as const,
});

export const GuidanceDocumentOrderBy = orderInput<typeof GuidanceDocumentOrderField.$inferType>(
  'GuidanceDocumentOrderBy',
  GuidanceDocumentOrderField,
);

const ORDERS: Record<typeof GuidanceDocumentOrderField.$inferType, Omit<OrderColumn, 'direction'>> = {
  EFFECTIVE_FROM: { column: 'effectiveFrom', type: 'day' },
  NUMBER: { column: 'number' },
  ISSUER: { column: 'issuer' },
  CREATED_AT: { column: 'createdAt', type: 'instant' },
};

/** The order columns of a list of documents; the newest first unless told. */
export function guidanceOrder(orderBy: typeof GuidanceDocumentOrderBy.$inferInput | null | undefined): OrderColumn[] {
  return [{ ...ORDERS[orderBy?.field ?? 'EFFECTIVE_FROM'], direction: orderBy?.direction ?? 'DESC' }];
}

/** The filter as a `where`. @throws BAD_USER_INPUT for more than 1,000 values in a list. */
export async function guidanceWhere(
  context: Context,
  filter: typeof GuidanceDocumentFilter.$inferInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  return all([
    ...idEquality('id', filter.id),
    ...textSearch('searchKey', filter.search),
    ...equality('topic', filter.topic),
    ...(filter.issuer == null ? [] : [{ issuer: filter.issuer.replaceAll('\0', ' ') }]),
    ...idIs('organizationId', filter.organizationId),
    ...(await withinUnit(context, filter.within)),
    ...inForceOn(filter.inForceOn),
  ]);
}
