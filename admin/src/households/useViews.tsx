import type { ReactNode } from 'react';
import { useStore, useTranslate } from 'react-admin';
import { ViewSwitch } from '../shared/ViewSwitch.tsx';

type View = 'groups' | 'households';

/** Whether one looks at groups or at single households, and the switch between them. */
export function useViews(): { view: View; viewSwitch: ReactNode } {
  const translate = useTranslate();
  const [view, setView] = useStore<View>('households.view', 'groups');
  const viewSwitch = (
    <ViewSwitch
      label={translate('resources.households.view')}
      value={view}
      onChange={setView}
      views={[
        { id: 'groups', name: translate('resources.households.byGroup') },
        { id: 'households', name: translate('resources.households.single') },
      ]}
    />
  );
  return { view, viewSwitch };
}
