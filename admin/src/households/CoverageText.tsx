import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { HouseholdGroup } from './groupQueries.ts';
import type { Household } from './queries.ts';

/** Who is in charge of a household; a frame where nobody is. */
export function ChargeText({ household }: { household: Household }) {
  const translate = useTranslate();
  if (household.chargedMember) return household.chargedMember.fullName;
  const label = translate(`resources.households.${household.isCovered ? 'chargedHidden' : 'uncharged'}`);
  if (household.isCovered) return label;
  return <Chip size="small" variant="outlined" color="warning" label={label} />;
}

/** How many households of a group somebody is in charge of. */
export function CoverageText({ group }: { group: HouseholdGroup }) {
  const translate = useTranslate();
  const { householdCount, coveredCount, isCovered } = group;
  const label = isCovered
    ? translate('resources.householdGroups.allCovered')
    : translate('resources.householdGroups.someCovered', { covered: coveredCount, count: householdCount });
  return <Chip size="small" variant="outlined" color={isCovered ? 'success' : 'warning'} label={label} />;
}
