import { builder } from '../builder.ts';

/** Filter by id. */
export const IDFilter = builder.inputType('IDFilter', {
  description: 'Filter by id.',
  fields: (t) => ({
    eq: t.id({ description: 'Is this one.' }),
    in: t.idList({ description: 'Is one of these; at most 1,000.' }),
  }),
});

/** Filter by a whole number. */
export const IntFilter = builder.inputType('IntFilter', {
  description: 'Filter by a whole number; conditions are joined by AND.',
  fields: (t) => ({
    eq: t.int({ description: 'Equals.' }),
    in: t.intList({ description: 'Is one of these.' }),
    gte: t.int({ description: 'At least.' }),
    lte: t.int({ description: 'At most.' }),
  }),
});

/** Filter by a calendar day. */
export const DateFilter = builder.inputType('DateFilter', {
  description: 'Filter by a calendar day; both ends are included.',
  fields: (t) => ({
    eq: t.field({ type: 'Date', description: 'On this day.' }),
    gte: t.field({ type: 'Date', description: 'On or after.' }),
    lte: t.field({ type: 'Date', description: 'On or before.' }),
  }),
});

/** The direction of an order. */
export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Direction of an order.',
  values: { ASC: { description: 'Smallest first.' }, DESC: { description: 'Largest first.' } } as const,
});

/** The `{ eq, in }` filter of an enum. */
export function enumFilter<Values extends string>(name: string, type: unknown) {
  return builder.inputRef<{ eq?: Values | null; in?: Values[] | null }>(name).implement({
    description: 'Filter by an enumerated value.',
    fields: (t) =>
      ({
        eq: t.field({ type: type as never, description: 'Is this one.' }),
        in: t.field({ type: [type as never], description: 'Is one of these.' }),
      }) as never,
  });
}

/** The `orderBy` input of a list: a field of the enum and a direction. */
export function orderInput<Field extends string>(name: string, fieldType: unknown) {
  return builder.inputRef<{ field: Field; direction: 'ASC' | 'DESC' }>(name).implement({
    description: 'Order of the list; every order ends in the id.',
    fields: (t) =>
      ({
        field: t.field({ type: fieldType as never, required: true, description: 'What to order by.' }),
        direction: t.field({ type: OrderDirection, required: true, description: 'Smallest or largest first.' }),
      }) as never,
  });
}
