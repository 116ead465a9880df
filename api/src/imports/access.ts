import type { Permission } from '../access/permissions.ts';
import { matches } from '../access/rowRule.ts';
import { rowRule } from '../access/rules.ts';
import type { Viewer } from '../access/viewer.ts';
import { organizationWriteRule } from '../organizations/access.ts';
import { placedUnder } from '../organizations/rules.ts';
import type { ImportKind } from './importFields.ts';

/** Columns that the import rule needs on a row. */
export const importRuleSelect = {
  id: true,
  provinceId: true,
  communeId: true,
  subordinateId: true,
  branchId: true,
} as const;

/** Who may see and run imports: commune administrators and branch secretaries, those for their unit and below it. */
export function importRule(viewer: Viewer | null) {
  return rowRule(viewer, 'import:run', {});
}

/** An import never does what its person could not do by hand. */
const KIND_PERMISSIONS: Record<ImportKind, readonly Permission[]> = {
  MEMBERS: ['import:run', 'member:write'],
  ASSIGNMENTS: ['import:run', 'assignment:write', 'plan:write'],
  EVALUATIONS: ['import:run', 'evaluation:decide', 'evaluationCycle:write'],
};

type Unit = {
  id: string;
  provinceId: string | null;
  communeId: string | null;
  subordinateId: string | null;
  branchId: string | null;
};

/**
 * True when the viewer may import files of a kind for a unit: rosters and assignments also a branch secretary for the
 * branch, evaluation results only who may decide them.
 */
export function mayImport(viewer: Viewer | null, kind: ImportKind, unit: Unit): boolean {
  return KIND_PERMISSIONS[kind].every((permission) => matches(rowRule(viewer, permission, {}), { ...unit }));
}

/** True when the viewer may import files of some kind for a unit. */
export function mayImportSomething(viewer: Viewer | null, unit: Unit): boolean {
  return matches(importRule(viewer), { ...unit });
}

/** True when the viewer may make branches below a unit. */
export function mayCreateBranches(viewer: Viewer | null, unit: Unit): boolean {
  return matches(organizationWriteRule(viewer), placedUnder(unit, { id: '', kind: 'BRANCH' }));
}
