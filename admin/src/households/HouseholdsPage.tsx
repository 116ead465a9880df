import { GroupTable } from './GroupTable.tsx';
import { HouseholdTable } from './HouseholdTable.tsx';
import { useViews } from './useViews.tsx';

/** Households, by group or one by one. */
export function HouseholdsPage() {
  const { view, viewSwitch } = useViews();
  return view === 'groups' ? <GroupTable view={viewSwitch} /> : <HouseholdTable view={viewSwitch} />;
}
