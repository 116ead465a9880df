import type { Role } from '@phan-cong/prisma/generated/client/enums';

/**
 * How far a permission reaches below a grant's organisation:
 * tree = the unit and all below it; below = all below it, not the unit itself; path = the tree and the units above it;
 * self = the viewer's own records; guided = records of members (or assignments) the viewer guides; charge = households in the
 * viewer's charge; technical = entries about accounts and the installation.
 */
export type Reach = 'tree' | 'below' | 'path' | 'self' | 'guided' | 'charge' | 'technical';

type Row = Partial<Record<Role, readonly Reach[]>>;

const tree: readonly Reach[] = ['tree'];

/** The one table of rights: permission × role → reach. Enforced by the server, printed in the docs, walked by the tests. */
export const permissionTable = {
  'organization:read': {
    SYSTEM_OPERATOR: ['path'],
    PROVINCE_ADMIN: ['path'],
    COMMUNE_ADMIN: ['path'],
    BRANCH_SECRETARY: ['path'],
    COMMITTEE_MEMBER: ['path'],
    MEMBER: ['path'],
    ANALYST: ['path'],
  },
  'organization:write': { PROVINCE_ADMIN: tree, COMMUNE_ADMIN: ['below'] },
  'member:read': {
    PROVINCE_ADMIN: tree,
    COMMUNE_ADMIN: tree,
    BRANCH_SECRETARY: tree,
    COMMITTEE_MEMBER: tree,
    MEMBER: ['self'],
  },
  'member:read.contact': {
    PROVINCE_ADMIN: tree,
    COMMUNE_ADMIN: tree,
    BRANCH_SECRETARY: tree,
    COMMITTEE_MEMBER: ['guided'],
    MEMBER: ['self'],
  },
  'member:read.card': { PROVINCE_ADMIN: tree, COMMUNE_ADMIN: tree, BRANCH_SECRETARY: tree, MEMBER: ['self'] },
  'member:write': { COMMUNE_ADMIN: tree, BRANCH_SECRETARY: tree },
  'circumstance:read': {
    PROVINCE_ADMIN: tree,
    COMMUNE_ADMIN: tree,
    BRANCH_SECRETARY: tree,
    COMMITTEE_MEMBER: ['guided'],
    MEMBER: ['self'],
  },
  'circumstance:write': { BRANCH_SECRETARY: tree },
  'circumstance:wish': { MEMBER: ['self'] },
  'memberEvent:read': {
    PROVINCE_ADMIN: tree,
    COMMUNE_ADMIN: tree,
    BRANCH_SECRETARY: tree,
    MEMBER: ['self'],
  },
  'memberEvent:write': { COMMUNE_ADMIN: tree, BRANCH_SECRETARY: tree },
  'adjustment:read': { PROVINCE_ADMIN: tree, COMMUNE_ADMIN: tree, BRANCH_SECRETARY: tree },
  'adjustment:resolve': { COMMUNE_ADMIN: tree, BRANCH_SECRETARY: tree },
  'household:read': {
    COMMUNE_ADMIN: tree,
    BRANCH_SECRETARY: tree,
    COMMITTEE_MEMBER: tree,
    MEMBER: ['charge'],
  },
  'household:write': { BRANCH_SECRETARY: tree },
  'visit:read': {
    COMMUNE_ADMIN: tree,
    BRANCH_SECRETARY: tree,
    COMMITTEE_MEMBER: tree,
    MEMBER: ['self', 'charge'],
  },
  'visit:write': {
    BRANCH_SECRETARY: tree,
    COMMITTEE_MEMBER: ['self', 'charge'],
    MEMBER: ['self', 'charge'],
  },
  'taskField:read': {
    SYSTEM_OPERATOR: tree,
    PROVINCE_ADMIN: tree,
    COMMUNE_ADMIN: tree,
    BRANCH_SECRETARY: tree,
    COMMITTEE_MEMBER: tree,
    MEMBER: tree,
    ANALYST: tree,
  },
  'taskField:write': { PROVINCE_ADMIN: tree },
  'plan:read': { PROVINCE_ADMIN: tree, COMMUNE_ADMIN: tree, BRANCH_SECRETARY: tree },
  'plan:write': { COMMUNE_ADMIN: tree, BRANCH_SECRETARY: tree },
  'plan:return': { PROVINCE_ADMIN: tree, COMMUNE_ADMIN: tree },
  'planDirective:read': { PROVINCE_ADMIN: ['path'], COMMUNE_ADMIN: ['path'], BRANCH_SECRETARY: ['path'] },
  'planDirective:write': { PROVINCE_ADMIN: tree, COMMUNE_ADMIN: tree },
  'regulation:read': {
    PROVINCE_ADMIN: tree,
    COMMUNE_ADMIN: tree,
    BRANCH_SECRETARY: tree,
    COMMITTEE_MEMBER: tree,
    MEMBER: tree,
  },
  'regulation:write': { COMMUNE_ADMIN: tree, BRANCH_SECRETARY: tree },
  'guidance:read': {
    PROVINCE_ADMIN: ['path'],
    COMMUNE_ADMIN: ['path'],
    BRANCH_SECRETARY: ['path'],
    COMMITTEE_MEMBER: ['path'],
    MEMBER: ['path'],
    ANALYST: ['path'],
  },
  'guidance:write': { PROVINCE_ADMIN: tree, COMMUNE_ADMIN: tree },
  'assignment:read': {
    PROVINCE_ADMIN: tree,
    COMMUNE_ADMIN: tree,
    BRANCH_SECRETARY: tree,
    COMMITTEE_MEMBER: ['guided', 'self'],
    MEMBER: ['self'],
  },
  'assignment:write': { COMMUNE_ADMIN: tree, BRANCH_SECRETARY: tree },
  'assignment:progress': {
    COMMUNE_ADMIN: tree,
    BRANCH_SECRETARY: tree,
    COMMITTEE_MEMBER: ['guided'],
    MEMBER: ['self'],
  },
  'assignment:reassign': { PROVINCE_ADMIN: tree, COMMUNE_ADMIN: tree, BRANCH_SECRETARY: tree },
  'load:read': { PROVINCE_ADMIN: tree, COMMUNE_ADMIN: tree, BRANCH_SECRETARY: tree },
  'review:read': {
    PROVINCE_ADMIN: tree,
    COMMUNE_ADMIN: tree,
    BRANCH_SECRETARY: tree,
    COMMITTEE_MEMBER: ['guided'],
    MEMBER: ['self'],
  },
  'review:write': { BRANCH_SECRETARY: tree },
  'review:comment': { COMMITTEE_MEMBER: ['guided'] },
  'review:self': { MEMBER: ['self'] },
  'guidanceNote:read': {
    PROVINCE_ADMIN: tree,
    COMMUNE_ADMIN: tree,
    BRANCH_SECRETARY: tree,
    COMMITTEE_MEMBER: ['guided'],
    MEMBER: ['self'],
  },
  'guidanceNote:write': { BRANCH_SECRETARY: ['guided'], COMMITTEE_MEMBER: ['guided'] },
  'evaluation:read': { PROVINCE_ADMIN: tree, COMMUNE_ADMIN: tree, BRANCH_SECRETARY: tree, MEMBER: ['self'] },
  'evaluation:read.proposal': { PROVINCE_ADMIN: tree, COMMUNE_ADMIN: tree, BRANCH_SECRETARY: tree },
  'evaluation:self': { MEMBER: ['self'] },
  'evaluation:propose': { BRANCH_SECRETARY: tree },
  'evaluation:decide': { COMMUNE_ADMIN: tree },
  'evaluation:reopen': { PROVINCE_ADMIN: tree },
  'evaluationCycle:read': { PROVINCE_ADMIN: tree, COMMUNE_ADMIN: tree, BRANCH_SECRETARY: ['path'], MEMBER: ['path'] },
  'evaluationCycle:write': { COMMUNE_ADMIN: tree },
  'ruleSet:read': { PROVINCE_ADMIN: tree, COMMUNE_ADMIN: tree, BRANCH_SECRETARY: tree, ANALYST: tree },
  'ruleSet:write': { PROVINCE_ADMIN: tree },
  'user:read': { SYSTEM_OPERATOR: ['technical'], PROVINCE_ADMIN: tree, COMMUNE_ADMIN: tree },
  'user:write': { SYSTEM_OPERATOR: ['technical'], PROVINCE_ADMIN: tree, COMMUNE_ADMIN: ['below'] },
  'audit:read': {
    SYSTEM_OPERATOR: ['technical'],
    PROVINCE_ADMIN: tree,
    COMMUNE_ADMIN: tree,
    BRANCH_SECRETARY: tree,
    COMMITTEE_MEMBER: ['self'],
  },
  'schema:read': { SYSTEM_OPERATOR: tree, PROVINCE_ADMIN: tree, COMMUNE_ADMIN: tree, ANALYST: tree },
  'suggestion:run': { COMMUNE_ADMIN: tree, BRANCH_SECRETARY: tree },
  'import:run': { COMMUNE_ADMIN: tree, BRANCH_SECRETARY: tree },
} as const satisfies Record<string, Row>;

export type Permission = keyof typeof permissionTable;

/** The reaches a role has for a permission; none when the table does not name it. */
export function reachesOf(permission: Permission, role: Role): readonly Reach[] {
  const row: Row = permissionTable[permission];
  return row[role] ?? [];
}
