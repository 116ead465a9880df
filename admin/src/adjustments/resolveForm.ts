import { today } from '../shared/days.ts';
import type { Candidate } from '../shared/reassignQueries.ts';
import type { Adjustment } from './queries.ts';

type Values = Record<string, unknown>;

/** Whom passing on needs: somebody for the tasks, a guide for the hand-overs. */
export interface Needs {
  targets: boolean;
  guide: boolean;
}

/** Whom the chosen adjustments need; rows that are not on the page count as tasks. */
export function needsOf(rows: readonly Adjustment[], ids: readonly unknown[]): Needs {
  const chosen = rows.filter(({ id }) => ids.includes(id));
  const isUnknown = chosen.length < ids.length;
  return {
    targets: isUnknown || chosen.some(({ kind }) => kind === 'ASSIGNMENT'),
    guide: chosen.some(({ kind }) => kind === 'GUIDE_HANDOVER'),
  };
}

/** What the form starts with. */
export function resolveValues(): Values {
  return { resolution: 'REASSIGNED', targets: [], guide: null, effectiveOn: today(), reason: '', loadReason: '' };
}

/** The form as the server takes it. Rows that cannot be resolved so are left open; the preview has named them. */
export function resolveInput(ids: readonly unknown[], values: Values): Values {
  const { resolution, reason, effectiveOn } = values;
  const guide = values.guide as Candidate | null;
  const targets = (values.targets ?? []) as Candidate[];
  return {
    ...{ ids, resolution, reason, errorPolicy: 'SKIP_FAILED' },
    ...(resolution === 'KEPT' ? {} : { effectiveOn }),
    ...(resolution === 'REASSIGNED' &&
      targets.length > 0 && { toMemberIds: targets.map(({ id }) => id), loadReason: values.loadReason || null }),
    ...(resolution === 'REASSIGNED' && guide && { guideId: guide.id }),
  };
}
