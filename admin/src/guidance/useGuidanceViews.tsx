import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ViewSwitch } from '../shared/ViewSwitch.tsx';
import { useViewer } from '../shared/viewer.ts';

type View = 'guidanceDocuments' | 'workingRegulations';

/** The switch between guidance and working regulations; nothing for those who read only the one. */
export function useGuidanceViews(view: View): ReactNode {
  const translate = useTranslate();
  const navigate = useNavigate();
  if (!useViewer()?.permissions.includes('regulation:read')) return null;
  return (
    <ViewSwitch
      label={translate('resources.guidanceDocuments.view')}
      value={view}
      onChange={(next) => navigate(`/${next}`)}
      views={[
        { id: 'guidanceDocuments', name: translate('resources.guidanceDocuments.tab') },
        { id: 'workingRegulations', name: translate('resources.workingRegulations.name', { smart_count: 1 }) },
      ]}
    />
  );
}
