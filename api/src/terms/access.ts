import { rowRule } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';

/**
 * Who may read how members stood: administrators, secretaries and committee members what happened in their subtree, members their own.
 * It goes by the branch of the term, so that a branch that somebody left keeps reading its own period, and nothing of what came after.
 */
export function memberTermRule(viewer: Viewer | null) {
  return rowRule(viewer, 'member:read', { self: 'memberId' });
}
