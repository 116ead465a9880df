import { toWhere } from '../access/rowRule.ts';
import { builder } from '../builder.ts';
import { memberRule } from '../members/access.ts';
import { organizationRule } from '../organizations/access.ts';
import { typeOf, visibleRelation } from '../read/visible.ts';
import { grantRule } from './access.ts';
import { Role } from './enums.ts';

const MAX_GRANTS = 100;

/** A right of an account. */
export const Grant = builder.prismaObject('Grant', {
  description: 'A right: one role on the subtree of one unit, from one day to another (quyền được cấp).',
  select: { id: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the grant.' }),
    version: t.exposeInt('version', { description: 'Counts the changes; send it back to revoke it.' }),
    // Whoever reads a right reads the account that has it (see `userRule`).
    user: t.relation('user', { type: typeOf('User'), description: 'The account that has the right.' }),
    role: t.expose('role', { type: Role, description: 'Role.' }),
    organization: t.field(
      visibleRelation('organization', 'Organization', organizationRule, 'Unit whose subtree the right reaches.'),
    ),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'First day.' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'Last day; null without an end.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was given.' }),
    grantedByName: t.string({
      nullable: true,
      description: 'Name of the person who gave it.',
      select: { grantedBy: { select: { displayName: true } } },
      resolve: (row) => row.grantedBy?.displayName ?? null,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the record was made.' }),
  }),
});

/** An account. */
export const User = builder.prismaObject('User', {
  description: "A person's account (tài khoản).",
  select: { id: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the account.' }),
    version: t.exposeInt('version', { description: 'Counts the changes; send it back with an update.' }),
    username: t.exposeString('username', { description: 'User name.' }),
    email: t.exposeString('email', { nullable: true, description: 'E-mail.' }),
    displayName: t.exposeString('displayName', { description: 'Name shown.' }),
    isActive: t.exposeBoolean('isActive', { description: 'May sign in.' }),
    mustChangePassword: t.exposeBoolean('mustChangePassword', {
      description: 'The password was set by somebody else.',
    }),
    isLocked: t.boolean({
      description: 'Sign-in is locked for some minutes after too many tries.',
      select: { lockedUntil: true },
      resolve: (row, _args, context) => row.lockedUntil !== null && row.lockedUntil > context.now,
    }),
    lastSignInAt: t.expose('lastSignInAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When somebody last signed in.',
    }),
    member: t.field(
      visibleRelation(
        'member',
        'Member',
        memberRule,
        'The member the account belongs to, where the viewer may see them.',
      ),
    ),
    grants: t.relation('grants', {
      description: 'Rights, present and past, within the reach of the viewer; the newest first, at most 100.',
      query: (_args, context) => ({
        where: toWhere(grantRule(context.viewer)) as never,
        orderBy: [{ validFrom: 'desc' as const }, { id: 'desc' as const }],
        take: MAX_GRANTS,
      }),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the record was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the record was last changed.' }),
  }),
});
