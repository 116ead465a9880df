import { schema } from '@phan-cong/api/schema';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';

type Described = { description?: string | null };

test('every type, field, argument, input field and enum value is described', () => {
  const bare: string[] = [];
  let looked = 0;
  const look = (name: string, { description }: Described) => {
    looked += 1;
    if (!description?.trim()) bare.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    look(type.name, type);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field);
        for (const arg of field.args) look(`${type.name}.${field.name}(${arg.name})`, arg);
      }
    }
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field);
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
  }
  expect(bare).toEqual([]);
  expect(looked).toBeGreaterThan(1200);
});

test('every list takes the same paging, and a filter and an order unless written down here', () => {
  const ORDERED = ['coverages', 'memberTerms', 'unassignedMembers'];
  const WITHOUT = { filter: ORDERED, orderBy: ORDERED };
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type }) =>
    /Connection!?$/.test(String(type)),
  );
  expect(lists.length).toBeGreaterThan(15);
  const lacking = (argument: string) =>
    lists.filter(({ args }) => !args.some(({ name }) => name === argument)).map(({ name }) => name);
  for (const argument of ['first', 'after', 'last', 'before', 'offset']) expect(lacking(argument)).toEqual([]);
  for (const [argument, names] of Object.entries(WITHOUT)) expect(lacking(argument).sort()).toEqual(names);
});
