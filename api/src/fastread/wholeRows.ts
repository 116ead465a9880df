import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core';
import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';

const PLUGIN = 'wholeRows';
const WHOLE = Symbol('whole row');

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      wholeRows: WholeRowsPlugin<Types>;
    }
  }
}

type Resolver<Types extends SchemaTypes> = GraphQLFieldResolver<unknown, Types['Context'], object>;
type LoadedCheck = (row: unknown, info: GraphQLResolveInfo, context: object) => boolean;

/**
 * Lets fields of marked rows be answered from the row at once. The Prisma plugin looks up for every field of every row whether its
 * value was planned; of a marked row that is known of all its fields. Stands before the Prisma plugin, within the rights of fields.
 */
export class WholeRowsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(resolver: Resolver<Types>, field: PothosOutputFieldConfig<Types>): Resolver<Types> {
    const own = field.resolve as Resolver<Types> | undefined;
    if (field.kind !== 'PrismaObject' || !field.extensions?.pothosPrismaSelect || !own) return resolver;
    const isLoaded = field.extensions.pothosPrismaLoaded as LoadedCheck | undefined;
    return (row, args, context, info) =>
      isMarked(row) && (isLoaded?.(row, info, context) ?? true)
        ? own(row, args, context, info)
        : resolver(row, args, context, info);
  }
}

SchemaBuilder.registerPlugin(PLUGIN, WholeRowsPlugin);

export default PLUGIN;

/** Marks a row, and the rows within it, as holding all that the document selects of them. */
export function markWhole(row: Record<string | symbol, unknown>): void {
  for (const name in row) {
    const value = row[name];
    if (typeof value !== 'object' || value === null || value instanceof Date) continue;
    if (!Array.isArray(value)) markWhole(value as Record<string, unknown>);
    else for (const inner of value) if (typeof inner === 'object' && inner !== null) markWhole(inner);
  }
  row[WHOLE] = true;
}

function isMarked(row: unknown): boolean {
  return (row as { [WHOLE]?: true } | null)?.[WHOLE] === true;
}
