import type { VisitOutcome, VisitTopic } from '../../generated/client/client.ts';
import { addDays, fromDay } from '../days.ts';
import type { DemoAssignment } from './assignment.ts';
import type { DemoContext } from './context.ts';

const NOTES: Record<VisitTopic, string> = {
  LIFE: 'Việc làm ổn định, mong có thêm lớp nghề.',
  POLICY: 'Đã phổ biến chủ trương mới của xã.',
  SECURITY: 'Nhắc giữ gìn trật tự, phòng cháy.',
  ENVIRONMENT: 'Đề nghị khơi thông cống thoát nước.',
  EDUCATION: 'Động viên con em đi học đều.',
  WISHES: 'Mong sửa đường vào ngõ.',
  OTHER: 'Thăm hỏi nhân dịp lễ.',
};
const TOPICS = Object.keys(NOTES) as VisitTopic[];
const RECIPIENTS = ['Ủy ban nhân dân xã', 'Ban công tác Mặt trận', 'Trạm y tế xã'];
const MOST_DAYS_AGO = 300;

/** Visits of those in charge to their households and groups; most came to an end at once, some wait for an answer. */
export function addVisits(context: DemoContext, assignments: DemoAssignment[]): void {
  const random = context.random('visits');
  const { today, rows, newId } = context;
  for (const { member, plan, group, households, status, startsOn } of assignments) {
    if (!group || status !== 'ACTIVE' || !plan.isAdopted) continue;
    for (let count = random.int(0, 3); count > 0; count -= 1) {
      const visitedOn = addDays(today, -random.int(1, MOST_DAYS_AGO));
      if (visitedOn < startsOn) continue;
      const topic = random.pick(TOPICS);
      const outcome = random.weighted<VisitOutcome>([
        ['HEARD', 5],
        ['RESOLVED', 3],
        ['FORWARDED', 2],
        ['FOLLOW_UP', 1],
      ]);
      const isOpen = outcome === 'FORWARDED' || outcome === 'FOLLOW_UP';
      const settledOn = addDays(visitedOn, random.int(5, 40));
      const household = households.length > 0 && random.chance(0.8) ? random.pick(households) : null;
      rows.visits.push({
        id: newId(),
        memberId: member.id,
        householdId: household?.id ?? null,
        householdGroupId: household ? null : group.id,
        branchId: group.branch.id,
        visitedOn: fromDay(visitedOn),
        topic,
        outcome,
        forwardedTo: outcome === 'FORWARDED' ? random.pick(RECIPIENTS) : null,
        resolvedOn: isOpen && settledOn <= today && random.chance(0.6) ? fromDay(settledOn) : null,
        note: NOTES[topic],
      });
    }
  }
}
