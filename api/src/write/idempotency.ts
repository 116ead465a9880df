import { createHash } from 'node:crypto';
import type { Prisma } from '@phan-cong/prisma/generated/client/client';
import { conflict } from '../errors.ts';
import type { Command } from './command.ts';

/** The hash by which a repeated request is known: of its input without the key, its object keys in order. */
export function requestHash(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input, inOrder)).digest('hex');
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * Takes a key for the command's transaction. A concurrent call with the same key waits here until this one ends. Answers the stored
 * response of an earlier call with the same key and input, or null when the command is to do its work.
 * @throws CONFLICT IDEMPOTENCY_KEY_REUSED when the key was used for another input.
 */
export async function takeKey(command: Command, key: string, hash: string): Promise<Prisma.JsonValue | null> {
  const record = { userId: command.viewer.userId, operation: command.action, key };
  const { count } = await command.tx.idempotencyRecord.createMany({
    data: [{ ...record, requestHash: hash, response: {} }],
    skipDuplicates: true,
  });
  if (count === 1) return null;
  const earlier = await command.tx.idempotencyRecord.findUniqueOrThrow({ where: { userId_operation_key: record } });
  if (earlier.requestHash !== hash)
    throw conflict('IDEMPOTENCY_KEY_REUSED', {}, { idempotencyKey: { key: 'IDEMPOTENCY_KEY_REUSED' } });
  return earlier.response;
}

/** Stores what a repeat of the call is answered. */
export async function storeResponse(command: Command, key: string, response: Prisma.InputJsonValue): Promise<void> {
  await command.tx.idempotencyRecord.update({
    where: { userId_operation_key: { userId: command.viewer.userId, operation: command.action, key } },
    data: { response },
  });
}

/** Gives a key back, when the call had no effect and may be tried again. */
export async function releaseKey(command: Command, key: string): Promise<void> {
  await command.tx.idempotencyRecord.deleteMany({
    where: { userId: command.viewer.userId, operation: command.action, key },
  });
}
