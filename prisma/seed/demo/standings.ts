import type { MemberEventKind, MemberStatus } from '../../generated/client/client.ts';
import { addDays, earlier, fromDay } from '../days.ts';
import type { DemoContext } from './context.ts';
import type { DemoMember } from './members.ts';

/** A change that happened to some members: what it makes of them, how many it meets, and whom it may meet. */
interface Change {
  kind: MemberEventKind;
  count: number;
  status?: MemberStatus;
  isWorkingAway?: boolean;
  /** After so many days it ends again. */
  days?: number;
  note?: string;
  fits?: (member: DemoMember) => boolean;
}

const CHANGES: Change[] = [
  { kind: 'EXEMPTED', count: 62, status: 'EXEMPT', note: 'Tuổi cao, sức yếu', fits: ({ age }) => age >= 78 },
  { kind: 'TEMPORARILY_EXEMPTED', count: 14, status: 'TEMPORARILY_EXEMPT', days: 365, fits: ({ age }) => age >= 45 },
  { kind: 'WORKING_AWAY', count: 46, isWorkingAway: true, days: 540, fits: ({ age }) => age < 55 },
  {
    kind: 'TEMPORARY_TRANSFER',
    count: 16,
    status: 'TEMPORARY_TRANSFER_OUT',
    days: 300,
    note: 'Đi học',
    fits: ({ age }) => age < 40,
  },
  { kind: 'OFFICIAL_TRANSFER', count: 14, status: 'TRANSFERRED_OUT', note: 'Chuyển nơi cư trú' },
  { kind: 'SUSPENDED', count: 4, status: 'SUSPENDED' },
  { kind: 'REMOVED', count: 3, status: 'REMOVED' },
  { kind: 'REMOVED', count: 2, status: 'EXPELLED', note: 'Khai trừ' },
  { kind: 'LEFT', count: 4, status: 'LEFT', note: 'Xin ra khỏi Đảng' },
  { kind: 'DECEASED', count: 9, status: 'DECEASED', fits: ({ age }) => age >= 65 },
  { kind: 'TRANSFER_IN', count: 12 },
  { kind: 'CAPACITY_CHANGED', count: 10, fits: ({ age }) => age >= 65 },
  { kind: 'RETURNED', count: 6, note: 'Kết thúc thời gian làm ăn xa', fits: ({ age }) => age < 55 },
];

/** Lets events of the last ten months change some ordinary members of well-filled branches, and writes the events. */
export function addStandings(context: DemoContext, members: DemoMember[]): void {
  const random = context.random('standings');
  const ordinary = random.shuffle(members.filter(isOrdinary));
  for (const change of CHANGES) {
    const met = takeFitting(ordinary, change);
    for (const member of met) {
      const effectiveOn = addDays(context.today, -random.int(12, 300));
      if (change.status) member.status = change.status;
      if (change.isWorkingAway) member.isWorkingAway = true;
      if (change.status || change.isWorkingAway) member.statusSince = effectiveOn;
      context.rows.events.push({
        id: context.newId(),
        memberId: member.id,
        memberName: member.fullName,
        branchId: member.branch.id,
        kind: change.kind,
        effectiveOn: fromDay(effectiveOn),
        endsOn: change.days ? fromDay(addDays(effectiveOn, change.days)) : null,
        decisionNumber: `${random.int(10, 400)}-QĐ/ĐU`,
        note: change.note ?? null,
      });
    }
  }
}

/** Writes that some deputy secretaries took up the post during the year. */
export function addPositionChanges(context: DemoContext, members: DemoMember[]): void {
  const random = context.random('position changes');
  const newcomers = members.filter(
    ({ position, branch }) => position === 'DEPUTY_SECRETARY' && branch.ordinal % 5 === 1,
  );
  for (const member of newcomers) {
    const yearBegan = `${context.year}-01-01`;
    context.rows.events.push({
      id: context.newId(),
      memberId: member.id,
      memberName: member.fullName,
      branchId: member.branch.id,
      kind: 'POSITION_CHANGED',
      effectiveOn: fromDay(earlier(context.today, addDays(yearBegan, random.int(40, 300)))),
      decisionNumber: `${random.int(10, 400)}-QĐ/ĐU`,
      note: 'Được bầu làm Phó Bí thư chi bộ',
    });
  }
}

/** Members whom nothing else of the demo's story needs as they are. */
function isOrdinary({ position, membership, branch }: DemoMember): boolean {
  const isDemoBranch = branch.communeOrdinal === 0 && branch.ordinal === 0;
  return position === 'MEMBER' && membership === 'OFFICIAL' && !isDemoBranch && !branch.habits.isTooSmall;
}

function takeFitting(members: DemoMember[], { count, fits = () => true }: Change): DemoMember[] {
  const taken = members.filter(fits).slice(0, count);
  const gone = new Set(taken);
  members.splice(0, members.length, ...members.filter((member) => !gone.has(member)));
  return taken;
}
