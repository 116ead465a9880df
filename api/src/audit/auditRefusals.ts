import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import { ApiError } from '../errors.ts';
import { writeAudit } from './writeAudit.ts';

const audited = new WeakSet<Error>();

/** Marks an error whose audit row is written, so that it is not written twice. */
export function auditedError<Thrown extends Error>(error: Thrown): Thrown {
  audited.add(error);
  return error;
}

/**
 * Makes every mutation that is refused before its command begins, for want of a right, leave an audit row too. People who are not signed
 * in leave none: the trail could be filled by anyone.
 */
export function auditRefusals(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (source, args, context: Context, info) => {
      try {
        return await resolve(source, args, context, info);
      } catch (error) {
        if (error instanceof ApiError && context.viewer && !audited.has(error))
          await recordRefusal(context, field.name, error);
        throw error;
      }
    };
  }
  return schema;
}

async function recordRefusal(context: Context, action: string, error: ApiError): Promise<void> {
  const { viewer, requestId } = context;
  if (!viewer) return;
  const actor = { id: viewer.userId, name: viewer.displayName, requestId };
  const record = { entityType: 'Mutation', entityId: null, unit: viewer.grants[0], reason: error.key };
  await writeAudit(context.db, actor, action, record, 'REFUSED');
  auditedError(error);
}
