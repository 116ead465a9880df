import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { formatDay } from '../shared/days.ts';
import { PlanStatusText } from './PlanStatusText.tsx';
import type { Plan } from './queries.ts';

/** A plan on a narrow screen. */
export function PlanCard({ plan }: { plan: Plan }) {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="h3" component="p">
        {plan.branch.name}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, mt: 0.5 }}>
        <PlanStatusText plan={plan} />
        <span>{translate('resources.plans.count', { smart_count: plan.assignmentCount })}</span>
      </Box>
      {plan.adoptedOn && (
        <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>
          {translate('resources.plans.fields.adoptedOn')}: {formatDay(plan.adoptedOn)}
          {plan.resolutionNumber && ` · ${plan.resolutionNumber}`}
        </Typography>
      )}
    </>
  );
}
