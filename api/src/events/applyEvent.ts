import type { Circumstance, MemberEvent, Prisma } from '@phan-cong/prisma/generated/client/client';
import { auditRow } from '../audit/writeAudit.ts';
import { conflict } from '../errors.ts';
import { toDay } from '../lib/dates.ts';
import { setEffectiveOn } from '../write/effectiveDay.sql.ts';
import type { Run } from '../write/run.ts';
import { adjustmentRows, type Effect } from './effect.ts';
import type { EventMember } from './readMember.sql.ts';
import type { EventFields } from './rules.ts';
import { type Standing, standingColumns } from './standing.ts';

/** What is kept of the member with an applied event: how they stood, and the circumstances written for it, before and after. */
export type Kept = Standing & { circumstance: { id: string; workCapacity: string } | null };

/** The details of a stored event. */
export function fieldsOf(event: MemberEvent): EventFields {
  const { kind, toBranchId, toPlace, positionTo, workCapacity } = event;
  const endsOn = event.endsOn && toDay(event.endsOn);
  return { kind, toBranchId, toPlace, positionTo, workCapacity, endsOn, effectiveOn: toDay(event.effectiveOn) };
}

/**
 * Applies a stored event to its member, who is held: the member changes, adjustments open, each with an audit row, and the event keeps
 * how the member stood before and after, so that it can be withdrawn.
 * @throws CONFLICT when the member changed since they were read.
 */
export async function applyEvent(
  run: Run,
  event: MemberEvent,
  member: EventMember,
  effect: Effect,
): Promise<MemberEvent> {
  await setEffectiveOn(run.tx, toDay(event.effectiveOn));
  await changeMember(run, member, effect);
  const circumstances = event.workCapacity ? await writeCapacity(run, event, member) : null;
  await openAdjustments(run, event, member, effect);
  const before = { ...effect.before, circumstance: circumstances?.before ?? null } satisfies Kept;
  const after = { ...effect.after, circumstance: circumstances?.after ?? null } satisfies Kept;
  return run.tx.memberEvent.update({
    where: { id: event.id },
    data: { appliedAt: run.now, before, after, version: { increment: 1 } },
  });
}

async function changeMember(run: Run, member: EventMember, { before, after }: Effect): Promise<void> {
  const { count } = await run.tx.member.updateMany({
    where: { id: member.id, version: member.version },
    data: { ...standingColumns(after), version: { increment: 1 }, updatedAt: run.now },
  });
  if (count !== 1) throw conflict('CONFLICT');
  await run.audit({
    entityType: 'Member',
    entityId: member.id,
    entityLabel: member.fullName,
    memberId: member.id,
    unit: member,
    before: standingColumns(before),
    after: standingColumns(after),
  });
}

/** Writes the new capacity into the member's circumstances of the day; the rest is as recorded before. */
async function writeCapacity(run: Run, event: MemberEvent, member: EventMember) {
  const { tx } = run;
  const workCapacity = event.workCapacity as Circumstance['workCapacity'];
  const recordedOn = event.effectiveOn;
  const latest = await tx.circumstance.findFirst({
    where: { memberId: member.id },
    orderBy: [{ recordedOn: 'desc' }, { id: 'desc' }],
  });
  const ofDay = latest && toDay(latest.recordedOn) === toDay(recordedOn) ? latest : null;
  const written = ofDay
    ? await tx.circumstance.update({ where: { id: ofDay.id }, data: { workCapacity, version: { increment: 1 } } })
    : await tx.circumstance.create({
        data: { ...carriedOver(latest), memberId: member.id, branchId: member.branchId, recordedOn, workCapacity },
      });
  await run.audit({
    entityType: 'Circumstance',
    entityId: written.id,
    entityLabel: member.fullName,
    memberId: member.id,
    unit: written,
    before: ofDay,
    after: written,
  });
  return {
    before: ofDay && { id: ofDay.id, workCapacity: ofDay.workCapacity },
    after: { id: written.id, workCapacity: written.workCapacity },
  };
}

function carriedOver(latest: Circumstance | null) {
  if (!latest) return {};
  const { hoursPerWeek, strengths, wishes, consultedById, consultedOn } = latest;
  return { hoursPerWeek, strengths, wishes, consultedById, consultedOn };
}

/** Opens the adjustments of an effect, with an audit row each. */
export async function openAdjustments(
  run: Run,
  event: Pick<MemberEvent, 'id'>,
  member: Pick<EventMember, 'id' | 'fullName'>,
  effect: Pick<Effect, 'asks' | 'openedOn' | 'dueOn'>,
): Promise<void> {
  if (effect.asks.length === 0) return;
  const opened = await run.tx.adjustment.createManyAndReturn({ data: adjustmentRows(event.id, member.id, effect) });
  const titles = new Map(effect.asks.map(({ assignment }) => [assignment.id, assignment.title]));
  await run.tx.auditEntry.createMany({
    data: opened.map((after) =>
      auditRow(run.actor, run.action, {
        entityType: 'Adjustment',
        entityId: after.id,
        entityLabel: titles.get(after.assignmentId),
        memberId: member.id,
        unit: after,
        after,
      }),
    ) as Prisma.AuditEntryCreateManyInput[],
  });
}

/** The day on which adjustments of an event open: the day it takes effect when that is still to come, else today. */
export function openingDay(effectiveOn: string, today: string): string {
  return effectiveOn > today ? effectiveOn : today;
}

/** The audit record of an event, with the words it was recorded in. */
export function eventRecord(event: MemberEvent, before: MemberEvent | null, reason?: string) {
  return {
    entityType: 'MemberEvent',
    entityId: event.id,
    entityLabel: event.memberName,
    memberId: event.memberId,
    unit: event,
    before,
    after: event,
    ...(reason ? { reason } : {}),
  };
}
