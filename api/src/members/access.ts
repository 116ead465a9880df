import type { Permission } from '../access/permissions.ts';
import { placeSelect, type RuleColumns, rowRule } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';

const columns: RuleColumns = { self: 'id', guided: { column: 'id', by: 'member' } };

/** Columns that the member rules need on a row. */
export const memberRuleSelect = placeSelect;

/** Who may read members: administrators and secretaries their subtree, committee members their branch, members themselves. */
export function memberRule(viewer: Viewer | null, permission: Permission = 'member:read') {
  return rowRule(viewer, permission, columns);
}

/**
 * Who may read full birth date, phone and address: administrators and secretaries in their subtree, committee members of those they
 * guide, members their own.
 */
export function memberContactRule(viewer: Viewer | null) {
  return rowRule(viewer, 'member:read.contact', columns);
}

/** Who may see the masked card number: administrators and secretaries in their subtree, members their own last four digits. */
export function memberCardRule(viewer: Viewer | null) {
  return rowRule(viewer, 'member:read.card', columns);
}

/** Who may create and change members: commune administrators and branch secretaries in their subtree. */
export function memberWriteRule(viewer: Viewer | null) {
  return rowRule(viewer, 'member:write', columns);
}
