import type { RowRule } from '../access/rowRule.ts';
import { placeSelect, rowRule } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';

/** Columns that the rules of visits need on a row. */
export const householdVisitRuleSelect = {
  ...placeSelect,
  memberId: true,
  householdId: true,
  householdGroupId: true,
} as const;

/**
 * Who may read visits: communes, secretaries and committee members their subtree; members those they made, and those to what is in
 * their charge. Provinces and analysts see none.
 */
export function householdVisitRule(viewer: Viewer | null): RowRule {
  const toGroups = rowRule(viewer, 'visit:read', {
    self: 'memberId',
    charge: { column: 'householdGroupId', kind: 'group' },
  });
  const toHouseholds = rowRule(viewer, 'visit:read', { charge: { column: 'householdId', kind: 'household' } });
  const clauses = [toGroups, toHouseholds].flatMap((rule) => (typeof rule === 'boolean' ? [] : rule));
  return clauses.length > 0 ? clauses : false;
}

/** Who may change a visit: secretaries those of their branch, others their own. */
export function householdVisitWriteRule(viewer: Viewer | null): RowRule {
  return rowRule(viewer, 'visit:write', { self: 'memberId' });
}

/** The households, or groups of them, whose visits the viewer may record: those of a secretary's branch, or those in one's charge. */
export function visitablePlaceRule(viewer: Viewer | null, kind: 'group' | 'household'): RowRule {
  return rowRule(viewer, 'visit:write', { charge: { column: 'id', kind } });
}

/** The places where the viewer records also the visits of others. */
export function othersVisitsRule(viewer: Viewer | null): RowRule {
  return rowRule(viewer, 'visit:write', {});
}
