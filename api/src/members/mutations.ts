import { builder } from '../builder.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { payloadType } from '../write/payload.ts';
import { memberRule } from './access.ts';
import { MemberCreateInput, MemberUpdateInput, memberCreateSchema, memberUpdateSchema } from './inputs.ts';
import { createMember, updateMember } from './saveMember.ts';
import { Member } from './type.ts';

const MemberPayload = payloadType('Member', 'member', Member, 'member', memberRule);

builder.mutationField('createMember', (t) =>
  t.field({
    type: MemberPayload,
    description: "Adds a member to a branch's roll.",
    authScopes: { permission: 'member:write' },
    args: { input: t.arg({ type: MemberCreateInput, required: true, description: 'The new member.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'createMember', 'Member', (command) =>
        createMember(command, parseInput(memberCreateSchema, input)),
      ),
  }),
);

builder.mutationField('updateMember', (t) =>
  t.field({
    type: MemberPayload,
    description:
      'Corrects what is recorded of a member. What happens to a member is recorded with recordMemberEvent; a change of standing or position that would leave open tasks behind is refused here.',
    authScopes: { permission: 'member:write' },
    args: { input: t.arg({ type: MemberUpdateInput, required: true, description: 'The changes.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'updateMember', 'Member', (command) =>
        updateMember(command, parseInput(memberUpdateSchema, input)),
      ),
  }),
);
