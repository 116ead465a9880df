import type { MemberEvent } from '@phan-cong/prisma/generated/client/client';
import { resolveOpen } from '../adjustments/resolveOpen.ts';
import { badField, conflict, staleVersion } from '../errors.ts';
import { toDay } from '../lib/dates.ts';
import type { Command } from '../write/command.ts';
import { setEffectiveOn } from '../write/effectiveDay.sql.ts';
import { findRow, updateRow } from '../write/updateRow.ts';
import { memberEventRule } from './access.ts';
import { eventRecord, type Kept } from './applyEvent.ts';
import { standingOfMember } from './effect.ts';
import { type EventMember, readMember } from './readMember.sql.ts';
import { isSameStanding, type Standing, standingColumns } from './standing.ts';

/**
 * Takes an event back. One that is still to come is only marked; one that was applied gives the member their former standing back and
 * closes the adjustments it opened, while nothing rests on it.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; BAD_USER_INPUT OWN_RECORD; CONFLICT that says what rests on it: an adjustment resolved,
 * a later event, a member changed since, or an event whose former standing was never kept.
 */
export async function withdrawEvent(
  command: Command,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<MemberEvent> {
  const rule = memberEventRule(command.viewer, 'memberEvent:write');
  const { memberId } = (await findRow(command, 'memberEvent', id, rule)) as unknown as MemberEvent;
  if (memberId === command.viewer.memberId) throw badField('id', 'OWN_RECORD');
  const member = (await readMember(command, memberId, true)) as EventMember;
  const event = (await findRow(command, 'memberEvent', id, rule)) as unknown as MemberEvent;
  if (event.version !== version) throw staleVersion(version, event.version);
  if (event.withdrawnAt) throw conflict('ALREADY_ENDED');
  if (event.appliedAt) await restore(command, event, member);
  const { before, after } = await updateRow(command, 'memberEvent', { id, version }, rule, {
    withdrawnAt: command.now,
    withdrawnReason: reason,
  });
  const withdrawn = after as unknown as MemberEvent;
  await command.audit(eventRecord(withdrawn, before as unknown as MemberEvent, reason));
  return withdrawn;
}

async function restore(command: Command, event: MemberEvent, member: EventMember): Promise<void> {
  const before = event.before as Kept | null;
  const after = event.after as Kept | null;
  if (!before || !after) throw conflict('EVENT_RECORDED_DIRECTLY');
  await refuseLaterEvent(command, event);
  await refuseResolved(command, event);
  const standing = standingOfMember(member);
  if (!isSameStanding(standing, standingIn(after))) throw conflict('EVENT_MEMBER_CHANGED');
  await setEffectiveOn(command.tx, toDay(event.effectiveOn));
  await command.tx.member.update({
    where: { id: member.id },
    data: { ...standingColumns(standingIn(before)), version: { increment: 1 }, updatedAt: command.now },
  });
  await command.audit({
    entityType: 'Member',
    entityId: member.id,
    entityLabel: member.fullName,
    memberId: member.id,
    unit: member,
    before: standingColumns(standing),
    after: standingColumns(standingIn(before)),
  });
  if (after.circumstance) await restoreCapacity(command, event, before.circumstance, after.circumstance);
  await resolveOpen(command, { memberEventId: event.id }, { resolution: 'WITHDRAWN' });
}

function standingIn({ circumstance: _kept, ...standing }: Kept): Standing {
  return standing;
}

async function refuseLaterEvent({ tx }: Command, event: MemberEvent): Promise<void> {
  const { id, memberId, effectiveOn, appliedAt } = event;
  const later = await tx.memberEvent.findFirst({
    where: {
      memberId,
      id: { not: id },
      appliedAt: { not: null },
      withdrawnAt: null,
      OR: [{ effectiveOn: { gt: effectiveOn } }, { effectiveOn, appliedAt: { gt: appliedAt ?? undefined } }],
    },
    orderBy: [{ effectiveOn: 'asc' }, { id: 'asc' }],
    select: { effectiveOn: true },
  });
  if (later) throw conflict('EVENT_HAS_LATER', { day: toDay(later.effectiveOn) });
}

async function refuseResolved({ tx }: Command, event: MemberEvent): Promise<void> {
  const count = await tx.adjustment.count({
    where: { memberEventId: event.id, resolution: { not: null, notIn: ['WITHDRAWN'] } },
  });
  if (count > 0) throw conflict('EVENT_HAS_RESOLVED', { count });
}

/** Gives the circumstances of the day their former capacity back, or removes them when the event made them. */
async function restoreCapacity(
  command: Command,
  event: MemberEvent,
  before: Kept['circumstance'],
  after: NonNullable<Kept['circumstance']>,
): Promise<void> {
  const present = await command.tx.circumstance.findUnique({ where: { id: after.id } });
  const isTouched = !present || present.workCapacity !== after.workCapacity || (!before && present.version !== 1);
  if (isTouched) throw conflict('EVENT_MEMBER_CHANGED');
  const restored = before
    ? await command.tx.circumstance.update({
        where: { id: present.id },
        data: { workCapacity: before.workCapacity as typeof present.workCapacity, version: { increment: 1 } },
      })
    : null;
  if (!restored) await command.tx.circumstance.delete({ where: { id: present.id } });
  await command.audit({
    entityType: 'Circumstance',
    entityId: present.id,
    entityLabel: event.memberName,
    memberId: event.memberId,
    unit: present,
    before: present,
    after: restored,
  });
}
