import { type UseQueryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { DocumentNode } from 'graphql';
import { useCallback, useContext } from 'react';
import { DataProviderContext, useLogoutIfAccessDenied } from 'react-admin';
import type { PanelDataProvider } from '../providers/dataProvider.ts';

/**
 * Sends a query or a mutation of a feature; an ended session leads to the sign-in page.
 * The promise is refused with an HttpError (see providers/errors.ts).
 */
export function useRequest(): PanelDataProvider['request'] {
  const dataProvider = useContext(DataProviderContext) as PanelDataProvider;
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  return useCallback(
    async <TData>(document: DocumentNode, variables?: object, signal?: AbortSignal) => {
      try {
        return await dataProvider.request<TData>(document, variables, signal);
      } catch (error) {
        await logoutIfAccessDenied(error);
        throw error;
      }
    },
    [dataProvider, logoutIfAccessDenied],
  );
}

type Options<TData> = Omit<UseQueryOptions<TData>, 'queryKey' | 'queryFn'>;

/** The answer of a query document, asked again when its variables change. */
export function useDocument<TData>(
  document: DocumentNode,
  variables: object = {},
  options: Options<TData> = {},
): UseQueryResult<TData> {
  const request = useRequest();
  const definition = document.definitions.find((each) => each.kind === 'OperationDefinition');
  return useQuery<TData>({
    retry: false,
    ...options,
    queryKey: ['document', definition?.name?.value, variables],
    queryFn: ({ signal }) => request<TData>(document, variables, signal),
  });
}
