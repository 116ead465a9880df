import { addDays, fromDay } from '../days.ts';
import type { DemoAssignment } from './assignment.ts';
import type { DemoContext } from './context.ts';

const TEXTS = [
  'Đã gặp, nghe tình hình; thống nhất cách làm cho tháng tới.',
  'Đã cùng đi cơ sở một buổi, góp ý cách vận động.',
  'Nhắc báo cáo đúng hạn, giúp soạn báo cáo.',
  'Đã tháo gỡ khó khăn về thời gian, hẹn gặp lại sau hai tuần.',
];
const MOST_DAYS_AGO = 150;

/** What guides noted about work that goes on; some of them long ago, some never. */
export function addGuidanceNotes(context: DemoContext, assignments: DemoAssignment[]): void {
  const random = context.random('guidance notes');
  const { today } = context;
  for (const { id, member, plan, guide, status, startsOn } of assignments) {
    if (!guide || status !== 'ACTIVE' || !random.chance(0.75)) continue;
    for (let count = random.int(1, 3); count > 0; count -= 1) {
      const notedOn = addDays(today, -random.int(3, MOST_DAYS_AGO));
      if (notedOn < startsOn) continue;
      context.rows.guidanceNotes.push({
        id: context.newId(),
        assignmentId: id,
        memberId: member.id,
        guideId: guide.id,
        branchId: plan.branch.id,
        notedOn: fromDay(notedOn),
        text: random.pick(TEXTS),
      });
    }
  }
}
