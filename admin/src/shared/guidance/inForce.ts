/** Days as 'YYYY-MM-DD'. */
export interface InForce {
  effectiveFrom: string;
  effectiveTo: string | null;
}

/** Whether something is in force on a day, not yet, or no more. */
export function stateOn({ effectiveFrom, effectiveTo }: InForce, day: string): 'now' | 'notYet' | 'over' {
  if (effectiveFrom > day) return 'notYet';
  return effectiveTo !== null && effectiveTo < day ? 'over' : 'now';
}
