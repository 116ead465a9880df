import type { MemberEventKind, MemberStatus, Position, Prisma } from '@phan-cong/prisma/generated/client/client';
import { v7 as uuid } from 'uuid';
import { type AuditRecord, auditRow, type UnitColumns } from '../audit/writeAudit.ts';
import { thresholdsOn } from '../evaluations/thresholds.ts';
import { fromDay } from '../lib/dates.ts';
import type { Run } from '../write/run.ts';
import { adjustmentRows, DUE_DAYS, readAsks } from './effect.ts';
import { type Asks, adjustmentDueOn, asksOf } from './rules.ts';
import type { Standing } from './standing.ts';

/** What of a standing a record or a file can change without an event. */
export type PlainStanding = { status: MemberStatus; position: Position; isWorkingAway: boolean };

/** A member whose standing a file changed. */
export type DirectChange = {
  memberId: string;
  memberName: string;
  branchId: string;
  unit: UnitColumns | undefined;
  before: PlainStanding;
  after: PlainStanding;
};

const KINDS: Partial<Record<MemberStatus, MemberEventKind>> = {
  TEMPORARILY_EXEMPT: 'TEMPORARILY_EXEMPTED',
  EXEMPT: 'EXEMPTED',
  TEMPORARY_TRANSFER_OUT: 'TEMPORARY_TRANSFER',
  TRANSFERRED_OUT: 'OFFICIAL_TRANSFER',
  SUSPENDED: 'SUSPENDED',
  REMOVED: 'REMOVED',
  EXPELLED: 'EXPELLED',
  LEFT: 'LEFT',
  DECEASED: 'DECEASED',
};

/**
 * What a change of the record alone would leave undone: open tasks of somebody who can no longer be given any or went far away, and
 * tasks that somebody guides who may no longer. A change of position by itself leaves nothing undone.
 */
export function leftUndone(before: PlainStanding, after: PlainStanding): Asks {
  const asks = asksOf(standing(before), standing(after), { load: 0, loadCap: null });
  const isGone = after.status !== 'ACTIVE' && after.status !== before.status;
  return { assignments: isGone || (after.isWorkingAway && !before.isWorkingAway), guided: asks.guided };
}

function standing(plain: PlainStanding): Standing {
  const days = { statusSince: null, workingAwayFrom: null, workingAwayTo: null };
  return { ...plain, ...days, branchId: '', workCapacity: 'FULL' };
}

/** What changed, as the kind of an event. */
export function kindOfChange(before: PlainStanding, after: PlainStanding): MemberEventKind {
  const kind = after.status === before.status ? undefined : KINDS[after.status];
  return kind ?? (after.isWorkingAway && !before.isWorkingAway ? 'WORKING_AWAY' : 'POSITION_CHANGED');
}

/**
 * Records an event of today for each member whose standing a file changed so that work would be left behind, and opens the adjustments.
 * The file, not the event, changed the member, so such an event cannot be withdrawn. Answers how many adjustments were opened.
 */
export async function recordDirectChanges(run: Run, changes: DirectChange[]): Promise<number> {
  const asking = changes
    .map((change) => ({ change, asks: leftUndone(change.before, change.after) }))
    .filter(({ asks }) => asks.assignments || asks.guided);
  const ids = (name: keyof Asks) => asking.filter(({ asks }) => asks[name]).map(({ change }) => change.memberId);
  const found = [
    ...(await readAsks(run, ids('assignments'), { assignments: true, guided: false })),
    ...(await readAsks(run, ids('guided'), { assignments: false, guided: true })),
  ];
  const { adjustmentDueDays } = await thresholdsOn(run.tx, run.today);
  const days = { openedOn: run.today, dueOn: adjustmentDueOn(run.today, adjustmentDueDays ?? DUE_DAYS) };
  const events: Prisma.MemberEventCreateManyInput[] = [];
  const adjustments: Prisma.AdjustmentCreateManyInput[] = [];
  const records: AuditRecord[] = [];
  for (const { change } of asking) {
    const { memberId, memberName, branchId, unit, before, after } = change;
    const asks = found.filter(({ kind, assignment }) =>
      kind === 'ASSIGNMENT' ? assignment.memberId === memberId : assignment.guideId === memberId,
    );
    if (asks.length === 0) continue;
    const event = {
      ...{ id: uuid(), memberId, memberName, branchId, kind: kindOfChange(before, after) },
      ...{ effectiveOn: fromDay(run.today), appliedAt: run.now, positionTo: positionTo(before, after) },
    };
    events.push(event);
    records.push({
      entityType: 'MemberEvent',
      entityId: event.id,
      entityLabel: memberName,
      memberId,
      unit,
      after: event,
    });
    const opened = adjustmentRows(event.id, memberId, { asks, ...days }).map((row) => ({ ...row, id: uuid() }));
    adjustments.push(...opened);
    records.push(
      ...opened.map((row) => ({ entityType: 'Adjustment', entityId: row.id, memberId, unit, after: { ...row } })),
    );
  }
  await run.tx.memberEvent.createMany({ data: events });
  await run.tx.adjustment.createMany({ data: adjustments });
  const audit = records.map((record) => auditRow(run.actor, run.action, record));
  await run.tx.auditEntry.createMany({ data: audit as Prisma.AuditEntryCreateManyInput[] });
  return adjustments.length;
}

function positionTo(before: PlainStanding, after: PlainStanding): Position | null {
  return kindOfChange(before, after) === 'POSITION_CHANGED' ? after.position : null;
}
