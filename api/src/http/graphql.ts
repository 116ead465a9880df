import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor';
import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Context } from '../context.ts';
import { schema } from '../schema.ts';
import { useShownErrors } from './localize.ts';
import { useRequestLimits } from './requestLimits.ts';

/** What a request brings to the GraphQL server besides its text. */
export type ServerContext = { makeContext(): Promise<Context> };

/** The GraphQL server: POST and application/json only, no batching, bounded documents, errors in the user's language. */
export function createGraphQLServer(report: (error: unknown, requestId: string) => void) {
  return createYoga<ServerContext, Context>({
    schema,
    context: ({ makeContext }) => makeContext(),
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false,
    batching: false,
    multipart: false,
    logging: false,
    cors: false,
    // The HTTP server in front already limits the body; yoga's own limit halves the speed of small requests.
    maxRequestBodySize: false,
    maskedErrors: false,
    plugins: [
      useCSRFPrevention({ requestHeaders: ['x-graphql-yoga-csrf', 'x-requested-with'] }) as Plugin,
      useRequestLimits(),
      EnvelopArmorPlugin({
        maxAliases: { n: 15, allowList: [] },
        maxDepth: { n: 12 },
        maxDirectives: { n: 5 },
        maxTokens: { n: 2000 },
        costLimit: { enabled: false },
        blockFieldSuggestion: { enabled: true },
      }) as Plugin,
      useShownErrors(report) as Plugin,
    ],
  });
}
