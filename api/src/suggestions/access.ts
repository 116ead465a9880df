import { rowRule } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';

/** Columns that the suggestion rule needs on a row. */
export const suggestionRuleSelect = {
  id: true,
  provinceId: true,
  communeId: true,
  subordinateId: true,
  branchId: true,
} as const;

/**
 * Who may have suggestions worked out, see and accept them: commune administrators and branch secretaries in their subtree, who are those
 * that may write assignments there.
 */
export function suggestionRule(viewer: Viewer | null) {
  return rowRule(viewer, 'suggestion:run', {});
}
