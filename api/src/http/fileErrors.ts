import type { FastifyReply, FastifyRequest } from 'fastify';
import { writeAudit } from '../audit/writeAudit.ts';
import type { Context } from '../context.ts';
import { ApiError, type ErrorCode } from '../errors.ts';
import { actorOf } from '../write/command.ts';
import { shownError } from './localize.ts';

const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  OVERLOADED: 503,
};

/**
 * Answers why a file cannot be had, before its first byte: `{ error: { code, message, fields? } }`. A deliberate refusal of somebody signed
 * in leaves a row in the trail; any other error goes to the log.
 */
export async function answerFileError(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  { action, entityType }: { action: string; entityType: string },
): Promise<FastifyReply> {
  if (!(error instanceof ApiError)) context.report(error);
  else if (context.viewer) {
    const record = {
      entityType: entityType.slice(0, 100),
      entityId: null,
      unit: context.viewer.grants[0],
      reason: error.key,
    };
    await writeAudit(context.db, actorOf(context), action, record, 'REFUSED');
  }
  const { message, extensions } = shownError(error, context.locale, request.id);
  const { code, fields } = extensions as { code: ErrorCode; fields?: unknown };
  return reply.status(STATUS[code] ?? 500).send({ error: { code, message, ...(fields ? { fields } : {}) } });
}

/** The parameters of an address by name; the first of each, should the address repeat one. */
export function singleValues(query: unknown): Record<string, string | undefined> {
  const first = (value: unknown) => String(Array.isArray(value) ? value[0] : value);
  return Object.fromEntries(Object.entries(query as object).map(([name, value]) => [name, first(value)]));
}
