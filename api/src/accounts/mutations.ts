import { builder } from '../builder.ts';
import { readOne } from '../read/readOne.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { type Changed, payloadType } from '../write/payload.ts';
import { userRule } from './access.ts';
import {
  EndSessionsInput,
  endSessionsSchema,
  GrantRoleInput,
  grantRoleSchema,
  ResetPasswordInput,
  RevokeGrantInput,
  resetPasswordSchema,
  revokeGrantSchema,
  UserCreateInput,
  UserUpdateInput,
  userCreateSchema,
  userUpdateSchema,
} from './inputs.ts';
import { grantRole, revokeGrant } from './saveGrant.ts';
import { createUser, endSessions, resetPassword, updateUser } from './saveUser.ts';
import { User } from './type.ts';

const UserPayload = payloadType('User', 'user', User, 'user', userRule);

const GrantPayload = builder.objectRef<Changed>('GrantPayload').implement({
  description: 'The account whose rights changed.',
  fields: (t) => ({
    userId: t.exposeID('id', { description: 'Id of the account.' }),
    user: t.field({
      type: User,
      nullable: true,
      description: 'The account after the change; null when its last right within reach of the viewer is gone.',
      resolve: async ({ id }, _args, context, info) =>
        (await readOne(context, info, 'user', id, userRule(context.viewer))) as never,
    }),
  }),
});

builder.mutationField('createUser', (t) =>
  t.field({
    type: UserPayload,
    description: 'Adds an account without rights; its password must be changed at the first sign-in.',
    authScopes: { permission: 'user:write' },
    args: { input: t.arg({ type: UserCreateInput, required: true, description: 'The new account.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'createUser', 'User', (command) => createUser(command, parseInput(userCreateSchema, input))),
  }),
);

builder.mutationField('updateUser', (t) =>
  t.field({
    type: UserPayload,
    description: 'Changes an account.',
    authScopes: { permission: 'user:write' },
    args: { input: t.arg({ type: UserUpdateInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'updateUser', 'User', (command) => updateUser(command, parseInput(userUpdateSchema, input))),
  }),
);

builder.mutationField('resetPassword', (t) =>
  t.field({
    type: UserPayload,
    description: 'Sets a first password of an account and ends its sessions.',
    authScopes: { permission: 'user:write' },
    args: { input: t.arg({ type: ResetPasswordInput, required: true, description: 'The account and the password.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'resetPassword', 'User', (command) =>
        resetPassword(command, parseInput(resetPasswordSchema, input)),
      ),
  }),
);

builder.mutationField('endSessions', (t) =>
  t.field({
    type: UserPayload,
    description: 'Ends every session of an account.',
    authScopes: { permission: 'user:write' },
    args: { input: t.arg({ type: EndSessionsInput, required: true, description: 'The account.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'endSessions', 'User', (command) =>
        endSessions(command, parseInput(endSessionsSchema, input).id),
      ),
  }),
);

builder.mutationField('grantRole', (t) =>
  t.field({
    type: GrantPayload,
    description: 'Gives an account a role on a unit; never more than the own rights.',
    authScopes: { permission: 'user:write' },
    args: { input: t.arg({ type: GrantRoleInput, required: true, description: 'The right.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'grantRole', 'Grant', (command) => grantRole(command, parseInput(grantRoleSchema, input))),
  }),
);

builder.mutationField('revokeGrant', (t) =>
  t.field({
    type: GrantPayload,
    description: 'Takes a right back; it acts on the next request.',
    authScopes: { permission: 'user:write' },
    args: { input: t.arg({ type: RevokeGrantInput, required: true, description: 'The right.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'revokeGrant', 'Grant', (command) =>
        revokeGrant(command, parseInput(revokeGrantSchema, input)),
      ),
  }),
);
