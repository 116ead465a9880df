import { builder } from '../builder.ts';
import { fromDay } from '../lib/dates.ts';
import { DateFilter, IDFilter, orderInput } from '../read/filterInputs.ts';
import { all, dayRange, idEquality, type Where } from '../read/filters.ts';
import type { OrderColumn } from '../read/order.ts';

export const RuleSetFilter = builder.inputType('RuleSetFilter', {
  description: 'Which rule sets; conditions are joined by AND.',
  fields: (t) => ({
    id: t.field({ type: IDFilter, description: 'By id.' }),
    code: t.string({ description: 'With this code.' }),
    effectiveFrom: t.field({ type: DateFilter, description: 'By first day in force.' }),
    inForceOn: t.field({ type: 'Date', description: 'In force on this day.' }),
  }),
});

const RuleSetOrderField = builder.enumType('RuleSetOrderField', {
  description: 'What rule sets are ordered by.',
  values: {
    EFFECTIVE_FROM: { description: 'First day in force.' },
    CODE: { description: 'Code.' },
    CREATED_AT: { description: 'When the record was made.' },
  } as const,
});

export const RuleSetOrderBy = orderInput<typeof RuleSetOrderField.$inferType>('RuleSetOrderBy', RuleSetOrderField);

const ORDERS: Record<typeof RuleSetOrderField.$inferType, Omit<OrderColumn, 'direction'>> = {
  EFFECTIVE_FROM: { column: 'effectiveFrom', type: 'day' },
  CODE: { column: 'code', type: 'text' },
  CREATED_AT: { column: 'createdAt', type: 'instant' },
};

/** The order columns of a list of rule sets; the newest first unless told. */
export function ruleSetOrder(orderBy: typeof RuleSetOrderBy.$inferInput | null | undefined): OrderColumn[] {
  return [{ ...ORDERS[orderBy?.field ?? 'EFFECTIVE_FROM'], direction: orderBy?.direction ?? 'DESC' }];
}

/** The filter as a `where`. @throws BAD_USER_INPUT for more than 1,000 values in a list. */
export async function ruleSetWhere(
  _context: unknown,
  filter: typeof RuleSetFilter.$inferInput | null | undefined,
): Promise<Where> {
  if (!filter) return {};
  return all([
    ...idEquality('id', filter.id),
    ...(filter.code == null ? [] : [{ code: filter.code.replaceAll('\0', ' ') }]),
    ...dayRange('effectiveFrom', filter.effectiveFrom),
    ...(filter.inForceOn == null ? [] : [inForceOn(filter.inForceOn)]),
  ]);
}

function inForceOn(day: Date | string): Where {
  const date = typeof day === 'string' ? fromDay(day) : day;
  return { AND: [{ effectiveFrom: { lte: date } }, { OR: [{ effectiveTo: null }, { effectiveTo: { gte: date } }] }] };
}
