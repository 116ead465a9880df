import { builder } from '../builder.ts';
import { readOne } from '../read/readOne.ts';
import { runCommand } from '../write/command.ts';
import { parseInput } from '../write/parseInput.ts';
import { payloadType } from '../write/payload.ts';
import { memberEventRule } from './access.ts';
import { MemberEventEffect } from './effectType.ts';
import { RecordMemberEventInput, recordEventSchema, WithdrawMemberEventInput, withdrawEventSchema } from './inputs.ts';
import { type RecordResult, recordEvent } from './recordEvent.ts';
import { MemberEvent } from './type.ts';
import { withdrawEvent } from './withdrawEvent.ts';

const MemberEventPayload = payloadType('MemberEvent', 'memberEvent', MemberEvent, 'memberEvent', memberEventRule);

const RecordMemberEventPayload = builder.objectRef<RecordResult>('RecordMemberEventPayload').implement({
  description: 'What recording an event did, or would do.',
  fields: (t) => ({
    memberEvent: t.field({
      type: MemberEvent,
      nullable: true,
      description: 'The event; null when nothing was changed.',
      resolve: async ({ eventId }, _args, context, info) =>
        (eventId
          ? await readOne(context, info, 'memberEvent', eventId, memberEventRule(context.viewer))
          : null) as never,
    }),
    effect: t.field({
      type: MemberEventEffect,
      description: 'What it does; for an event to come, what it would do as things stand.',
      resolve: ({ effect }) => effect,
    }),
    isDryRun: t.exposeBoolean('isDryRun', { description: 'True when the call was to change nothing.' }),
  }),
});

builder.mutationFields((t) => ({
  recordMemberEvent: t.field({
    type: RecordMemberEventPayload,
    description:
      'Records what changed of a member, or with `dryRun` answers what that would do: the member changes and adjustments open on their tasks, together or not at all.',
    authScopes: { permission: 'memberEvent:write' },
    args: { input: t.arg({ type: RecordMemberEventInput, required: true, description: 'What changed.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'recordMemberEvent', 'MemberEvent', (command) =>
        recordEvent(command, parseInput(recordEventSchema, input)),
      ),
  }),
  withdrawMemberEvent: t.field({
    type: MemberEventPayload,
    description: 'Takes an event back while nothing rests on it; the member stands as before.',
    authScopes: { permission: 'memberEvent:write' },
    args: { input: t.arg({ type: WithdrawMemberEventInput, required: true, description: 'The event.' }) },
    resolve: (_root, { input }, context) =>
      runCommand(context, 'withdrawMemberEvent', 'MemberEvent', (command) =>
        withdrawEvent(command, parseInput(withdrawEventSchema, input)),
      ),
  }),
}));
