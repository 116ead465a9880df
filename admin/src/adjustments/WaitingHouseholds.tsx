import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useDocument } from '../shared/request.ts';
import { useUnitFilter } from '../shared/unit.tsx';
import { useViewer } from '../shared/viewer.ts';
import { WAITING_HOUSEHOLDS, type WaitingHouseholds as Waiting } from './queries.ts';

const SHOWN = 12;

/** The households that nobody looks after until an adjustment is resolved, named at once. */
export function WaitingHouseholds() {
  const translate = useTranslate();
  const within = useUnitFilter();
  const mayRead = useViewer()?.permissions.includes('household:read') ?? false;
  const filter = { ...within, awaitsAdjustment: true, isEnded: false };
  const { data } = useDocument<Waiting>(WAITING_HOUSEHOLDS, { filter }, { enabled: mayRead });
  if (!data || data.households.totalCount === 0) return null;
  const { nodes, totalCount } = data.households;
  const names = nodes.slice(0, SHOWN).map(({ label, group }) => (group ? `${label} (${group.name})` : label));
  const more = totalCount - names.length;
  return (
    <Alert severity="warning" sx={{ mb: 1 }}>
      <strong>{translate('resources.adjustments.waiting', { smart_count: totalCount })}</strong> {names.join('; ')}
      {more > 0 && ` ${translate('resources.adjustments.waitingMore', { smart_count: more })}`}
    </Alert>
  );
}
