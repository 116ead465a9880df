import type { QualityRating } from '../../generated/client/client.ts';
import { addDays, earlier, fromDay } from '../days.ts';
import type { Random } from '../random.ts';
import type { DemoAssignment } from './assignment.ts';
import type { DemoContext } from './context.ts';

/** A time for which assignments are reviewed. */
interface Period {
  from: string;
  to: string;
  /** The share of assignments that are reviewed. */
  share: number;
  /** How much of an assignment's progress is there at the end. */
  part: number;
}

const COMMENTS: Record<QualityRating, string[]> = {
  EXCELLENT: ['Vượt chỉ tiêu, nhân dân ghi nhận.', 'Hoàn thành trước hạn, có cách làm hay để nhân rộng.'],
  GOOD: ['Đúng tiến độ, báo cáo đầy đủ.', 'Thực hiện tốt, cần phát huy.', 'Đã gặp đủ các hộ được giao.'],
  SATISFACTORY: ['Còn chậm so với kế hoạch, cần cố gắng thêm.', 'Đạt yêu cầu, báo cáo chưa kịp thời.'],
  UNSATISFACTORY: ['Chưa triển khai được, đề nghị chi ủy giúp đỡ.'],
};
const GUIDE_COMMENTS = [
  'Đã cùng đi cơ sở, góp ý cách làm.',
  'Đã trao đổi, tháo gỡ khó khăn.',
  'Nhắc báo cáo đúng hạn.',
];
const SELF_COMMENTS = [
  'Đã thực hiện theo kế hoạch.',
  'Còn khó khăn về thời gian.',
  'Đã hoàn thành phần việc được giao.',
];

/** This year's reviews up to today, in the branches that hold them, and the members' own notes on the time since. */
export function addReviews(context: DemoContext, assignments: DemoAssignment[]): void {
  const random = context.random('reviews');
  const { year, today } = context;
  const periods: Period[] = [
    { from: `${year}-01-01`, to: `${year}-06-30`, share: 0.88, part: 0.55 },
    { from: `${year}-07-01`, to: `${year}-09-30`, share: 0.5, part: 0.8 },
  ];
  const reviewed = assignments.filter(
    ({ plan, status }) => plan.branch.habits.holdsReviews && (status === 'ACTIVE' || status === 'COMPLETED'),
  );
  for (const period of periods.filter(({ to }) => addDays(to, 3) <= today)) {
    for (const assignment of reviewed) addReview(context, random, assignment, period, today);
  }
  if (today < `${year}-11-15`) return;
  for (const assignment of reviewed.filter((each) => each.status === 'ACTIVE' && random.chance(0.12))) {
    context.rows.reviews.push({
      ...reviewColumns(context, assignment, `${year}-10-01`, `${year}-12-31`),
      progress: assignment.progress,
      selfComment: random.pick(SELF_COMMENTS),
    });
  }
}

/** Last year's reviews at its end. */
export function addLastYearReviews(context: DemoContext, assignments: DemoAssignment[]): void {
  const random = context.random('last year reviews');
  const year = context.year - 1;
  const period = { from: `${year}-07-01`, to: `${year}-12-31`, share: 0.75, part: 1 };
  for (const assignment of assignments) addReview(context, random, assignment, period, `${year}-12-28`);
}

function addReview(
  context: DemoContext,
  random: Random,
  assignment: DemoAssignment,
  { from, to, share, part }: Period,
  latest: string,
): void {
  if (assignment.startsOn > to || !random.chance(share)) return;
  const rating =
    assignment.quality ??
    random.weighted<QualityRating>([
      ['GOOD', 70],
      ['SATISFACTORY', 24],
      ['EXCELLENT', 6],
    ]);
  context.rows.reviews.push({
    ...reviewColumns(context, assignment, from, to),
    progress: Math.round(assignment.progress * part),
    rating,
    selfComment: random.chance(0.5) ? random.pick(SELF_COMMENTS) : null,
    guideComment: assignment.guide && random.chance(0.7) ? random.pick(GUIDE_COMMENTS) : null,
    comment: random.pick(COMMENTS[rating]),
    reviewedOn: fromDay(earlier(addDays(to, random.int(2, 15)), latest)),
    isClosed: true,
  });
}

function reviewColumns({ newId }: DemoContext, { id, member, plan, guide }: DemoAssignment, from: string, to: string) {
  return {
    id: newId(),
    assignmentId: id,
    memberId: member.id,
    branchId: plan.branch.id,
    guideId: guide?.id ?? null,
    periodFrom: fromDay(from),
    periodTo: fromDay(to),
  };
}
