/** Stages of a plan, in the order of a year. */
export const PLAN_STATUSES = ['DRAFT', 'SUBMITTED', 'ADOPTED', 'REVISED', 'CLOSED'] as const;

const EDITABLE: readonly string[] = ['DRAFT', 'SUBMITTED'];

/** Whether a plan's text and criteria may still be changed. */
export function isEditablePlan(status: string): boolean {
  return EDITABLE.includes(status);
}
