import { isAssignable } from '../members/rules.ts';
import type { MessageKey, MessageParams } from '../messages.ts';
import { HeldTasks } from './heldTasks.ts';

/** An assignment to move. `year` is its plan's; `isHousehold` when households or a group hang on it. Days as 'YYYY-MM-DD'. */
export type ReassignRow = {
  id: string;
  title: string;
  status: string;
  startsOn: string;
  memberId: string;
  branchId: string;
  communeId: string | null;
  planId: string;
  guideId: string | null;
  taskFieldId: string;
  householdGroupId: string | null;
  isHousehold: boolean;
  loadWeight: number;
  year: number;
};

/** A task that a member holds now. */
export type HeldTask = Pick<ReassignRow, 'title' | 'taskFieldId' | 'householdGroupId'>;

/** A member to move to: whether the viewer may reassign in their branch, what they hold, and how much they may hold. */
export type ReassignTarget = {
  id: string;
  status: string;
  branchId: string;
  communeId: string | null;
  isWritable: boolean;
  load: number;
  /** Null when no rule set names a cap. */
  loadCap: number | null;
  /** The load above which the member, being elderly, needs a reason; null when none is needed. */
  reasonAbove: number | null;
  held: HeldTask[];
  /** The plan a task would join in the target's branch, by year. */
  plans: Readonly<Record<number, string>>;
};

export type GuideChange = { kind: 'KEEP' } | { kind: 'CLEAR' } | { kind: 'SET'; guideId: string; branchId: string };
export type ErrorPolicy = 'ALL_OR_NOTHING' | 'SKIP_FAILED';
export type ReassignOptions = {
  effectiveOn: string;
  guide: GuideChange;
  errorPolicy: ErrorPolicy;
  loadReason: string | null;
};

export type Move = {
  assignmentId: string;
  toMemberId: string;
  branchId: string;
  planId: string;
  guideId: string | null;
  /** Kept on the new row where the member needs one. */
  loadReason: string | null;
};
export type Refusal = { reasonKey: MessageKey; params: MessageParams };
export type Decision =
  | (Move & { isMoved: true })
  | ({ assignmentId: string; toMemberId: string; isMoved: false } & Refusal);

/**
 * Decides for each row, in the order given, to whom it goes or why it cannot. With one target all go to them; with several each goes
 * to the one with the least load who can take it, the earlier named first. Moves count at once, so that a later row sees the load and
 * tasks that earlier ones brought. With ALL_OR_NOTHING one refusal holds all others back. Same input, same answer.
 */
export function decideReassignment(
  rows: ReassignRow[],
  targets: ReassignTarget[],
  options: ReassignOptions,
): Decision[] {
  const loads = new Map(targets.map(({ id, load }) => [id, load]));
  const held = new Map(targets.map(({ id, held: tasks }) => [id, new HeldTasks(tasks)]));
  const decisions = rows.map((row) => {
    const decision = decideRow(row, byLoad(targets, loads), loads, held, options);
    if (decision.isMoved) {
      loads.set(row.memberId, (loads.get(row.memberId) ?? 0) - row.loadWeight);
      loads.set(decision.toMemberId, (loads.get(decision.toMemberId) ?? 0) + row.loadWeight);
      held.get(row.memberId)?.remove(row);
      held.get(decision.toMemberId)?.add(row);
    }
    return decision;
  });
  if (options.errorPolicy === 'SKIP_FAILED' || decisions.every(({ isMoved }) => isMoved)) return decisions;
  return decisions.map((decision) => (decision.isMoved ? heldBack(decision) : decision));
}

function heldBack({ assignmentId, toMemberId }: Move): Decision {
  return { assignmentId, toMemberId, isMoved: false, reasonKey: 'HELD_BACK', params: {} };
}

function byLoad(targets: ReassignTarget[], loads: Map<string, number>): ReassignTarget[] {
  // Sorting is stable, so equal loads keep the order in which the targets were named.
  return [...targets].sort((one, other) => (loads.get(one.id) ?? 0) - (loads.get(other.id) ?? 0));
}

function decideRow(
  row: ReassignRow,
  targets: ReassignTarget[],
  loads: Map<string, number>,
  held: Map<string, HeldTasks>,
  options: ReassignOptions,
): Decision {
  let first: Decision | undefined;
  for (const target of targets) {
    const guideId = guideAfter(row, target, options.guide);
    const refusal =
      refusalOfRow(row, options) ??
      refusalOfTarget(row, target) ??
      refusalOfGuide(guideId, target, options.guide) ??
      refusalOfBurden(row, target, loads.get(target.id) ?? 0, held.get(target.id)) ??
      refusalOfReason(row, target, loads.get(target.id) ?? 0, options);
    const ids = { assignmentId: row.id, toMemberId: target.id };
    if (!refusal) {
      const loadReason = isHeavyAfter(row, target, loads.get(target.id) ?? 0) ? options.loadReason : null;
      const { branchId } = target;
      return { ...ids, isMoved: true, guideId, branchId, planId: planAfter(row, target), loadReason };
    }
    first ??= { ...ids, isMoved: false, ...refusal };
  }
  if (!first) throw new Error('A reassignment needs at least one target.');
  return first;
}

function refusalOfRow(row: ReassignRow, { effectiveOn }: ReassignOptions): Refusal | null {
  if (row.status !== 'ACTIVE') return { reasonKey: 'NOT_OPEN', params: { status: row.status } };
  if (effectiveOn < row.startsOn) return { reasonKey: 'BEFORE_START', params: { startsOn: row.startsOn } };
  return null;
}

function refusalOfTarget(row: ReassignRow, target: ReassignTarget): Refusal | null {
  if (target.id === row.memberId) return { reasonKey: 'ALREADY_HOLDS', params: {} };
  if (!target.isWritable) return { reasonKey: 'OTHER_BRANCH', params: {} };
  if (!isAssignable(target.status)) return { reasonKey: 'NOT_ASSIGNABLE', params: { status: target.status } };
  if (target.branchId === row.branchId) return null;
  if (target.communeId !== row.communeId) return { reasonKey: 'OTHER_COMMUNE', params: {} };
  if (row.isHousehold) return { reasonKey: 'HOUSEHOLDS_STAY', params: {} };
  return target.plans[row.year] ? null : { reasonKey: 'PLAN_MISSING', params: { year: row.year } };
}

function refusalOfGuide(guideId: string | null, target: ReassignTarget, guide: GuideChange): Refusal | null {
  if (guideId === target.id) return { reasonKey: 'GUIDE_IS_MEMBER', params: {} };
  if (guide.kind === 'SET' && guide.branchId !== target.branchId)
    return { reasonKey: 'GUIDE_NOT_COMMITTEE', params: {} };
  return null;
}

function refusalOfBurden(
  row: ReassignRow,
  target: ReassignTarget,
  load: number,
  held: HeldTasks | undefined,
): Refusal | null {
  if (held?.has(row)) return { reasonKey: 'ALREADY_HOLDS', params: {} };
  if (target.loadCap === null || row.loadWeight === 0 || load + row.loadWeight <= target.loadCap) return null;
  return { reasonKey: 'OVER_LOAD_CAP', params: { load: load + row.loadWeight, cap: target.loadCap } };
}

function refusalOfReason(
  row: ReassignRow,
  target: ReassignTarget,
  load: number,
  { loadReason }: ReassignOptions,
): Refusal | null {
  if (loadReason || !isHeavyAfter(row, target, load)) return null;
  const params = { load: load + row.loadWeight, heavy: target.reasonAbove ?? 0 };
  return { reasonKey: 'LOAD_REASON_NEEDED', params };
}

function isHeavyAfter(row: ReassignRow, { reasonAbove }: ReassignTarget, load: number): boolean {
  return reasonAbove !== null && row.loadWeight > 0 && load + row.loadWeight > reasonAbove;
}

function planAfter(row: ReassignRow, target: ReassignTarget): string {
  return target.branchId === row.branchId ? row.planId : (target.plans[row.year] ?? row.planId);
}

/** A kept guide guides in their own branch only, so a task that leaves it loses its guide. */
function guideAfter(row: ReassignRow, target: ReassignTarget, guide: GuideChange): string | null {
  if (guide.kind === 'SET') return guide.guideId;
  return guide.kind === 'KEEP' && target.branchId === row.branchId ? row.guideId : null;
}
