import { type Permission, permissionTable, type Reach, reachesOf } from './permissions.ts';

const ROLES = [
  'SYSTEM_OPERATOR',
  'PROVINCE_ADMIN',
  'COMMUNE_ADMIN',
  'BRANCH_SECRETARY',
  'COMMITTEE_MEMBER',
  'MEMBER',
  'ANALYST',
] as const;

const MEANINGS: Record<Reach, string> = {
  tree: 'the unit of the grant and everything below it',
  below: 'everything below the unit, not the unit itself',
  path: 'the tree, and the units above it',
  self: "one's own records",
  guided: 'records of members, or assignments, that one guides',
  charge: "households in one's charge",
  technical: 'entries about accounts and the installation',
};

/** The page that prints the table of rights: one row a permission, one column a role. */
export function permissionsPage(): string {
  const permissions = Object.keys(permissionTable) as Permission[];
  const cell = (permission: Permission, role: (typeof ROLES)[number]) => reachesOf(permission, role).join(', ') || '—';
  return [
    '# Who may do what',
    '',
    'Printed from `api/src/access/permissions.ts` by `npm run generate`; the server enforces the same table. A grant is a role on a unit, with dates.',
    'Rights add up over grants, each role on its own unit only. What is not listed is refused.',
    '',
    `| Permission | ${ROLES.join(' | ')} |`,
    `|---|${ROLES.map(() => '---').join('|')}|`,
    ...permissions.map(
      (permission) => `| \`${permission}\` | ${ROLES.map((role) => cell(permission, role)).join(' | ')} |`,
    ),
    '',
    ...Object.entries(MEANINGS).map(([reach, meaning]) => `- **${reach}**: ${meaning}.`),
    '',
  ].join('\n');
}
