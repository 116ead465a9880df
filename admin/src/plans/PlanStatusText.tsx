import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { EnumChip, type Tone } from '../shared/EnumChip.tsx';
import type { Plan } from './queries.ts';

const TONES: Record<string, Tone> = { SUBMITTED: 'info', ADOPTED: 'success' };

/** A plan's stage in words; a later revision says which it is. */
export function PlanStatusText({
  plan,
}: {
  plan: Pick<Plan, 'status' | 'revision'> & Partial<Pick<Plan, 'daysLate'>>;
}) {
  const translate = useTranslate();
  return (
    <>
      <EnumChip enumName="PlanStatus" value={plan.status} tones={TONES} />
      {plan.daysLate ? (
        <Box component="span" sx={{ color: 'error.main', fontWeight: 600 }}>
          {' '}
          {translate('resources.plans.late', { count: plan.daysLate })}
        </Box>
      ) : null}
      {plan.revision > 1 && ` ${translate('resources.plans.revisionOf', { revision: plan.revision })}`}
    </>
  );
}
