import type { Viewer } from '../providers/viewer.ts';

/** Levels from the top down, in the order in which they are offered. */
export const ORGANIZATION_KINDS = ['PROVINCE', 'COMMUNE', 'SUBORDINATE', 'BRANCH', 'PARTY_GROUP'] as const;

export const AREA_TYPES = [
  'HAMLET',
  'RESIDENTIAL_GROUP',
  'AGENCY',
  'PUBLIC_SERVICE_UNIT',
  'ENTERPRISE',
  'ARMED_FORCES',
] as const;

const PARENTS: Record<string, readonly string[]> = {
  PROVINCE: [],
  COMMUNE: ['PROVINCE'],
  SUBORDINATE: ['COMMUNE'],
  BRANCH: ['COMMUNE', 'SUBORDINATE', 'PROVINCE'],
  PARTY_GROUP: ['BRANCH'],
};

/** The levels a unit of this level may stand under; the server enforces the same. */
export function parentKinds(kind: string | undefined): readonly string[] {
  return PARENTS[kind ?? ''] ?? [];
}

/** The levels that may stand under a unit of this level, from the top down. */
export function childKinds(kind: string | undefined): string[] {
  return ORGANIZATION_KINDS.filter((child) => kind !== undefined && parentKinds(child).includes(kind));
}

/** Whether a unit of this level is in a kind of area; provinces and communes are not. */
export function hasArea(kind: string | undefined): boolean {
  return kind === 'SUBORDINATE' || kind === 'BRANCH' || kind === 'PARTY_GROUP';
}

/** Whether people are on the roll of a unit of this level or below it. */
export function hasRoll(kind: string): boolean {
  return kind !== 'PARTY_GROUP';
}

type Grants = Pick<Viewer, 'grants'> | undefined;

const holds = (viewer: Grants, role: string) => viewer?.grants.some((grant) => grant.role === role) ?? false;

/**
 * Whether to offer changing a unit: a provincial officer changes all they see, a commune officer what is below their
 * commune. The panel only hides what would be refused; the server decides.
 */
export function mayChangeUnit(viewer: Grants, kind: string): boolean {
  if (holds(viewer, 'PROVINCE_ADMIN')) return true;
  return holds(viewer, 'COMMUNE_ADMIN') && kind !== 'PROVINCE' && kind !== 'COMMUNE';
}

/** Whether to offer making a unit below one of this level. */
export function mayAddBelow(viewer: Grants, kind: string): boolean {
  if (childKinds(kind).length === 0) return false;
  return holds(viewer, 'PROVINCE_ADMIN') || (holds(viewer, 'COMMUNE_ADMIN') && kind !== 'PROVINCE');
}
