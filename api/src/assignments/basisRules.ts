import type { MessageKey, MessageParams } from '../messages.ts';

export type BasisRow = { id: string; branchId: string; status: string };

/** Whether an assignment gets its basis, and why not. */
export type BasisDecision = { isSet: true } | { isSet: false; reasonKey: MessageKey; params: MessageParams };

const OPEN: readonly string[] = ['PROPOSED', 'ACTIVE'];

/**
 * Which assignments may be made to rest on a clause: those still open, of the branch whose regulation it is. With ALL_OR_NOTHING one that
 * may not holds the others back. Decisions come in the order of the rows.
 */
export function decideBasis(
  rows: readonly BasisRow[],
  branchId: string,
  errorPolicy: 'ALL_OR_NOTHING' | 'SKIP_FAILED',
): BasisDecision[] {
  const decisions = rows.map((row) => decide(row, branchId));
  if (errorPolicy === 'SKIP_FAILED' || decisions.every(({ isSet }) => isSet)) return decisions;
  return decisions.map((decision) =>
    decision.isSet ? { isSet: false, reasonKey: 'OTHERS_REFUSED', params: {} } : decision,
  );
}

function decide({ status, branchId }: BasisRow, ofClause: string): BasisDecision {
  if (!OPEN.includes(status)) return { isSet: false, reasonKey: 'NOT_OPEN', params: { status } };
  if (branchId !== ofClause) return { isSet: false, reasonKey: 'WRONG_BRANCH', params: {} };
  return { isSet: true };
}
