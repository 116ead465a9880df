import type { FastifyInstance, FastifyReply } from 'fastify';
import { refusal } from '../access/refusal.ts';
import { requestContext, type Services } from '../http/requestContext.ts';
import { loadAssets } from './assets.ts';
import { queryPage, refusalPage } from './page.ts';

// No origin but this one, no script within the page. The editor writes style elements, and draws its signs from data: addresses.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Adds GET /graphiql: a page for queries for those who may read the schema; the signed-out are sent to sign in. */
export function serveGraphiQL(app: FastifyInstance, services: Services): void {
  app.get('/graphiql', async (request, reply) => {
    const { viewer, locale } = await requestContext(services, request, reply);
    reply.header('cache-control', 'no-store').header('vary', 'accept-language, cookie');
    if (!viewer) return reply.redirect('/login');
    if (refusal(viewer, ['schema:read'])) return html(reply.status(403), refusalPage(locale));
    const { version } = await loadAssets();
    return html(reply, queryPage(locale, version));
  });

  app.get<{ Params: { version: string; file: string } }>('/graphiql/:version/:file', async (request, reply) => {
    const { viewer } = await requestContext(services, request, reply);
    const { version, file } = request.params;
    const assets = refusal(viewer, ['schema:read']) ? null : await loadAssets();
    const asset = assets?.version === version ? assets.files.get(file) : undefined;
    if (!asset) return reply.status(404).send({ error: 'Not found' });
    const isZipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    if (isZipped) reply.header('content-encoding', 'gzip');
    return reply
      .header('content-type', asset.type)
      .header('content-security-policy', POLICY)
      .header('cache-control', 'private, max-age=31536000, immutable')
      .header('vary', 'accept-encoding')
      .send(isZipped ? asset.zipped : asset.plain);
  });
}

function html(reply: FastifyReply, text: string): FastifyReply {
  return reply.header('content-type', 'text/html; charset=utf-8').header('content-security-policy', POLICY).send(text);
}
