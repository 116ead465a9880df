import type { AreaType, OrganizationKind } from '@phan-cong/prisma/generated/client/enums';

/** The levels from the top down, in the database's order. */
export const KINDS = [
  'PROVINCE',
  'COMMUNE',
  'SUBORDINATE',
  'BRANCH',
  'PARTY_GROUP',
] as const satisfies readonly OrganizationKind[];

/** The ancestor column that holds a unit's own id, by its level; party groups have none. */
export const LEVEL_COLUMN = {
  PROVINCE: 'provinceId',
  COMMUNE: 'communeId',
  SUBORDINATE: 'subordinateId',
  BRANCH: 'branchId',
  PARTY_GROUP: null,
} as const satisfies Record<OrganizationKind, string | null>;

/** The levels a unit may stand under (domain: at most one level between a commune and its branches; party groups within a branch). */
const PARENTS: Record<OrganizationKind, readonly OrganizationKind[]> = {
  PROVINCE: [],
  COMMUNE: ['PROVINCE'],
  SUBORDINATE: ['COMMUNE'],
  BRANCH: ['PROVINCE', 'COMMUNE', 'SUBORDINATE'],
  PARTY_GROUP: ['BRANCH'],
};

const WITH_AREA: readonly OrganizationKind[] = ['SUBORDINATE', 'BRANCH', 'PARTY_GROUP'];

/** The levels that a unit of this level may stand under; none for a province. */
export function parentKinds(kind: OrganizationKind): readonly OrganizationKind[] {
  return PARENTS[kind];
}

/** Whether a unit of this level may have this kind of area; provinces and communes have none. */
export function mayHaveArea(kind: OrganizationKind, areaType: AreaType | null | undefined): boolean {
  return areaType == null || WITH_AREA.includes(kind);
}

type Placed = {
  provinceId: string | null;
  communeId: string | null;
  subordinateId: string | null;
  branchId: string | null;
};

/** A unit as it would stand under a parent: the parent's ancestor columns and its own id at its own level. */
export function placedUnder(parent: Placed, unit: { id: string; kind: OrganizationKind }): Placed & { id: string } {
  const { provinceId, communeId, subordinateId, branchId } = parent;
  const column = LEVEL_COLUMN[unit.kind];
  return { provinceId, communeId, subordinateId, branchId, ...(column ? { [column]: unit.id } : {}), id: unit.id };
}
