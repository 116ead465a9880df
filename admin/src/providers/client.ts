import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, type NormalizedCacheObject } from '@apollo/client/core';
import type { DocumentNode } from 'graphql';

/** Documents go out exactly as they are written; nothing is cached, so no `__typename` is needed. */
class PlainCache extends InMemoryCache {
  override transformDocument(document: DocumentNode): DocumentNode {
    return document;
  }
}

/**
 * GraphQL servers may answer a refused operation with a 4xx status; Apollo would then drop the errors in the body.
 * A JSON answer is therefore passed on as a success, and its `errors` are read.
 */
export async function fetchGraphQL(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  if (response.ok || !isJson) return response;
  return new Response(response.body, { status: 200, headers: response.headers });
}

/** The client of the panel: same-origin cookies, no cache, no hidden fields, errors in the person's language. */
export function createClient(getLocale: () => string, uri = '/graphql'): ApolloClient<NormalizedCacheObject> {
  const language = new ApolloLink((operation, forward) => {
    operation.setContext(({ headers = {} }: { headers?: Record<string, string> }) => ({
      headers: { ...headers, 'accept-language': getLocale(), 'x-graphql-yoga-csrf': '1' },
    }));
    return forward(operation);
  });
  return new ApolloClient({
    link: language.concat(new HttpLink({ uri, credentials: 'same-origin', fetch: fetchGraphQL })),
    cache: new PlainCache(),
    devtools: { enabled: false },
    // React Query shares requests already; sharing them here too would let one that is called off end the other.
    queryDeduplication: false,
    defaultOptions: {
      query: { fetchPolicy: 'no-cache' },
      watchQuery: { fetchPolicy: 'no-cache' },
      mutate: { fetchPolicy: 'no-cache' },
    },
  });
}
