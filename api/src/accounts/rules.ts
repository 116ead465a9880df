import type { OrganizationKind, Role } from '@phan-cong/prisma/generated/client/enums';
import { reachesOf } from '../access/permissions.ts';
import { matches } from '../access/rowRule.ts';
import { subtree } from '../access/rules.ts';
import type { ViewerGrant } from '../access/viewer.ts';

/** The roles that a role may give; nobody gives a role above their own (security §1). */
const GIVES: Record<Role, readonly Role[]> = {
  SYSTEM_OPERATOR: ['SYSTEM_OPERATOR'],
  PROVINCE_ADMIN: ['PROVINCE_ADMIN', 'COMMUNE_ADMIN', 'BRANCH_SECRETARY', 'COMMITTEE_MEMBER', 'MEMBER', 'ANALYST'],
  COMMUNE_ADMIN: ['COMMUNE_ADMIN', 'BRANCH_SECRETARY', 'COMMITTEE_MEMBER', 'MEMBER'],
  BRANCH_SECRETARY: [],
  COMMITTEE_MEMBER: [],
  MEMBER: [],
  ANALYST: [],
};

/** The levels of the tree at which a role is held. */
const KINDS: Record<Role, readonly OrganizationKind[]> = {
  SYSTEM_OPERATOR: ['PROVINCE', 'COMMUNE'],
  PROVINCE_ADMIN: ['PROVINCE'],
  COMMUNE_ADMIN: ['COMMUNE', 'SUBORDINATE'],
  BRANCH_SECRETARY: ['BRANCH'],
  COMMITTEE_MEMBER: ['BRANCH'],
  MEMBER: ['BRANCH'],
  ANALYST: ['PROVINCE', 'COMMUNE'],
};

/** A unit as the rules need it. */
export type Place = {
  id: string;
  kind: OrganizationKind;
  provinceId: string | null;
  communeId: string | null;
  subordinateId: string | null;
  branchId: string | null;
};

/** The roles that a role may give and take back. */
export function rolesGivenBy(role: Role): readonly Role[] {
  return GIVES[role];
}

/** The levels at which a role is held. */
export function kindsOf(role: Role): readonly OrganizationKind[] {
  return KINDS[role];
}

/**
 * True when one single grant of the giver both may give the role and reaches the unit; rights of different grants never add up. A commune
 * administrator gives below the own commune only: the own commune's administrators are the province's to name.
 */
export function mayGive(grants: readonly ViewerGrant[], role: Role, place: Place): boolean {
  return grants.some((grant) => GIVES[grant.role].includes(role) && reaches(grant, place));
}

function reaches(grant: ViewerGrant, place: Place): boolean {
  const isWithin = matches([{ all: subtree(grant) }], place);
  return reachesOf('user:write', grant.role).some(
    (reach) => isWithin && (reach !== 'below' || place.id !== grant.organizationId),
  );
}

/** True when two periods of calendar days 'YYYY-MM-DD' share a day; null is without an end. */
export function overlaps(a: { from: string; to: string | null }, b: { from: string; to: string | null }): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}
