import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { serveExports } from './exports/routes.ts';
import { serveGraphiQL } from './graphiql/routes.ts';
import { createGraphQLServer } from './http/graphql.ts';
import { servePanel } from './http/panel.ts';
import { requestContext, type Services } from './http/requestContext.ts';
import { serveImports } from './imports/http.ts';
import { servePrints } from './prints/routes.ts';
import { schema } from './schema.ts';

const BODY_LIMIT = 256 * 1024;

/** The whole application without an open port: GraphQL, uploads, exports, prints, health, and the panel. Tests inject requests into it. */
export async function createApp(services: Services): Promise<FastifyInstance> {
  const { config } = services;
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    trustProxy: config.TRUST_PROXY,
    logger:
      config.LOG_LEVEL === 'silent'
        ? false
        : { level: config.LOG_LEVEL, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestTimeout: 120_000,
    forceCloseConnections: 'idle',
  });
  await app.register(cookie);
  await app.register(rateLimit, { max: config.RATE_LIMIT_PER_MINUTE, timeWindow: 60_000 });
  await app.register(helmet, helmetOptions(config.SECURE_COOKIE));
  serveGraphQL(app, services);
  serveGraphiQL(app, services);
  serveExports(app, services, schema);
  servePrints(app, services, schema);
  serveImports(app, services);
  app.get('/health', async () => {
    await services.db.$queryRaw`SELECT 1`;
    return { status: 'ok' };
  });
  await servePanel(app, config.ADMIN_DIST);
  return app;
}

function serveGraphQL(app: FastifyInstance, services: Services): void {
  const yoga = createGraphQLServer((error, requestId) => app.log.error({ err: error, requestId }, 'unexpected error'));
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: async (request, reply) => {
      // The body is already read here; the server behind would wait forever for one that it takes for missing.
      if (request.method === 'POST' && !holdsSomething(request.body)) {
        const error = {
          message: 'The body must be a JSON object with a query.',
          extensions: { code: 'BAD_USER_INPUT' },
        };
        return reply.status(400).send({ errors: [error] });
      }
      const response = await yoga.handleNodeRequestAndResponse(request, reply, {
        makeContext: () => requestContext(services, request, reply),
      });
      for (const [name, value] of response.headers) reply.header(name, value);
      reply.header('cache-control', 'no-store');
      reply.status(response.status);
      return reply.send(await response.text());
    },
  });
}

function holdsSomething(body: unknown): boolean {
  return typeof body === 'object' && body !== null && Object.keys(body).length > 0;
}

function helmetOptions(isSecure: boolean) {
  return {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The panel's component library writes style elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        // A plain-HTTP office network would otherwise be cut off.
        upgradeInsecureRequests: null,
      },
    },
    hsts: isSecure,
    crossOriginEmbedderPolicy: false,
  };
}
