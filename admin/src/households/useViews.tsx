import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useAddressView } from '../shared/useAddressView.ts';
import { ViewSwitch } from '../shared/ViewSwitch.tsx';

const VIEWS = ['groups', 'households'] as const;
type View = (typeof VIEWS)[number];

/** Whether one looks at groups or at single households, and the switch between them. */
export function useViews(): { view: View; viewSwitch: ReactNode } {
  const translate = useTranslate();
  const [view, setView] = useAddressView<View>('households.view', VIEWS);
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
