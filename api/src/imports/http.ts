import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { matches, toWhere } from '../access/rowRule.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import { ApiError, badInput, type ErrorCode, forbidden, notFound, unauthenticated } from '../errors.ts';
import { askedLocale, shownError } from '../http/localize.ts';
import { requestContext, type Services } from '../http/requestContext.ts';
import { organizationRule } from '../organizations/access.ts';
import { id, lineText } from '../write/inputTypes.ts';
import { parseInput } from '../write/parseInput.ts';
import { importRule, mayImportSomething } from './access.ts';
import { importsSettled } from './apply/running.ts';
import { FILE_ERROR_MESSAGES } from './fileErrorMessages.ts';
import { ImportFileError } from './fileErrors.ts';
import { FILE_LIMITS } from './fileLimits.ts';
import { formatMessage } from './messages.ts';
import { type ReplaceRequest, replaceFile } from './replaceFile.ts';
import { resultCsv } from './resultCsv.ts';
import { auditRefusedFile, auditRefusedUpload, type UploadRequest, uploadImport } from './upload.ts';

const CONTENT_TYPES = [
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
];
/** A page of another site cannot send these without asking first. */
const CSRF_HEADERS = ['x-requested-with', 'x-graphql-yoga-csrf'];

const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  BAD_USER_INPUT: 400,
  OVERLOADED: 503,
};

const wholeNumber = (from: number, to: number) => z.coerce.number().int().min(from).max(to);

const uploadQuery = z.object({
  organizationId: id,
  fileName: lineText(255),
  kind: z.enum(['MEMBERS', 'ASSIGNMENTS', 'EVALUATIONS']).optional(),
  sheet: z.string().min(1).max(100).optional(),
  headerRow: wholeNumber(1, FILE_LIMITS.lastRow).optional(),
  year: wholeNumber(1990, 2200).optional(),
});

const replaceQuery = z.object({
  id,
  version: wholeNumber(1, 1_000_000),
  fileName: lineText(255),
  sheet: z.string().min(1).max(100).optional(),
});

/**
 * Adds POST /imports, which takes a spreadsheet as the body, PUT /imports/:id/file, which takes the corrected one or
 * another of its sheets, and GET /imports/:id/result.csv. Errors are
 * `{ error: { code, message, fields? } }`; closing the application waits for imports under way.
 */
export function serveImports(app: FastifyInstance, services: Services): void {
  app.addHook('onClose', importsSettled);
  app.register(async (scope) => {
    const contexts = new WeakMap<FastifyRequest, Context>();
    const uploads = new WeakMap<FastifyRequest, UploadRequest>();
    const replacements = new WeakMap<FastifyRequest, ReplaceRequest>();
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(CONTENT_TYPES, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.addHook('onRequest', async (request, reply) => {
      contexts.set(request, await requestContext(services, request, reply));
    });
    const contextOf = (request: FastifyRequest) => contexts.get(request) as Context;

    scope.setErrorHandler(async (error: FastifyError, request, reply) => {
      const context = contexts.get(request);
      const upload = uploads.get(request) ?? replacements.get(request);
      const shown = fileErrorOf(error) ?? error;
      if (context && upload && shown !== error && shown instanceof ImportFileError) {
        await auditRefusedFile(context, upload, shown.code);
      }
      if (!(shown instanceof ApiError || shown instanceof ImportFileError)) {
        app.log.error({ err: error, requestId: request.id }, 'unexpected error');
      }
      return sendError(reply, shown, context, request.id);
    });

    scope.post('/imports', {
      bodyLimit: FILE_LIMITS.fileBytes,
      // Before the body is read: strangers must not fill the memory.
      onRequest: async (request) => {
        const context = contextOf(request);
        uploads.set(
          request,
          await uploadRequest(context, request).catch((error) => auditRefusedUpload(context, error)),
        );
      },
      handler: async (request, reply) => {
        const upload = uploads.get(request) as UploadRequest;
        const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array();
        return reply.status(201).send(await uploadImport(contextOf(request), bytes, upload));
      },
    });

    scope.put<{ Params: { id: string } }>('/imports/:id/file', {
      bodyLimit: FILE_LIMITS.fileBytes,
      onRequest: async (request) => {
        const context = contextOf(request);
        replacements.set(
          request,
          await replaceRequest(context, request).catch((error) => auditRefusedUpload(context, error)),
        );
      },
      handler: async (request, reply) => {
        const replacement = replacements.get(request) as ReplaceRequest;
        const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array();
        return reply.send(await replaceFile(contextOf(request), bytes, replacement));
      },
    });

    scope.get<ResultRequest>('/imports/:id/result.csv', async (request, reply) => {
      const context = contextOf(request);
      const locale = askedLocale(request.query.language, context.locale);
      const { fileName, text } = await resultCsv(context, request.params.id, locale);
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
        .header('cache-control', 'no-store')
        .send(text);
    });
  });
}

type ResultRequest = { Params: { id: string }; Querystring: { language?: string } };

/** Who sends the file, for which unit, and with which wishes. @throws ApiError when it may not be sent at all. */
async function uploadRequest(context: Context, request: FastifyRequest): Promise<UploadRequest> {
  const viewer = requireSender(context, request);
  const { organizationId, ...wishes } = parseInput(uploadQuery, request.query);
  const organization = await context.db.organization.findUnique({ where: { id: organizationId } });
  if (!organization || !matches(organizationRule(viewer), organization)) throw notFound();
  if (!mayImportSomething(viewer, organization)) throw forbidden();
  if (organization.kind !== 'COMMUNE' && organization.kind !== 'BRANCH') {
    throw badInput({ organizationId: { key: 'NOT_ALLOWED_HERE', params: { allowed: 'COMMUNE, BRANCH' } } });
  }
  if (organization.validTo) throw badInput({ organizationId: { key: 'ORGANIZATION_ENDED' } });
  return { ...wishes, organization };
}

/** Who sends a file. @throws FORBIDDEN for a page of another site; UNAUTHENTICATED */
function requireSender({ viewer }: Context, request: FastifyRequest): Viewer {
  if (!CSRF_HEADERS.some((name) => request.headers[name])) throw new ApiError('FORBIDDEN', 'CSRF_HEADER');
  if (!viewer) throw unauthenticated();
  return viewer;
}

/** The import whose file is sent again. @throws NOT_FOUND when missing or hidden. */
async function replaceRequest(
  context: Context,
  request: FastifyRequest<{ Params: { id: string } }>,
): Promise<ReplaceRequest> {
  const viewer = requireSender(context, request);
  const { id: importId, ...wishes } = parseInput(replaceQuery, { ...(request.query as object), ...request.params });
  const stored = await context.db.import.findFirst({
    where: { AND: [{ id: importId }, toWhere(importRule(viewer))] },
    include: { organization: true },
  });
  if (!stored) throw notFound();
  return { ...wishes, stored, organization: stored.organization };
}

function fileErrorOf(error: FastifyError): ImportFileError | null {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new ImportFileError('FILE_TOO_LARGE', { allowed: FILE_LIMITS.fileBytes / 1024 / 1024 });
  }
  if (error.code === 'FST_ERR_CTP_EMPTY_TYPE' || error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new ImportFileError('FILE_TYPE');
  }
  return null;
}

function sendError(reply: FastifyReply, error: Error, context: Context | undefined, requestId: string) {
  const locale = context?.locale ?? 'vi';
  if (error instanceof ImportFileError) {
    const { code, params } = error;
    const message = formatMessage(FILE_ERROR_MESSAGES[code][locale], params);
    return reply
      .status(code === 'FILE_TOO_LARGE' ? 413 : code === 'FILE_TYPE' ? 415 : 422)
      .send({ error: { code, message } });
  }
  const { message, extensions } = shownError(error, locale, requestId);
  const { code, fields } = extensions as { code: ErrorCode; fields?: unknown };
  return reply.status(STATUS[code] ?? 500).send({ error: { code, message, ...(fields ? { fields } : {}) } });
}
