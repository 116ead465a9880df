import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { toWhere } from '../access/rowRule.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import type { Context } from '../context.ts';
import { answerFileError, singleValues } from '../http/fileErrors.ts';
import { requestContext, type Services } from '../http/requestContext.ts';
import { delegateOf } from '../read/delegate.ts';
import { actorOf } from '../write/command.ts';
import { type Cell, cellsOf } from './cells.ts';
import { type AllowedExport, allowExport, type ExportAsked } from './exportRequest.ts';
import { readRows } from './readRows.ts';
import { csvFile, xlsxFile } from './writeFile.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Asked = { Params: { resource: string; format: string }; Querystring: Omit<ExportAsked, 'resource'> };

/**
 * Adds GET /exports/<list>.csv and .xlsx: every row of a list under its filter and rules, streamed. Errors before the first byte are
 * `{ error: { code, message, fields? } }`.
 */
export function serveExports(app: FastifyInstance, services: Services, schema: GraphQLSchema): void {
  app.get<Asked>('/exports/:resource(^[A-Za-z]+).:format(^csv|xlsx$)', async (request, reply) => {
    const context = await requestContext(services, request, reply);
    const { resource, format } = request.params;
    reply.header('cache-control', 'no-store');
    try {
      const allowed = await allowExport(schema, context, { ...singleValues(request.query), resource });
      await auditExport(context, resource, format, allowed);
      const rows = rowsOf(context, allowed);
      const { columns } = allowed.resource;
      reply.header('content-disposition', `attachment; filename="${resource}-${context.today}.${format}"`);
      reply.header('content-type', format === 'csv' ? 'text/csv; charset=utf-8' : XLSX);
      return reply.send(
        format === 'csv' ? csvFile(rows, columns, allowed.locale) : xlsxFile(rows, columns, allowed.locale, resource),
      );
    } catch (error) {
      return answerFileError(context, request, reply, error, { action: 'export', entityType: resource });
    }
  });
}

async function* rowsOf(context: Context, { resource, query, locale }: AllowedExport): AsyncGenerator<Cell[]> {
  for await (const row of readRows(context, resource, query))
    yield await cellsOf(row, resource.columns, context, locale);
}

/** One audit row before the first byte, so that no data leaves unrecorded: the list, the filter and how many rows it has now. */
async function auditExport(
  context: Context,
  name: string,
  format: string,
  { resource, query, filter }: AllowedExport,
): Promise<void> {
  const where = { AND: [query.where, toWhere(query.rule)] };
  const rowCount = await delegateOf(context.db, resource.model).count({ where });
  await writeAudit(context.db, actorOf(context), 'export', {
    entityType: name,
    entityId: null,
    unit: context.viewer?.grants[0],
    after: { format, filter, rowCount },
  });
}
