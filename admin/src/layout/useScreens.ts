import { useCanAccessResources, useResourceDefinitions } from 'react-admin';
import { ADMINISTRATION_MENU, WORK_MENU } from './menuOrder.ts';

/** Names of the screens one may open, in the order of the menu. */
export function useScreens(): { work: string[]; administration: string[] } {
  const definitions = useResourceDefinitions();
  const registered = [...WORK_MENU, ...ADMINISTRATION_MENU].filter((name) => definitions[name]?.hasList);
  const { canAccess } = useCanAccessResources({ action: 'list', resources: registered });
  const isShown = (name: string) => registered.includes(name) && canAccess?.[name] === true;
  return { work: WORK_MENU.filter(isShown), administration: ADMINISTRATION_MENU.filter(isShown) };
}
