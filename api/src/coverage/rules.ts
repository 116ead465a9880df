type Counts = { assignableCount: number; assignedCount: number };

/** Assignable members without a task. */
export function unassignedCount({ assignableCount, assignedCount }: Counts): number {
  return assignableCount - assignedCount;
}

/** Assigned of assignable in whole percent, rounded down so that 100 means everybody; null where nobody is assignable. */
export function shareOf({ assignableCount, assignedCount }: Counts): number | null {
  return assignableCount === 0 ? null : Math.floor((assignedCount * 100) / assignableCount);
}

/** Worst first: the smaller share assigned, then the more members without a task; units with nobody assignable last. */
export function byCoverage(one: Counts, other: Counts): number {
  return exactShare(one) - exactShare(other) || unassignedCount(other) - unassignedCount(one);
}

function exactShare({ assignableCount, assignedCount }: Counts): number {
  return assignableCount === 0 ? 2 : assignedCount / assignableCount;
}
