import { addDays, fromDay } from '../lib/dates.ts';
import type { Where } from '../read/filters.ts';

/** Days without a note or a comment after which a guide counts as silent (domain.md S5, `GUIDE_SILENT`). */
export const GUIDE_SILENT_AFTER_DAYS = 90;

/** Assignments carried out for longer than that with a guide who has noted nothing since. `today` is 'YYYY-MM-DD'. */
export function silentGuideWhere(today: string): Where {
  const since = fromDay(addDays(today, -GUIDE_SILENT_AFTER_DAYS));
  return {
    status: 'ACTIVE',
    guideId: { not: null },
    startsOn: { lt: since },
    guidanceNotes: { none: { notedOn: { gte: since } } },
    reviews: { none: { guideComment: { not: null }, periodTo: { gte: since } } },
  };
}
