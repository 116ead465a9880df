import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { refusal } from '../access/refusal.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import type { Context } from '../context.ts';
import { badField, notFound } from '../errors.ts';
import { answerFileError, singleValues } from '../http/fileErrors.ts';
import { requestContext, type Services } from '../http/requestContext.ts';
import { actorOf } from '../write/command.ts';
import { type PrintFormat, rowCountOf } from './printDocument.ts';
import { createPrinter } from './printer.ts';
import type { Printed } from './printSource.ts';
import { printSources } from './sources.ts';

const TYPES: Record<PrintFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

type Asked = { Params: { paper: string; format: PrintFormat } };

/**
 * Adds GET /print/<paper>.docx and .pdf: papers made of what the viewer may read, in Vietnamese unless `language=en`. Errors are
 * `{ error: { code, message, fields? } }`.
 */
export function servePrints(app: FastifyInstance, services: Services, schema: GraphQLSchema): void {
  const printer = createPrinter();
  app.addHook('onClose', () => printer.close());
  app.get<Asked>('/print/:paper(^[A-Za-z]+).:format(^docx|pdf$)', async (request, reply) => {
    const context = await requestContext(services, request, reply);
    const { paper, format } = request.params;
    reply.header('cache-control', 'no-store');
    try {
      const { document, about } = await makePaper(context, schema, paper, singleValues(request.query));
      await writeAudit(context.db, actorOf(context), 'print', {
        ...about,
        after: { paper, format, ...about.after, rowCount: rowCountOf(document) },
      });
      const file = await printer.print(document, format);
      reply.header('content-disposition', `attachment; filename="${paper}-${context.today}.${format}"`);
      reply.header('content-type', TYPES[format]);
      return reply.send(file);
    } catch (error) {
      return answerFileError(context, request, reply, error, { action: 'print', entityType: paper });
    }
  });
}

/** @throws NOT_FOUND for no such paper or record; UNAUTHENTICATED, FORBIDDEN; BAD_USER_INPUT naming the parameter. */
async function makePaper(
  context: Context,
  schema: GraphQLSchema,
  paper: string,
  asked: Record<string, string | undefined>,
): Promise<Printed> {
  const source = printSources.get(paper);
  const refused = refusal(context.viewer, source ? [source.permission] : []);
  if (refused) throw refused;
  if (!source) throw notFound();
  const { language = 'vi' } = asked;
  if (language !== 'vi' && language !== 'en') throw badField('language', 'NOT_ALLOWED_HERE', { allowed: 'vi, en' });
  return source.make({ context, schema, language, asked });
}
