import { normalizeName } from '@phan-cong/prisma/names';
import { wordingKey } from '../choiceCells.ts';
import type { KnownBranch, PlanInput, Reference } from './planTypes.ts';
import type { RowReport } from './rowReport.ts';

/** A branch's name for comparing: without marks, case, punctuation and the words "Chi bộ" in front. */
export function branchKey(name: string): string {
  return wordingKey(name).replace(/^(chi bo|cb)\s+/, '');
}

type Input = Pick<PlanInput<'MEMBERS'>, 'branches' | 'homeBranch'>;

/**
 * Finds the branch a row names, and reports why there is none.
 * @param mayCreate an unknown name stands for a branch to be made
 */
export function branchFinder({ branches, homeBranch }: Input, mayCreate: boolean) {
  const known = new Map<string, KnownBranch[]>();
  for (const branch of branches) {
    const key = branchKey(branch.name);
    known.set(key, [...(known.get(key) ?? []), branch]);
  }
  const fresh = new Map<string, Reference>();

  return (report: RowReport, name: string | null | undefined): Reference | null => {
    if (name === undefined && homeBranch) return referTo(homeBranch);
    if (!name) return null;
    const key = branchKey(name);
    const named = known.get(key) ?? [];
    const open = named.filter((branch) => !branch.isEnded);
    if (open.length === 1 && open[0]) return referTo(open[0]);
    if (open.length > 1) report.report('branchName', 'AMBIGUOUS_BRANCH', { value: name, count: open.length });
    else if (named.length > 0) report.report('branchName', 'BRANCH_ENDED', { value: name });
    else if (!mayCreate) report.report('branchName', 'UNKNOWN_BRANCH', { value: name });
    else {
      const branch = fresh.get(key) ?? { id: null, key, name: normalizeName(name) };
      fresh.set(key, branch);
      return branch;
    }
    return null;
  };
}

function referTo({ id, name }: KnownBranch): Reference {
  return { id, key: branchKey(name), name };
}
