import type { Prisma } from '@phan-cong/prisma/generated/client/client';
import { matches, toWhere } from '../access/rowRule.ts';
import { circumstanceWriteRule } from '../circumstances/access.ts';
import { badField, badInput, notFound, staleVersion } from '../errors.ts';
import { thresholdsOn } from '../evaluations/thresholds.ts';
import { toDay } from '../lib/dates.ts';
import { memberRule } from '../members/access.ts';
import { organizationRule } from '../organizations/access.ts';
import { holdUnit } from '../organizations/lockUnits.sql.ts';
import type { Command } from '../write/command.ts';
import { requestHash, storeResponse, takeKey } from '../write/idempotency.ts';
import type { Run } from '../write/run.ts';
import { memberEventRule, memberEventWriteRule } from './access.ts';
import { applyEvent, eventRecord, openingDay } from './applyEvent.ts';
import { type ShownEffect, showEffect } from './consequences.ts';
import { readEffect, standingOfMember } from './effect.ts';
import type { RecordEvent } from './inputs.ts';
import { type EventMember, readMember } from './readMember.sql.ts';
import { type EventFields, eventProblems, type TransferMonths } from './rules.ts';

/** What recording an event did, or would do; `eventId` is null when nothing was changed. */
export type RecordResult = { eventId: string | null; isDryRun: boolean; effect: ShownEffect };

/**
 * Records what changed of a member. An event of today or before is applied at once: the member changes and adjustments open, all in one
 * transaction. One of a day to come is kept, see `applyDueEvents`. With `dryRun` it answers what would happen.
 * @throws BAD_USER_INPUT for a member that is missing, hidden, oneself, or outside the viewer's right; for a branch that is hidden or
 * ended, details that the kind does not take, days out of order, or an event that the member's standing does not allow; CONFLICT when
 * the member changed since `memberVersion`.
 */
export async function recordEvent(command: Command, input: RecordEvent): Promise<RecordResult> {
  const { idempotencyKey: key, dryRun, ...asked } = input;
  if (dryRun || !key) return record(command, input);
  const earlier = await takeKey(command, key, requestHash(asked));
  if (earlier) return replay(command, earlier as unknown as RecordResult);
  const result = await record(command, input);
  await storeResponse(command, key, result as unknown as Prisma.InputJsonValue);
  return result;
}

/** The stored result, as long as the viewer may still read the event. */
async function replay(command: Command, result: RecordResult): Promise<RecordResult> {
  const where = { AND: [{ id: result.eventId ?? '' }, toWhere(memberEventRule(command.viewer))] };
  if ((await command.tx.memberEvent.count({ where })) === 0) throw notFound();
  return result;
}

async function record(command: Command, input: RecordEvent): Promise<RecordResult> {
  const isApplied = !input.dryRun;
  const member = await requireMember(command, input, isApplied);
  const fields = fieldsOfInput(input);
  await requireEvent(command, member, fields, input.isStudy ?? false);
  const effect = await readEffect(command, member, fields, openingDay(fields.effectiveOn, command.today));
  const shown = await showEffect(command, member.id, effect);
  if (!isApplied) return { eventId: null, isDryRun: true, effect: shown };
  const { memberId, effectiveOn, endsOn, kind, decisionNumber, note } = input;
  const { toBranchId, toPlace, positionTo, workCapacity } = fields;
  const stored = await command.tx.memberEvent.create({
    data: {
      ...{ memberId, memberName: member.fullName, branchId: member.branchId, kind, effectiveOn, endsOn },
      ...{ toBranchId, toPlace, positionTo, workCapacity, decisionNumber, note },
      recordedById: command.viewer.userId,
    },
  });
  const isDue = fields.effectiveOn <= command.today;
  const event = isDue ? await applyEvent(command, stored, member, effect) : stored;
  await command.audit(eventRecord(event, null));
  return { eventId: event.id, isDryRun: false, effect: shown };
}

async function requireMember(command: Command, input: RecordEvent, isLocked: boolean): Promise<EventMember> {
  const member = await readMember(command, input.memberId, isLocked);
  if (!member || !matches(memberRule(command.viewer), member)) throw badField('memberId', 'UNKNOWN_REFERENCE');
  if (!matches(memberEventWriteRule(command.viewer), member)) throw badField('memberId', 'FORBIDDEN');
  if (member.id === command.viewer.memberId) throw badField('memberId', 'OWN_RECORD');
  if (input.memberVersion != null && input.memberVersion !== member.version)
    throw staleVersion(input.memberVersion, member.version);
  return member;
}

function fieldsOfInput(input: RecordEvent): EventFields {
  const { kind, effectiveOn, endsOn, toBranchId, toPlace, positionTo, workCapacity } = input;
  return {
    kind,
    effectiveOn: toDay(effectiveOn),
    endsOn: endsOn ? toDay(endsOn) : null,
    toBranchId: toBranchId ?? null,
    toPlace: toPlace ?? null,
    positionTo: positionTo ?? null,
    workCapacity: workCapacity ?? null,
  };
}

async function requireEvent(
  command: Command,
  member: EventMember,
  fields: EventFields,
  isStudy: boolean,
): Promise<void> {
  const problems = await problemsOf(command, member, fields, isStudy);
  if (Object.keys(problems).length > 0) throw badInput(problems);
  if (fields.toBranchId) await requireBranch(command, fields.toBranchId);
  // Circumstances are the branch's own to write.
  const place = { ...member, memberId: member.id };
  if (fields.workCapacity && !matches(circumstanceWriteRule(command.viewer), place))
    throw badField('kind', 'FORBIDDEN');
}

/** What is wrong with an event of a member, by the rules and the rule set in force on its day. */
export async function problemsOf(run: Pick<Run, 'tx'>, member: EventMember, fields: EventFields, isStudy: boolean) {
  const { joinedOn, latestEventOn, latestCircumstanceOn } = member;
  const transferMonths = await transferMonthsOn(run, fields.effectiveOn);
  const facts = { joinedOn, latestEventOn, latestCircumstanceOn, isStudy, transferMonths };
  return eventProblems(fields, standingOfMember(member), facts);
}

async function transferMonthsOn({ tx }: Pick<Run, 'tx'>, day: string): Promise<TransferMonths> {
  const rules = await thresholdsOn(tx, day);
  const { temporaryTransferMinMonths: min, temporaryTransferMaxMonths: max, studyTransferMaxMonths: studyMax } = rules;
  return min === undefined || max === undefined || studyMax === undefined ? null : { min, max, studyMax };
}

/** A branch at work that the viewer can see, held until the command ends. @throws BAD_USER_INPUT on `toBranchId`. */
async function requireBranch(command: Command, id: string): Promise<void> {
  await holdUnit(command.tx, id);
  const branch = await command.tx.organization.findFirst({
    where: { AND: [{ id }, toWhere(organizationRule(command.viewer))] },
    select: { kind: true, validTo: true },
  });
  if (!branch) throw badField('toBranchId', 'UNKNOWN_REFERENCE');
  if (branch.kind !== 'BRANCH') throw badField('toBranchId', 'NOT_A_BRANCH');
  if (branch.validTo) throw badField('toBranchId', 'ORGANIZATION_ENDED');
}
