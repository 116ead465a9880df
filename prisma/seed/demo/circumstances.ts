import type { WorkCapacity } from '../../generated/client/client.ts';
import { addDays, fromDay, later } from '../days.ts';
import type { Random } from '../random.ts';
import { seededTaskFields } from '../taskFields.ts';
import type { DemoContext } from './context.ts';
import type { DemoMember } from './members.ts';
import { byBranch } from './positions.ts';

const WISHES = [
  'Muốn được phụ trách các hộ trong cùng ngõ.',
  'Có thể nhận việc vào buổi tối và ngày nghỉ.',
  'Mong được giao việc phù hợp với chuyên môn.',
  'Đề nghị giảm bớt số hộ vì đang chăm sóc người thân.',
  'Sẵn sàng giúp chi bộ về máy tính, điện thoại thông minh.',
  'Thường đi làm xa trong tuần, nhận việc vào cuối tuần.',
  'Mong được chi ủy viên hướng dẫn thêm về công tác dân vận.',
];

/** What a member's circumstances allow. */
export type Capacities = ReadonlyMap<DemoMember, WorkCapacity>;

/**
 * Circumstances of most members who are on duty: some were last asked more than a year ago, some never.
 *
 * @returns the capacity of every member, FULL where nobody has asked
 */
export function addCircumstances(context: DemoContext, members: DemoMember[]): Capacities {
  const random = context.random('circumstances');
  const capacities = new Map<DemoMember, WorkCapacity>();
  for (const [, inBranch] of byBranch(members)) {
    const secretary = inBranch.find(({ position }) => position === 'SECRETARY');
    for (const member of inBranch) {
      const capacity = capacityOf(random, member);
      const isAsked = member.status === 'ACTIVE' && random.chance(0.9);
      capacities.set(member, isAsked ? capacity : 'FULL');
      if (!isAsked) continue;
      const days = random.chance(0.14) ? random.int(380, 900) : random.int(5, 350);
      const day = later(addDays(context.today, -days), member.joinedOn);
      addCircumstance(context, random, member, capacity, day, secretary);
      const yearBefore = addDays(day, -365);
      if (random.chance(0.1) && yearBefore > member.joinedOn) {
        addCircumstance(context, random, member, capacity, yearBefore, secretary);
      }
    }
  }
  return capacities;
}

function capacityOf(random: Random, { age }: DemoMember): WorkCapacity {
  if (age >= 80) return random.chance(0.25) ? 'NONE' : 'LIGHT';
  if (age >= 70) return random.chance(0.65) ? 'LIGHT' : 'FULL';
  return random.chance(0.06) ? 'LIGHT' : 'FULL';
}

const HOURS: Record<WorkCapacity, [number, number]> = { FULL: [4, 12], LIGHT: [1, 4], NONE: [0, 0] };

function addCircumstance(
  { rows, newId }: DemoContext,
  random: Random,
  member: DemoMember,
  workCapacity: WorkCapacity,
  day: string,
  secretary: DemoMember | undefined,
): void {
  const strengths = random.shuffle(seededTaskFields.slice(0, 14)).slice(0, random.int(0, 3));
  rows.circumstances.push({
    id: newId(),
    memberId: member.id,
    branchId: member.branch.id,
    recordedOn: fromDay(day),
    workCapacity,
    hoursPerWeek: random.int(...HOURS[workCapacity]),
    strengths: strengths.map(([code]) => code),
    wishes: random.chance(0.35) ? random.pick(WISHES) : null,
    consultedById: secretary && secretary !== member ? secretary.id : null,
    consultedOn: fromDay(day),
  });
}
