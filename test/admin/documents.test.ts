import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type DocumentNode,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  parse,
  print,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { features } from '../../admin/src/features.ts';

const schema: GraphQLSchema = buildSchema(readFileSync(new URL('../../api/schema.graphql', import.meta.url), 'utf8'));

const modules = import.meta.glob<Record<string, unknown>>(
  ['../../admin/src/*/queries.ts', '../../admin/src/*/*Queries.ts', '../../admin/src/providers/viewer.ts'],
  { eager: true },
);

function isDocument(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null && (value as { kind?: string }).kind === 'Document';
}

const documents = Object.entries(modules).flatMap(([path, module]) =>
  Object.entries(module)
    .filter(([, value]) => isDocument(value))
    .map(([name, value]) => [`${path.replace('../../admin/src/', '')} ${name}`, value as DocumentNode] as const),
);

describe('the documents of the panel', () => {
  it('are found', () => {
    expect(documents.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'members/queries.ts MEMBERS',
        'providers/viewer.ts VIEWER',
        'shared/queries.ts RECORD_HISTORY',
      ]),
    );
  });

  it.each(documents)('fit the schema: %s', (_name, document) => {
    expect(validate(schema, parse(print(document))).map((error) => error.message)).toEqual([]);
  });

  const sorted = features.flatMap(({ queries }) => (queries ? [[queries.list.field, queries] as const] : []));
  it.each(sorted)('sort only by what the schema can order: %s', (field, queries) => {
    const list = schema.getQueryType()?.getFields()[field];
    const input = list?.args.find((arg) => arg.name === 'orderBy')?.type;
    const order = input && (getNamedType(input) as GraphQLInputObjectType).getFields().field?.type;
    const names = order ? (getNamedType(order) as GraphQLEnumType).getValues().map((value) => value.name) : [];
    expect(Object.values(queries.sort).filter((name) => !names.includes(name.replace(/^-/, '')))).toEqual([]);
  });
});
