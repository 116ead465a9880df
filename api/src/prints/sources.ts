import { adjustmentsPrint } from './adjustmentsPrint.ts';
import { assignmentsPrint } from './assignmentsPrint.ts';
import { memberRecordPrint } from './memberRecordPrint.ts';
import { planPrint } from './planPrint.ts';
import type { PrintSource } from './printSource.ts';
import { reviewsPrint } from './reviewsPrint.ts';

/** The papers that can be printed, by the name in their address. */
export const printSources = new Map<string, PrintSource>(
  Object.entries({
    plan: planPrint,
    assignments: assignmentsPrint,
    reviews: reviewsPrint,
    memberRecord: memberRecordPrint,
    adjustments: adjustmentsPrint,
  }),
);
