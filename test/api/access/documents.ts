import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** The fields of a type that can be selected without arguments of their own. */
function selectable(type: GraphQLNamedType): Field[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).filter((field) => field.args.every((arg) => !isNonNullType(arg.type)));
}

/** A selection of every scalar of a type and, down to `depth` more levels, of every single record it leads to. */
export function selectionOf(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  const parts = ['__typename'];
  for (const field of selectable(type)) {
    const inner = getNamedType(field.type);
    if (isLeafType(inner)) parts.push(field.name);
    else if (depth > 0 && !isListType(getNullableType(field.type)))
      parts.push(`${field.name} { ${selectionOf(schema, inner, depth - 1)} }`);
  }
  if (isAbstractType(type)) {
    const shared = new Set(selectable(type).map((field) => field.name));
    for (const possible of schema.getPossibleTypes(type)) {
      const own = selectable(possible).filter(
        (field) => !shared.has(field.name) && isLeafType(getNamedType(field.type)),
      );
      if (own.length > 0) parts.push(`... on ${possible.name} { ${own.map((field) => field.name).join(' ')} }`);
    }
  }
  return parts.join(' ');
}

/** One document per root field that lists a connection: all scalars of its rows, and one nested edge at a time. */
export function listDocuments(schema: GraphQLSchema): { name: string; document: string }[] {
  const documents: { name: string; document: string }[] = [];
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const connection = getNamedType(field.type);
    if (!connection.name.endsWith('Connection') || !isObjectType(connection)) continue;
    const node = getNamedType(connection.getFields().nodes?.type as GraphQLOutputType) as GraphQLNamedType;
    const list = (selection: string) =>
      `{ ${field.name}(first: 40) { totalCount totalCountIsExact nodes { ${selection} } } }`;
    documents.push({ name: field.name, document: list(selectionOf(schema, node, 0)) });
    for (const edge of selectable(node)) {
      const inner = getNamedType(edge.type);
      if (isLeafType(inner)) continue;
      documents.push({
        name: `${field.name}.${edge.name}`,
        document: list(
          `__typename id ${edge.name} { ${selectionOf(schema, inner, isListType(getNullableType(edge.type)) ? 0 : 1)} }`,
        ),
      });
    }
  }
  return documents;
}

/** Root fields that answer one record of a type by id. */
export function singleFields(schema: GraphQLSchema): { name: string; type: string }[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter((field) => field.args.length === 1 && field.args[0]?.name === 'id')
    .map((field) => ({ name: field.name, type: getNamedType(field.type).name }));
}

/** Every object of an answer that has a type name and an id. */
export function objectsOf(value: unknown): { type: string; id: string }[] {
  if (Array.isArray(value)) return value.flatMap(objectsOf);
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Record<string, unknown>;
  const own =
    typeof record.__typename === 'string' && typeof record.id === 'string'
      ? [{ type: record.__typename, id: record.id }]
      : [];
  return [...own, ...Object.values(record).flatMap(objectsOf)];
}
