import type { ReassignRow } from '../reassignQueries.ts';

/** How many assignments a member gets. */
export interface Share {
  id: string;
  name: string;
  branch: string;
  count: number;
}

/** Why assignments stay where they are, and how many. */
export interface Refusals {
  reasonKey: string;
  count: number;
}

export const isRefused = ({ outcome }: ReassignRow) => outcome === 'REFUSED';

/** What each member gets or got, the most first. Members whom the viewer may not see are left out. */
export function sharesOf(rows: readonly ReassignRow[]): Share[] {
  const shares = new Map<string, Share>();
  for (const row of rows) {
    const { toMember } = row;
    if (isRefused(row) || !toMember) continue;
    const share = shares.get(toMember.id);
    if (share) share.count += 1;
    else shares.set(toMember.id, { id: toMember.id, name: toMember.fullName, branch: toMember.branch.name, count: 1 });
  }
  return [...shares.values()].sort((one, other) => other.count - one.count);
}

/** The reasons of the refused rows, the most frequent first. */
export function refusalsOf(rows: readonly ReassignRow[]): Refusals[] {
  const counts = new Map<string, number>();
  for (const { reasonKey } of rows) if (reasonKey) counts.set(reasonKey, (counts.get(reasonKey) ?? 0) + 1);
  return [...counts].map(([reasonKey, count]) => ({ reasonKey, count })).sort((one, other) => other.count - one.count);
}

export type View = 'all' | 'moved' | 'refused';

const isWaiting = ({ reasonKey }: ReassignRow) => reasonKey === 'HELD_BACK';

/**
 * The rows of a view. Those that stay come first, as they are what one looks for, and of them those that could move if
 * it were not for the others come last.
 */
export function rowsOf(rows: readonly ReassignRow[], view: View): ReassignRow[] {
  const refused = rows.filter(isRefused);
  const staying = [...refused.filter((row) => !isWaiting(row)), ...refused.filter(isWaiting)];
  if (view === 'refused') return staying;
  const moved = rows.filter((row) => !isRefused(row));
  return view === 'moved' ? moved : [...staying, ...moved];
}

/** How many could move, but do not because all or nothing was asked for. */
export function waitingCount(rows: readonly ReassignRow[]): number {
  return rows.filter(isWaiting).length;
}
