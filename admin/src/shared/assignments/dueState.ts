import { daysBetween } from '../days.ts';

// Within so many days one is told how many are left.
const SOON = 7;

type Due = { status: string; dueOn: string | null; daysOverdue: number };

export type DueState = { name: 'overdue' | 'left'; days: number } | { name: 'today' } | undefined;

/** What is to be said about the due day of work that goes on: overdue, due today, or few days left. `today` is 'YYYY-MM-DD'. */
export function dueState({ status, dueOn, daysOverdue }: Due, today: string): DueState {
  if (daysOverdue > 0) return { name: 'overdue', days: daysOverdue };
  if (status !== 'ACTIVE' || !dueOn) return undefined;
  const left = daysBetween(today, dueOn);
  if (left === 0) return { name: 'today' };
  return left > 0 && left <= SOON ? { name: 'left', days: left } : undefined;
}
