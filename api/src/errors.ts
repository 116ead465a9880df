import { GraphQLError } from 'graphql';
import { type MessageKey, type MessageParams, sentence } from './messages.ts';

export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'QUOTA_EXCEEDED'
  | 'RATE_LIMITED'
  | 'OVERLOADED'
  | 'PAYLOAD_TOO_LARGE'
  | 'INTERNAL';

export type FieldProblem = { key: MessageKey; params?: MessageParams };
export type FieldProblems = Record<string, FieldProblem>;

/** A deliberate error: a stable code, a message key that is put into the user's language on the way out, and field problems. */
export class ApiError extends GraphQLError {
  constructor(
    readonly code: ErrorCode,
    readonly key: MessageKey,
    readonly params: MessageParams = {},
    readonly fields: FieldProblems | undefined = undefined,
    extra: Record<string, unknown> = {},
  ) {
    super(sentence(key, 'vi', params), { extensions: { code, ...extra } });
    this.name = 'ApiError';
  }
}

/** Nobody is signed in. */
export const unauthenticated = () => new ApiError('UNAUTHENTICATED', 'UNAUTHENTICATED');

/** Signed in, but no role gives this right anywhere. */
export const forbidden = () => new ApiError('FORBIDDEN', 'FORBIDDEN');

/** Signed in with a password that somebody else set; nothing else is allowed until it is changed. */
export const mustChangePassword = () => new ApiError('FORBIDDEN', 'MUST_CHANGE_PASSWORD');

/** The record does not exist, or is hidden from the viewer: the same answer for both. */
export const notFound = () => new ApiError('NOT_FOUND', 'NOT_FOUND');

/** Bad input, by field. `fields` maps a field's path in the input to what is wrong with it. */
export const badInput = (fields: FieldProblems, key: MessageKey = 'BAD_USER_INPUT', params: MessageParams = {}) =>
  new ApiError('BAD_USER_INPUT', key, params, fields);

/** One field is bad. */
export const badField = (field: string, key: MessageKey, params: MessageParams = {}) =>
  badInput({ [field]: { key, params } });

/** The record was changed since the version that the caller read. */
export const staleVersion = (yourVersion: number, currentVersion: number) =>
  new ApiError('CONFLICT', 'CONFLICT', {}, undefined, { yourVersion, currentVersion });

/** The record's present state does not allow the change. */
export const conflict = (key: MessageKey, params: MessageParams = {}, fields?: FieldProblems) =>
  new ApiError('CONFLICT', key, params, fields);

/** Too many tries; `minutes` until the next may succeed. */
export const rateLimited = (minutes: number) => new ApiError('RATE_LIMITED', 'RATE_LIMITED', { minutes });

/** The database or the server cannot take more work now. */
export const overloaded = () => new ApiError('OVERLOADED', 'OVERLOADED');
