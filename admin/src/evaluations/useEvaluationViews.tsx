import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ViewSwitch } from '../shared/ViewSwitch.tsx';
import { useViewer } from '../shared/viewer.ts';

type View = 'evaluations' | 'evaluationCycles';

/** The switch between the evaluations and their cycles; nothing for those who see no cycles. */
export function useEvaluationViews(view: View): ReactNode {
  const translate = useTranslate();
  const navigate = useNavigate();
  const mayReadCycles = useViewer()?.permissions.includes('evaluationCycle:read');
  if (!mayReadCycles) return null;
  return (
    <ViewSwitch
      label={translate('resources.evaluations.view')}
      value={view}
      onChange={(next) => navigate(`/${next}`)}
      views={[
        { id: 'evaluations', name: translate('resources.evaluations.byMember') },
        { id: 'evaluationCycles', name: translate('resources.evaluations.byCycle') },
      ]}
    />
  );
}
