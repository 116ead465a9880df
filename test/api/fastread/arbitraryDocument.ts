import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Values that fit rows of the test's database, so that filters find some rows and leave some. */
export type Pool = { ids: string[]; texts: string[]; days: string[]; numbers: number[] };

export type Asked = { document: string; variables: Record<string, unknown> };

const MAX_DEPTH = 3;

/** Documents over every list of the schema: any filter, order and page, and any selection with aliases, fragments and nested lists. */
export function listDocument(schema: GraphQLSchema, pool: Pool): fc.Arbitrary<Asked> {
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter((field) =>
    getNamedType(field.type).name.endsWith('Connection'),
  );
  return fc.constantFrom(...lists).chain((field) => listOf(schema, pool, field));
}

function listOf(schema: GraphQLSchema, pool: Pool, field: GraphQLField<unknown, unknown>): fc.Arbitrary<Asked> {
  const connection = getNamedType(field.type);
  const nodes = isObjectType(connection) ? connection.getFields().nodes : undefined;
  if (!nodes) throw new Error(`${field.name} is no list.`);
  const types = new Map(field.args.map((arg) => [arg.name, arg.type]));
  const argument = (name: string) => {
    const type = types.get(name);
    return type ? fc.option(inputValue(pool, type, 2), { nil: undefined, freq: 3 }) : fc.constant(undefined);
  };
  const page = fc.constantFrom<Record<string, number>>(
    { first: 3 },
    { first: 2, offset: 2 },
    { last: 3 },
    { first: 100 },
  );
  return fc
    .record({
      filter: argument('filter'),
      orderBy: argument('orderBy'),
      page,
      count: fc.constantFrom('', 'totalCount', '... { total: totalCount totalCountIsExact }'),
      selection: selection(schema, getNamedType(nodes.type), MAX_DEPTH),
      isInEdges: fc.boolean(),
    })
    .map(({ filter, orderBy, page: window, count, selection: inner, isInEdges }) => {
      const variables: Record<string, unknown> = { ...window };
      if (filter !== undefined) variables.filter = filter;
      if (orderBy !== undefined) variables.orderBy = orderBy;
      const declared = Object.keys(variables).map((name) => `$${name}: ${types.get(name)}`);
      const passed = Object.keys(variables).map((name) => `${name}: $${name}`);
      const rows = isInEdges ? `edges { cursor node { ${inner} } }` : `nodes { ${inner} }`;
      const body = `${count} ${rows} pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;
      return {
        document: `query(${declared.join(', ')}) { ${field.name}(${passed.join(', ')}) { ${body} } }`,
        variables,
      };
    });
}

/** Some fields of a type, at least its `__typename`; the same relation may be asked for twice with other arguments. */
export function selection(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): fc.Arbitrary<string> {
  if (!isObjectType(type) && !isInterfaceType(type)) return fc.constant('__typename');
  const fields = Object.values(type.getFields()).filter((field) => field.args.every((arg) => !isNonNullType(arg.type)));
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type))).map((field) => field.name);
  const edges = fields.filter((field) => !isLeafType(getNamedType(field.type)));
  const some = fc.subarray(leaves).map((names) => ['__typename', ...names].join(' '));
  if (depth === 0 || edges.length === 0) return some;
  const nested = fc.constantFrom(...edges).chain((field) => {
    const status = field.args.find((arg) => arg.name === 'status');
    const values = status ? statusValues(status.type) : [];
    const call = fc.constantFrom('', ...values.map((value) => `(status: { eq: ${value} })`));
    return fc
      .tuple(fc.constantFrom('', 'again: '), call, selection(schema, getNamedType(field.type), depth - 1))
      .map(([alias, args, inner]) => `${alias}${field.name}${args} { ${inner} }`);
  });
  return fc
    .tuple(some, fc.array(nested, { maxLength: 3 }))
    .map(([own, inner]) => [own, ...withoutClash(inner)].join(' '));
}

/** Two selections of one response name must be of one field with the same arguments; the first stays. */
function withoutClash(parts: string[]): string[] {
  const calls = new Map<string, string>();
  return parts.filter((part) => {
    const call = part.slice(0, part.indexOf(' {'));
    const name = call.split(/[:(]/)[0] ?? '';
    if (calls.has(name) && calls.get(name) !== call) return false;
    calls.set(name, call);
    return true;
  });
}

function statusValues(type: GraphQLInputType): string[] {
  const filter = getNamedType(type);
  const equal = isInputObjectType(filter) ? getNamedType(filter.getFields().eq?.type) : undefined;
  return isEnumType(equal) ? equal.getValues().map(({ name }) => name) : [];
}

/** A value of an input type; of an input object mostly one field, rarely more, so that filters still find rows. */
export function inputValue(pool: Pool, type: GraphQLInputType, depth: number): fc.Arbitrary<unknown> {
  const bare = getNullableType(type);
  if (isListType(bare)) return fc.array(inputValue(pool, bare.ofType, depth), { maxLength: 3 });
  if (isEnumType(bare)) return fc.constantFrom(...bare.getValues().map(({ name }) => name));
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields());
    const required = fields.filter((field) => isNonNullType(field.type));
    return fc.subarray(fields, { minLength: 1, maxLength: 2 }).chain((chosen) => {
      const used = [...new Set([...required, ...chosen])];
      return fc.record(Object.fromEntries(used.map((field) => [field.name, inputValue(pool, field.type, depth - 1)])));
    });
  }
  switch (bare.name) {
    case 'ID':
      return fc.constantFrom(...pool.ids, 'not-an-id');
    case 'Int':
      return fc.constantFrom(...pool.numbers);
    case 'Boolean':
      return fc.boolean();
    case 'Date':
      return fc.constantFrom(...pool.days);
    case 'DateTime':
      return fc.constantFrom(...pool.days.map((day) => `${day}T05:00:00.000Z`));
    default:
      return fc.constantFrom(...pool.texts);
  }
}
