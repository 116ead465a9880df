/** A unit's ancestor columns, its own level among them. */
export type Place = { provinceId: string | null; communeId: string | null; subordinateId: string | null };

type Directive = { organizationId: string };

/**
 * What the nearest unit above a branch sets: its subordinate body before its commune before its province. `read` answers null for what a
 * directive leaves to the units above it.
 */
export function nearest<Each extends Directive, Value>(
  directives: readonly Each[],
  place: Place,
  read: (directive: Each) => Value | null,
): Value | null {
  for (const unit of [place.subordinateId, place.communeId, place.provinceId]) {
    const directive = unit && directives.find(({ organizationId }) => organizationId === unit);
    const value = directive ? read(directive) : null;
    if (value !== null) return value;
  }
  return null;
}

/** Days past the deadline of a plan at a stage; 0 when it is in time or adopted. Days as 'YYYY-MM-DD'. */
export function daysLate(
  status: string,
  { submitBy, adoptBy }: { submitBy: string | null; adoptBy: string | null },
  today: string,
): number {
  const past = (by: string | null) =>
    by && by < today ? Math.round((Date.parse(today) - Date.parse(by)) / 86_400_000) : 0;
  if (status === 'DRAFT') return Math.max(past(submitBy), past(adoptBy));
  return status === 'SUBMITTED' ? past(adoptBy) : 0;
}
