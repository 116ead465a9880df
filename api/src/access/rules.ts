import { type Permission, type Reach, reachesOf } from './permissions.ts';
import type { Clause, RowRule } from './rowRule.ts';
import type { Viewer, ViewerGrant } from './viewer.ts';

/** Which columns of a model hold what the reaches ask for; a reach without a column gives nothing on that model. */
export type RuleColumns = {
  /** Column of the row's own unit when the model is `Organization`; otherwise rows carry ancestor columns. */
  isOrganization?: boolean;
  self?: string;
  guided?: { column: string; by: 'member' | 'guide' };
  charge?: { column: string; kind: 'group' | 'household' };
  technical?: { column: string; values: readonly string[] };
  /** Column of a unit id, for models that hang on any unit and may be read from below (`path`). */
  unit?: string;
};

/** The columns of a row's id and place in the tree, which a rule asks of it. */
export const placeSelect = {
  id: true,
  provinceId: true,
  communeId: true,
  subordinateId: true,
  branchId: true,
} as const;

const LEVEL = {
  PROVINCE: 'provinceId',
  COMMUNE: 'communeId',
  SUBORDINATE: 'subordinateId',
  BRANCH: 'branchId',
  PARTY_GROUP: 'id',
} as const;

/** The viewer's row rule for a permission on a model. No grant with the permission gives `false`. */
export function rowRule(viewer: Viewer | null, permission: Permission, columns: RuleColumns): RowRule {
  if (!viewer) return false;
  const clauses = viewer.grants.flatMap((grant) =>
    reachesOf(permission, grant.role).flatMap((reach) => clausesOf(viewer, grant, reach, columns)),
  );
  return clauses.length > 0 ? mergeClauses(clauses) : false;
}

/**
 * The subtree of a grant's unit as an equality on the column of its level. A party group has no such column: it is the unit itself, or
 * the unit that the row hangs on.
 */
export function subtree(
  grant: Pick<ViewerGrant, 'kind' | 'organizationId'>,
  columns: Pick<RuleColumns, 'unit'> = {},
): Record<string, readonly string[]> {
  const column = grant.kind === 'PARTY_GROUP' && columns.unit ? columns.unit : LEVEL[grant.kind];
  return { [column]: [grant.organizationId] };
}

function clausesOf(viewer: Viewer, grant: ViewerGrant, reach: Reach, columns: RuleColumns): Clause[] {
  const all = subtree(grant, columns);
  switch (reach) {
    case 'tree':
      return [{ all }];
    case 'below':
      return [
        { all, none: { [columns.isOrganization ? 'id' : (columns.unit ?? 'organizationId')]: [grant.organizationId] } },
      ];
    case 'path':
      return [{ all }, ...pathClause(grant, columns)];
    case 'self':
      return selfClause(viewer, all, columns);
    case 'guided':
      return guidedClause(viewer, all, columns);
    case 'charge':
      return chargeClause(viewer, all, columns);
    case 'technical':
      return columns.technical ? [{ all: { [columns.technical.column]: columns.technical.values } }] : [];
  }
}

function selfClause(viewer: Viewer, all: Clause['all'], columns: RuleColumns): Clause[] {
  const id = columns.self ? selfId(viewer, columns.self) : null;
  return columns.self && id ? narrowed(all, columns.self, [id]) : [];
}

/** The rows of a subtree that hold one of the values. Both may speak of one column, a party group's `id`: then both must hold. */
function narrowed(all: Clause['all'], column: string, values: readonly string[]): Clause[] {
  const both = all[column] ? values.filter((value) => all[column]?.includes(value)) : values;
  return both.length > 0 ? [{ all: { ...all, [column]: both } }] : [];
}

function selfId(viewer: Viewer, column: string): string | null {
  return column === 'actorId' ? viewer.userId : viewer.memberId;
}

function pathClause(grant: ViewerGrant, columns: RuleColumns): Clause[] {
  const column = columns.isOrganization ? 'id' : columns.unit;
  const above = [grant.provinceId, grant.communeId, grant.subordinateId, grant.branchId].filter(
    (id): id is string => id !== null && id !== grant.organizationId,
  );
  return column && above.length > 0 ? [{ all: { [column]: above } }] : [];
}

function guidedClause(viewer: Viewer, all: Clause['all'], columns: RuleColumns): Clause[] {
  if (!columns.guided || !viewer.memberId) return [];
  const values = columns.guided.by === 'guide' ? [viewer.memberId] : viewer.duties.guidedMemberIds;
  return narrowed(all, columns.guided.column, values);
}

function chargeClause(viewer: Viewer, all: Clause['all'], columns: RuleColumns): Clause[] {
  if (!columns.charge) return [];
  const values = columns.charge.kind === 'group' ? viewer.duties.chargedGroupIds : viewer.duties.chargedHouseholdIds;
  return narrowed(all, columns.charge.column, values);
}

/** Folds clauses that differ only in the value of one same column, so that ten grants give one `in`. */
function mergeClauses(clauses: Clause[]): Clause[] {
  const merged = new Map<string, Clause>();
  for (const clause of clauses) {
    const names = Object.keys(clause.all);
    const [only] = names;
    if (names.length !== 1 || !only || clause.none) {
      merged.set(JSON.stringify(clause), clause);
      continue;
    }
    const key = `in ${only}`;
    const values = [...(merged.get(key)?.all[only] ?? []), ...(clause.all[only] ?? [])];
    merged.set(key, { all: { [only]: [...new Set(values)] } });
  }
  return [...merged.values()];
}
