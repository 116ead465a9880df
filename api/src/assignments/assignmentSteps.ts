import type { z } from 'zod';
import type { RowRule } from '../access/rowRule.ts';
import { resolveOpen } from '../adjustments/resolveOpen.ts';
import { badField, conflict } from '../errors.ts';
import { fromDay, toDay } from '../lib/dates.ts';
import type { Row } from '../read/delegate.ts';
import type { Command } from '../write/command.ts';
import { findRow, updateRow } from '../write/updateRow.ts';
import { assignmentRule } from './access.ts';
import { closeCharges } from './charges.ts';
import { type AssignmentStatusName, canGo } from './rules.ts';
import type { cancelSchema, completeSchema, endSchema, recordProgressSchema } from './stepInputs.ts';

type Target = { id: string; version: number };

/**
 * Records how far an assignment is; with a day of completion it is completed, without an assessment.
 * @throws NOT_FOUND, CONFLICT when stale or not being carried out; BAD_USER_INPUT for a day before the first or in the future.
 */
export async function recordProgress(command: Command, input: z.output<typeof recordProgressSchema>) {
  const { id, version, completedOn, progress, quantityDone } = input;
  const rule = assignmentRule(command.viewer, 'assignment:progress');
  const present = await findRow(command, 'assignment', id, rule);
  if (present.status !== 'ACTIVE') throw conflict('LOCKED');
  const data = {
    ...(progress == null ? {} : { progress }),
    ...(quantityDone === undefined ? {} : { quantityDone }),
  };
  if (!completedOn) return change(command, { id, version }, rule, data);
  refuseBadDay(command, 'completedOn', completedOn, present);
  return finish(
    command,
    { id, version },
    rule,
    { ...data, status: 'COMPLETED', completedOn, progress: 100 },
    completedOn,
  );
}

/**
 * Completes an assignment, or sets the assessment of a completed one. Nobody assesses their own.
 * @throws NOT_FOUND, CONFLICT when stale or over; BAD_USER_INPUT for a day before the first or in the future, or an own record.
 */
export async function completeAssignment(command: Command, input: z.output<typeof completeSchema>) {
  const { id, version, completedOn, quantityDone, exceededRequirement, qualityRating } = input;
  const rule = assignmentRule(command.viewer, 'assignment:write');
  const present = await findRow(command, 'assignment', id, rule);
  refuseStep(present, 'COMPLETED');
  refuseBadDay(command, 'completedOn', completedOn, present);
  if (present.memberId === command.viewer.memberId) {
    if (qualityRating != null) throw badField('qualityRating', 'OWN_RECORD');
    if (exceededRequirement != null) throw badField('exceededRequirement', 'OWN_RECORD');
  }
  const data = {
    status: 'COMPLETED',
    completedOn,
    progress: 100,
    ...(quantityDone == null ? {} : { quantityDone }),
    ...(exceededRequirement == null ? {} : { exceededRequirement }),
    ...(qualityRating === undefined ? {} : { qualityRating }),
  };
  return finish(command, { id, version }, rule, data, completedOn);
}

/**
 * Ends an assignment before completion and closes its charges.
 * @throws NOT_FOUND, CONFLICT when stale or not being carried out; BAD_USER_INPUT for a day before the first.
 */
export async function endAssignment(command: Command, input: z.output<typeof endSchema>) {
  const { id, version, endedOn, reason, note } = input;
  const rule = assignmentRule(command.viewer, 'assignment:write');
  const present = await findRow(command, 'assignment', id, rule);
  refuseStep(present, 'ENDED');
  if (endedOn < (present.startsOn as Date)) throw badField('endedOn', 'AFTER', { other: 'startsOn' });
  return finish(
    command,
    { id, version },
    rule,
    { status: 'ENDED', endedOn, endReason: reason, endNote: note ?? null },
    endedOn,
  );
}

/** Takes a proposal back and frees its households. @throws NOT_FOUND, CONFLICT when stale or already in force. */
export async function cancelAssignment(command: Command, input: z.output<typeof cancelSchema>) {
  const { id, version, note } = input;
  const rule = assignmentRule(command.viewer, 'assignment:write');
  refuseStep(await findRow(command, 'assignment', id, rule), 'CANCELLED');
  return finish(command, { id, version }, rule, { status: 'CANCELLED', endNote: note ?? null }, fromDay(command.today));
}

function refuseStep(present: Row, to: AssignmentStatusName): void {
  const from = present.status as AssignmentStatusName;
  if (!canGo(from, to)) throw conflict('STATUS_CHANGE', { of: 'Assignment', from, to });
}

function refuseBadDay(command: Command, field: string, on: Date, present: Row): void {
  if (toDay(on) > command.today) throw badField(field, 'IN_THE_FUTURE');
  if (on < (present.startsOn as Date)) throw badField(field, 'AFTER', { other: 'startsOn' });
}

async function finish(command: Command, target: Target, rule: RowRule, data: Record<string, unknown>, on: Date) {
  const after = await change(command, target, rule, data);
  await closeCharges(command, target.id, on);
  await resolveOpen(command, { assignmentId: target.id }, { resolution: 'ENDED' });
  return after;
}

async function change(command: Command, target: Target, rule: RowRule, data: Record<string, unknown>) {
  const { before, after } = await updateRow(command, 'assignment', target, rule, data);
  await command.audit({
    entityType: 'Assignment',
    entityId: target.id,
    entityLabel: String(after.title),
    memberId: String(after.memberId),
    unit: after,
    before,
    after,
  });
  return after;
}
