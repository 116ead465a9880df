import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import { DataProviderContext, useLogoutIfAccessDenied } from 'react-admin';
import type { AskedCount, Count } from '../providers/countQuery.ts';
import type { PanelDataProvider } from '../providers/dataProvider.ts';

/** How many rows each list would show with these filter values, asked together; nothing is asked for no list. */
export function useCounts(asked: AskedCount[]): UseQueryResult<Record<string, Count>> {
  const dataProvider = useContext(DataProviderContext) as PanelDataProvider;
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  return useQuery({
    queryKey: ['counts', asked],
    queryFn: async () => {
      try {
        return await dataProvider.count(asked);
      } catch (error) {
        await logoutIfAccessDenied(error);
        throw error;
      }
    },
  });
}
