import { addDays } from '../shared/days.ts';

/** Windows of due days, counted from today; both ends belong to the window. */
export const DUE_WINDOWS = [
  { id: 'week', days: 7 },
  { id: 'month', days: 30 },
  { id: 'quarter', days: 90 },
] as const;

/** The server's filter for a window; undefined for an unknown one. `today` is 'YYYY-MM-DD'. */
export function dueFilter(id: unknown, today: string): { gte: string; lte: string } | undefined {
  const window = DUE_WINDOWS.find((each) => each.id === id);
  return window && { gte: today, lte: addDays(today, window.days) };
}
