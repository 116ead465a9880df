import { Typography } from '@mui/material';
import { ChargeText } from './CoverageText.tsx';
import type { Household } from './queries.ts';

/** A household on a narrow screen. */
export function HouseholdCard({ household }: { household: Household }) {
  return (
    <>
      <Typography variant="h3" component="p">
        {household.label}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        {[household.group?.name, household.branch?.name].filter(Boolean).join(' · ')}
      </Typography>
      <ChargeText household={household} />
    </>
  );
}
