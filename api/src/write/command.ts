import type { Prisma } from '@phan-cong/prisma/generated/client/client';
import type { Viewer } from '../access/viewer.ts';
import { auditedError } from '../audit/auditRefusals.ts';
import { type Actor, type AuditRecord, writeAudit } from '../audit/writeAudit.ts';
import type { Context } from '../context.ts';
import { ApiError } from '../errors.ts';
import { translateDatabaseError } from './databaseErrors.ts';
import { setToday } from './effectiveDay.sql.ts';

/** What a command works with: its transaction, who asks, and the day. Use only `tx` inside. */
export type Command = {
  tx: Prisma.TransactionClient;
  viewer: Viewer;
  today: string;
  now: Date;
  context: Context;
  actor: Actor;
  action: string;
  /** Adds an audit row in the command's transaction. */
  audit(record: AuditRecord): Promise<void>;
};

/** The person and request that audit rows name. */
export function actorOf(context: Context): Actor {
  return {
    id: context.viewer?.userId ?? null,
    name: context.viewer?.displayName ?? null,
    requestId: context.requestId,
  };
}

/**
 * Runs a command in one transaction with its audit rows inside it. A refused or failed command leaves one audit row of its own.
 * `action` is the mutation's name, `entityType` the model it is about.
 * @throws whatever the command throws; database constraint errors become BAD_USER_INPUT or CONFLICT.
 */
export async function runCommand<T>(
  context: Context,
  action: string,
  entityType: string,
  run: (command: Command) => Promise<T>,
): Promise<T> {
  const viewer = context.viewer as Viewer;
  const actor = actorOf(context);
  try {
    return await context.db.$transaction(async (tx) => {
      await setToday(tx, context.today);
      return run({
        tx,
        viewer,
        actor,
        action,
        context,
        today: context.today,
        now: context.now,
        audit: (record) => writeAudit(tx, actor, action, record),
      });
    });
  } catch (error) {
    const shown = translateDatabaseError(error);
    const outcome = shown instanceof ApiError ? 'REFUSED' : 'FAILED';
    await writeAudit(
      context.db,
      actor,
      action,
      { entityType, entityId: null, unit: viewer.grants[0], reason: reasonOf(shown) },
      outcome,
    );
    throw shown instanceof Error ? auditedError(shown) : shown;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof ApiError)) return 'INTERNAL';
  const fields = Object.entries(error.fields ?? {}).map(([field, { key }]) => `${field}: ${key}`);
  return [error.code, ...fields].join('; ').slice(0, 500);
}
