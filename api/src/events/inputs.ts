import { z } from 'zod';
import { builder } from '../builder.ts';
import { WorkCapacity } from '../circumstances/enums.ts';
import { Position } from '../members/enums.ts';
import { day, id, lineText, longText, optionalLine, target } from '../write/inputTypes.ts';
import { MemberEventKind } from './enums.ts';

export const RecordMemberEventInput = builder.inputType('RecordMemberEventInput', {
  description:
    'What changed of a member, and from which day. Each kind takes its own details; others are refused. A day to come is kept and applied on that day.',
  fields: (t) => ({
    memberId: t.id({ required: true, description: 'The member; not oneself.' }),
    memberVersion: t.int({
      description:
        'Version of the member that was read, so that a preview and what follows agree; a stale one is refused.',
    }),
    kind: t.field({ type: MemberEventKind, required: true, description: 'What changed.' }),
    effectiveOn: t.field({
      type: 'Date',
      required: true,
      description: 'First day on which it holds; in the past, today or to come. Not before a later event.',
    }),
    endsOn: t.field({
      type: 'Date',
      description:
        'Last day: required for TEMPORARY_TRANSFER and TEMPORARILY_EXEMPTED, possible for WORKING_AWAY and SUSPENDED. Coming back is an event of its own.',
    }),
    toBranchId: t.id({
      description:
        'The branch they go to, for OFFICIAL_TRANSFER, or join, for TRANSFER_IN; one that the viewer can see. Without it an official transfer leads out of the system.',
    }),
    toPlace: t.string({ description: 'Where to or from, in words, at most 200 characters.' }),
    positionTo: t.field({ type: Position, description: 'The new position, for POSITION_CHANGED.' }),
    workCapacity: t.field({
      type: WorkCapacity,
      description: 'The new capacity, for CAPACITY_CHANGED; recorded in the circumstances of that day.',
    }),
    isStudy: t.boolean({ description: 'True for a temporary transfer for study, which may last longer.' }),
    decisionNumber: t.string({ description: 'Number of the decision or letter, at most 100 characters.' }),
    note: t.string({ description: 'Note, at most 500 characters.' }),
    dryRun: t.boolean({ description: 'True answers what would happen and changes nothing.' }),
    idempotencyKey: t.string({
      description: 'A repeat with the same key and input is answered the first result; 8 to 100 characters.',
    }),
  }),
});

export const WithdrawMemberEventInput = builder.inputType('WithdrawMemberEventInput', {
  description: 'The event to take back.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the event.' }),
    version: t.int({ required: true, description: 'Version that was read; a stale one is refused.' }),
    reason: t.string({ required: true, description: 'Why, at most 300 characters.' }),
  }),
});

export const recordEventSchema = z.object({
  memberId: id,
  memberVersion: z.number().int().min(1).nullish(),
  // GraphQL has already refused values outside the enumerations.
  kind: z.custom<typeof MemberEventKind.$inferType>(),
  effectiveOn: day,
  endsOn: day.nullish(),
  toBranchId: id.nullish(),
  toPlace: optionalLine(200),
  positionTo: z.custom<typeof Position.$inferType>().nullish(),
  workCapacity: z.custom<typeof WorkCapacity.$inferType>().nullish(),
  isStudy: z.boolean().nullish(),
  decisionNumber: optionalLine(100),
  note: longText(500).nullish(),
  dryRun: z.boolean().nullish(),
  idempotencyKey: z.string().min(8).max(100).nullish(),
});

export const withdrawEventSchema = z.object({ ...target, reason: lineText(300) });

export type RecordEvent = z.output<typeof recordEventSchema>;
