import type { Viewer } from '../providers/viewer.ts';

/** Roles in the order in which they are offered. */
export const ROLES = [
  'PROVINCE_ADMIN',
  'COMMUNE_ADMIN',
  'BRANCH_SECRETARY',
  'COMMITTEE_MEMBER',
  'MEMBER',
  'ANALYST',
  'SYSTEM_OPERATOR',
] as const;

const GIVES: Record<string, readonly string[]> = {
  SYSTEM_OPERATOR: ['SYSTEM_OPERATOR'],
  PROVINCE_ADMIN: ['PROVINCE_ADMIN', 'COMMUNE_ADMIN', 'BRANCH_SECRETARY', 'COMMITTEE_MEMBER', 'MEMBER', 'ANALYST'],
  COMMUNE_ADMIN: ['COMMUNE_ADMIN', 'BRANCH_SECRETARY', 'COMMITTEE_MEMBER', 'MEMBER'],
};

const KINDS: Record<string, readonly string[]> = {
  SYSTEM_OPERATOR: ['PROVINCE', 'COMMUNE'],
  PROVINCE_ADMIN: ['PROVINCE'],
  COMMUNE_ADMIN: ['COMMUNE', 'SUBORDINATE'],
  BRANCH_SECRETARY: ['BRANCH'],
  COMMITTEE_MEMBER: ['BRANCH'],
  MEMBER: ['BRANCH'],
  ANALYST: ['PROVINCE', 'COMMUNE'],
};

type Giver = Pick<Viewer, 'grants'> | undefined;

function giversOf(viewer: Giver, role: string): Viewer['grants'] {
  return viewer?.grants.filter((grant) => GIVES[grant.role]?.includes(role)) ?? [];
}

/** The roles that a person may give; nobody gives a role above their own. */
export function givableRoles(viewer: Giver): string[] {
  return ROLES.filter((role) => giversOf(viewer, role).length > 0);
}

/**
 * Where a role may be given: the levels at which it is held, and the unit within which the giver's own right reaches
 * (none when several rights reach apart). A commune officer gives below their own commune. The server enforces the same.
 */
export function placesFor(viewer: Giver, role: string | undefined): { kinds: string[]; within?: string } {
  const givers = giversOf(viewer, role ?? '');
  const onlyBelow = givers.every((grant) => grant.role === 'COMMUNE_ADMIN');
  const kinds = (KINDS[role ?? ''] ?? []).filter((kind) => !(onlyBelow && kind === 'COMMUNE'));
  const units = new Set(givers.map((grant) => grant.organization?.id));
  const [within] = units;
  return units.size === 1 && within ? { kinds, within } : { kinds };
}

export type Standing = 'future' | 'current' | 'past';

/** Whether a right is in force on a day ('YYYY-MM-DD'). */
export function standingOn(
  { validFrom, validTo }: { validFrom: string; validTo: string | null },
  day: string,
): Standing {
  if (validFrom > day) return 'future';
  return validTo !== null && validTo < day ? 'past' : 'current';
}
