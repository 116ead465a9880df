/** Wants a group or households; the server takes a group's that nobody is in charge of when none are named. */
export function groupOrHouseholds(group: unknown, { householdIds }: { householdIds?: unknown[] | null }) {
  return group || (householdIds && householdIds.length > 0) ? undefined : 'resources.assignments.householdsWanted';
}
