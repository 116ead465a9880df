import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** `/imports` is an address of the panel too; what the server answers there are routes of their own. */
const API_PATHS = /^\/(graphql|graphiql|exports|health)(\/|$|\?)/;

/** Serves the built panel from a directory; unknown paths answer the panel's page, so that its addresses can be opened directly. */
export async function servePanel(app: FastifyInstance, directory: string | undefined): Promise<void> {
  const root = directory ? resolve(directory) : undefined;
  if (!root || !existsSync(root)) return;
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    if (
      !['GET', 'HEAD'].includes(request.method) ||
      API_PATHS.test(request.url) ||
      request.url.startsWith('/assets/')
    ) {
      return reply.status(404).send({ error: 'Not found' });
    }
    return reply.sendFile('index.html');
  });
}
