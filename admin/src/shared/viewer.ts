import { useQuery } from '@tanstack/react-query';
import { useAuthProvider } from 'react-admin';
import type { PanelAuthProvider } from '../providers/authProvider.ts';
import type { Viewer } from '../providers/viewer.ts';

export const VIEWER_KEY = ['viewer'];

/** The signed-in person with their grants; undefined until known. */
export function useViewer(): Viewer | undefined {
  const authProvider = useAuthProvider() as PanelAuthProvider;
  return useQuery({ queryKey: VIEWER_KEY, queryFn: () => authProvider.getViewer(), retry: false }).data;
}
