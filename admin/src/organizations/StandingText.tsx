import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { formatDay } from '../shared/days.ts';
import type { Organization } from './queries.ts';

/** Whether a unit is at work, has ended, or was merged, and when. */
export function StandingText({ unit }: { unit: Pick<Organization, 'validTo' | 'mergedInto'> }) {
  const translate = useTranslate();
  if (!unit.validTo) return translate('resources.organizations.working');
  const day = formatDay(unit.validTo);
  const label = unit.mergedInto
    ? translate('resources.organizations.mergedOn', { day, name: unit.mergedInto.name })
    : translate('resources.organizations.endedOn', { day });
  return <Chip size="small" variant="outlined" label={label} />;
}
