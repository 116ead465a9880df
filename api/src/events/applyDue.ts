import type { MemberEvent, PrismaClient } from '@phan-cong/prisma/generated/client/client';
import { v7 as uuid } from 'uuid';
import { type Actor, writeAudit } from '../audit/writeAudit.ts';
import type { FieldProblem } from '../errors.ts';
import { dayInVietnam, fromDay } from '../lib/dates.ts';
import { sentence } from '../messages.ts';
import { setToday } from '../write/effectiveDay.sql.ts';
import type { Run } from '../write/run.ts';
import { applyEvent, eventRecord, fieldsOf, openingDay } from './applyEvent.ts';
import { readEffect, standingOfMember } from './effect.ts';
import { type EventMember, readMember } from './readMember.sql.ts';
import { eventProblems } from './rules.ts';

const ACTION = 'applyDueMemberEvents';

/**
 * Applies the events whose day has come, each in its own transaction, the earliest first; answers how many. An event that can no longer
 * be applied, because the member has left the branch or stands differently, is withdrawn and says so. Running it twice, or on two
 * servers at once, applies each event once.
 */
export async function applyDueEvents(db: PrismaClient, now: Date): Promise<number> {
  const today = dayInVietnam(now);
  const due = await db.memberEvent.findMany({
    where: { appliedAt: null, withdrawnAt: null, effectiveOn: { lte: fromDay(today) } },
    orderBy: [{ effectiveOn: 'asc' }, { id: 'asc' }],
    select: { id: true, memberId: true },
  });
  const actor: Actor = { id: null, name: null, requestId: uuid() };
  let applied = 0;
  for (const { id, memberId } of due) {
    const isApplied = await db.$transaction(async (tx) => {
      await setToday(tx, today);
      const audit: Run['audit'] = (record) => writeAudit(tx, actor, ACTION, record);
      return applyOne({ tx, today, now, actor, action: ACTION, audit }, id, memberId);
    });
    if (isApplied) applied += 1;
  }
  return applied;
}

async function applyOne(run: Run, id: string, memberId: string): Promise<boolean> {
  const member = (await readMember(run, memberId, true)) as EventMember;
  // Only now that the member is held is it certain that nobody else applies it.
  const event = await run.tx.memberEvent.findFirst({ where: { id, appliedAt: null, withdrawnAt: null } });
  if (!event) return false;
  const problem = await problemOf(run, event, member);
  if (problem) {
    await giveUp(run, event, problem);
    return false;
  }
  const fields = fieldsOf(event);
  const effect = await readEffect(run, member, fields, openingDay(fields.effectiveOn, run.today));
  await run.audit(eventRecord(await applyEvent(run, event, member, effect), event));
  return true;
}

async function problemOf(run: Run, event: MemberEvent, member: EventMember): Promise<FieldProblem | null> {
  if (member.branchId !== event.branchId) return { key: 'WRONG_BRANCH' };
  const target = event.toBranchId
    ? await run.tx.organization.findUnique({ where: { id: event.toBranchId }, select: { validTo: true } })
    : null;
  if (target?.validTo) return { key: 'ORGANIZATION_ENDED' };
  const { joinedOn, latestEventOn, latestCircumstanceOn } = member;
  const facts = { joinedOn, latestEventOn, latestCircumstanceOn, isStudy: false, transferMonths: null };
  const [problem] = Object.values(eventProblems(fieldsOf(event), standingOfMember(member), facts));
  return problem ?? null;
}

async function giveUp(run: Run, event: MemberEvent, problem: FieldProblem): Promise<void> {
  const reason = sentence(problem.key, 'vi', problem.params);
  const withdrawn = await run.tx.memberEvent.update({
    where: { id: event.id },
    data: { withdrawnAt: run.now, withdrawnReason: reason, version: { increment: 1 } },
  });
  await run.audit(eventRecord(withdrawn, event, reason));
}
