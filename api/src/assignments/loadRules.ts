import { ageOn, type Precision } from '../lib/ages.ts';

export type WorkCapacityName = 'FULL' | 'LIGHT' | 'NONE';
export type LoadStandingName = 'NONE' | 'UNDER' | 'FULL' | 'OVER';

/** What a rule set says about loads; null where it says nothing, and then nothing is checked. */
export type LoadSettings = {
  loadCap: Readonly<Record<WorkCapacityName, number>> | null;
  elderlyAge: number | null;
  elderlyHeavyLoad: number | null;
  youngAge: number | null;
  guideMaxMembers: number | null;
  householdsPerLoad: number | null;
  householdsPerMember: { most: number | null; light: number | null };
};

export type Birth = { birthDay: string | null; birthDatePrecision: Precision };

/** The sum of weights that a work capacity allows; null when no rule set names a cap. */
export function capOf(capacity: WorkCapacityName, { loadCap }: LoadSettings): number | null {
  return loadCap?.[capacity] ?? null;
}

/** How a load stands to a cap: nothing at all, below it, up to it exactly, or above. Without a cap it is never full. */
export function standingOf(load: number, cap: number | null): LoadStandingName {
  if (cap !== null && load > cap) return 'OVER';
  if (load === 0) return 'NONE';
  return cap !== null && load === cap ? 'FULL' : 'UNDER';
}

/** The load above which a member who is elderly on a day needs a reason (domain S9); null for others. */
export function reasonAbove(birth: Birth, day: string, settings: LoadSettings): number | null {
  if (settings.elderlyAge === null || birth.birthDay === null) return null;
  return ageOn(birth.birthDay, birth.birthDatePrecision, day) >= settings.elderlyAge ? settings.elderlyHeavyLoad : null;
}

/** True when a task of a weight brings a member above the load from which a reason is needed. A task of no weight never does. */
export function needsReason(load: number, weight: number, above: number | null): boolean {
  return above !== null && weight > 0 && load + weight > above;
}
