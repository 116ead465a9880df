import type { ApolloClient } from '@apollo/client/core';
import type { DocumentNode } from 'graphql';
import buildGraphQLProvider from 'ra-data-graphql';
import type { DataProvider, GetListParams, GetListResult, I18nProvider, RaRecord } from 'react-admin';
import { createBuildQuery, type ResourceQueries } from './buildQuery.ts';
import { type AskedCount, type Count, countLists } from './countQuery.ts';
import { toHttpError } from './errors.ts';

/** The most rows the server gives at once. */
export const MAX_PAGE = 100;

/** react-admin's data provider, with a way to send a feature's own queries and mutations. */
export interface PanelDataProvider extends DataProvider {
  /**
   * Sends a document as it is and answers its data.
   * @throws HttpError as toHttpError() makes it
   */
  request: <TData>(document: DocumentNode, variables?: object, signal?: AbortSignal) => Promise<TData>;
  /** How many rows lists have under filter values of their screens, asked together. */
  count: (asked: AskedCount[]) => Promise<Record<string, Count>>;
}

function isMutation(document: DocumentNode): boolean {
  return document.definitions.some(
    (definition) => definition.kind === 'OperationDefinition' && definition.operation === 'mutation',
  );
}

function createRequest(client: ApolloClient<unknown>): PanelDataProvider['request'] {
  return async <TData>(document: DocumentNode, variables: object = {}, signal?: AbortSignal) => {
    const context = { fetchOptions: { signal } };
    const { data } = isMutation(document)
      ? await client.mutate({ mutation: document, variables, context, fetchPolicy: 'no-cache' })
      : await client.query({ query: document, variables, context, fetchPolicy: 'no-cache' });
    return data as TData;
  };
}

/** More rows than the server gives at once (select all, long reference lists) are fetched in turn. */
function withLongLists(provider: DataProvider): Pick<DataProvider, 'getList' | 'getMany'> {
  return {
    async getList<RecordType extends RaRecord>(resource: string, params: GetListParams) {
      const { page = 1, perPage = 25 } = params.pagination ?? {};
      if (perPage <= MAX_PAGE) return provider.getList<RecordType>(resource, params);
      const data: RecordType[] = [];
      let result: GetListResult<RecordType>;
      let inner = Math.floor(((page - 1) * perPage) / MAX_PAGE) + 1;
      do {
        result = await provider.getList<RecordType>(resource, {
          ...params,
          pagination: { page: inner, perPage: MAX_PAGE },
        });
        data.push(...result.data);
        inner += 1;
      } while (result.data.length === MAX_PAGE && data.length < perPage);
      return { ...result, data: data.slice(0, perPage) };
    },
    async getMany(resource, params) {
      const pages = Array.from({ length: Math.ceil(params.ids.length / MAX_PAGE) }, (_, index) =>
        params.ids.slice(index * MAX_PAGE, (index + 1) * MAX_PAGE),
      );
      const results = await Promise.all(pages.map((ids) => provider.getMany(resource, { ...params, ids })));
      return { data: results.flatMap((result) => result.data) };
    },
  };
}

type AnyMethod = (...args: unknown[]) => Promise<unknown>;

function withErrors<T extends object>(provider: T, i18nProvider: I18nProvider): T {
  const wrapped = Object.entries(provider).map(([name, method]) => {
    if (typeof method !== 'function') return [name, method];
    const call: AnyMethod = async (...args) => {
      try {
        return await (method as AnyMethod)(...args);
      } catch (error) {
        throw toHttpError(error, i18nProvider.translate);
      }
    };
    return [name, call];
  });
  return Object.fromEntries(wrapped) as T;
}

/** A record that is missing or hidden is the same answer to the server, `null`; to react-admin it is an error. */
function withMissing(provider: DataProvider, i18nProvider: I18nProvider): Pick<DataProvider, 'getOne'> {
  return {
    async getOne(resource, params) {
      const result = await provider.getOne(resource, params);
      if (result.data) return result;
      const message = i18nProvider.translate('ra.notification.item_doesnt_exist');
      throw { graphQLErrors: [{ message, extensions: { code: 'NOT_FOUND' } }] };
    },
  };
}

/** The panel's data provider over ra-data-graphql, without introspection. */
export function createDataProvider(
  client: ApolloClient<unknown>,
  resources: Record<string, ResourceQueries>,
  i18nProvider: I18nProvider,
): PanelDataProvider {
  const buildQuery = createBuildQuery(resources);
  const provider = buildGraphQLProvider({
    client,
    introspection: false,
    // Our queries carry only what Apollo needs; the library's type also asks for its cached result.
    buildQuery: () => buildQuery as unknown as ReturnType<Parameters<typeof buildGraphQLProvider>[0]['buildQuery']>,
    query: () => ({ fetchPolicy: 'no-cache' }),
    mutation: () => ({ fetchPolicy: 'no-cache' }),
  });
  const { client: _client, getIntrospection: _introspection, ...methods } = provider;
  const request = createRequest(client);
  return withErrors(
    {
      ...(methods as DataProvider),
      ...withLongLists(provider),
      ...withMissing(provider, i18nProvider),
      request,
      count: (asked: AskedCount[]) => countLists(resources, asked, ({ query, variables }) => request(query, variables)),
    },
    i18nProvider,
  );
}
