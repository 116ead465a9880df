import { normalizeName } from '@phan-cong/prisma/names';
import { wordingKey } from '../choiceCells.ts';
import type { Reference } from './planTypes.ts';
import type { RowReport } from './rowReport.ts';

export interface KnownGroup {
  id: string;
  branchId: string;
  name: string;
  /** Members who have it in charge by an open assignment. */
  chargedMemberIds: readonly string[];
}

/** A household group that the import makes. */
export interface NewGroup extends Reference {
  branch: Reference;
  statedCount: number | null;
}

/** The same for two writings of one group of a branch. */
export function groupKey(branchId: string, name: string): string {
  return `${branchId}|${wordingKey(name)}`;
}

/** "(7 hộ)" in a title, the number of households it speaks of. */
export function statedCount(title: string | null | undefined): number | null {
  const count = /\((\d{1,3})\s*hộ\)/i.exec(title ?? '')?.[1];
  return count === undefined ? null : Number(count);
}

/**
 * Finds the household group a row names in its branch.
 * @param mayCreate an unknown name stands for a group to be made; its number of households is that of the first row
 */
export function groupFinder(known: readonly KnownGroup[], mayCreate: boolean) {
  const existing = new Map(known.map((group) => [groupKey(group.branchId, group.name), group]));
  const fresh = new Map<string, NewGroup>();

  return (report: RowReport, branch: Reference, name: string, title: string | null | undefined): Reference | null => {
    const key = groupKey(branch.id ?? branch.key, name);
    const group = existing.get(key);
    if (group) return { id: group.id, key, name: group.name };
    if (!mayCreate) {
      report.report('householdGroupName', 'UNKNOWN_HOUSEHOLD_GROUP', { value: name, branch: branch.name });
      return null;
    }
    const count = statedCount(title);
    const made = fresh.get(key) ?? { id: null, key, name: normalizeName(name), branch, statedCount: count };
    fresh.set(key, made);
    if (count !== null && made.statedCount !== null && made.statedCount !== count) {
      report.report('title', 'GROUP_COUNT_DIFFERS', { value: made.name, count, used: made.statedCount });
    }
    return made;
  };
}
