import { HttpError } from 'react-admin';
import { formatDay } from '../shared/days.ts';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** What the server says about one field: a message key and what to put into it. */
export interface FieldProblem {
  key: string;
  params?: Record<string, unknown>;
  /** The server's own sentence, in the panel's language. */
  message?: string;
}

/** `extensions` of an error of the server (the codes are listed in docs/architecture.md). */
export interface ErrorExtensions {
  code?: string;
  fields?: Record<string, FieldProblem>;
  currentVersion?: number;
  yourVersion?: number;
  requestId?: string;
}

/** `body` of every HttpError the data provider throws. */
export interface PanelErrorBody extends ErrorExtensions {
  /** Messages by field, in the panel's language; react-admin shows them under the inputs. */
  errors?: Record<string, string>;
}

const STATUS_BY_CODE: Record<string, number> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  QUOTA_EXCEEDED: 422,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  OVERLOADED: 503,
};

interface GraphQLFailure {
  message: string;
  extensions?: ErrorExtensions;
}

/** The first error of the server inside what Apollo or ra-data-graphql threw, if there is one. */
function serverFailure(error: unknown): GraphQLFailure | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { graphQLErrors, body } = error as { graphQLErrors?: GraphQLFailure[]; body?: unknown };
  return graphQLErrors?.[0] ?? serverFailure(body);
}

/** Another field that a problem speaks of is named in words, and days are written as people write them. */
function paramsInWords(translate: Translate, params: FieldProblem['params']): FieldProblem['params'] {
  const shown = Object.fromEntries(
    Object.entries(params ?? {}).map(([name, value]) => [name, typeof value === 'string' ? formatDay(value) : value]),
  );
  const other = params?.other;
  if (typeof other !== 'string') return shown;
  return { ...shown, other: translate(`auditFields.${other}`, { _: other }).toLowerCase() };
}

/** A code, or a list of codes. */
const CODES = /^[A-Z][A-Z_]+(, [A-Z_]+)*$/;

/**
 * A field's message: the server's key as it stands, or under `error.field.`, or a general one; the server's own sentence where it
 * speaks of codes, for which the server has the words.
 */
export function fieldMessage(translate: Translate, { key, params, message }: FieldProblem): string {
  if (message && Object.values(params ?? {}).some((value) => CODES.test(String(value)))) return message;
  for (const candidate of [key, `error.field.${key}`]) {
    const text = translate(candidate, { ...paramsInWords(translate, params), _: '' });
    if (text) return text;
  }
  return translate('error.field.invalid');
}

function isAborted(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/**
 * Any failure of a request → an HttpError that react-admin understands: the status follows the server's code,
 * `body.errors` holds the fields' messages, a CONFLICT keeps `currentVersion` and `yourVersion`.
 */
export function toHttpError(error: unknown, translate: Translate): unknown {
  if (isAborted(error) || (error instanceof HttpError && (error.body as PanelErrorBody | null)?.code)) return error;
  const failure = serverFailure(error);
  if (!failure) {
    const status = error instanceof HttpError && typeof error.status === 'number' ? error.status : 0;
    const reached = status >= 300;
    return new HttpError(translate(reached ? 'error.server' : 'error.unreachable'), reached ? status : 0, {
      code: reached ? 'INTERNAL' : 'UNREACHABLE',
    } satisfies PanelErrorBody);
  }
  const extensions = failure.extensions ?? {};
  const code = extensions.code ?? 'INTERNAL';
  const body: PanelErrorBody = { ...extensions, code };
  if (extensions.fields) {
    body.errors = Object.fromEntries(
      Object.entries(extensions.fields).map(([field, problem]) => [field, fieldMessage(translate, problem)]),
    );
  }
  return new HttpError(failure.message, STATUS_BY_CODE[code] ?? 500, body);
}

/** The code of an error the data provider threw, or undefined for another kind of failure. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof HttpError ? (error.body as PanelErrorBody | null)?.code : undefined;
}

/** The messages by field of an error the data provider threw, or undefined when it names no field. */
export function fieldErrorsOf(error: unknown): Record<string, string> | undefined {
  return error instanceof HttpError ? (error.body as PanelErrorBody | null)?.errors : undefined;
}
