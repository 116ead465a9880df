import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch } from '@phan-cong/prisma/factories/makeOrganization';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import { makeReview } from '@phan-cong/prisma/factories/makeReview';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenPanel, openPanel } from './setup/panel.ts';

let panel: OpenPanel;
let secretary: string;
let guide: string;
const tasks: Record<string, string> = {};
const PEOPLE = ['Nguyễn Thị An', 'Trần Văn Bình', 'Lê Thị Cúc'];
const YEAR = new Date().getUTCFullYear();

beforeAll(async () => {
  panel = await openPanel();
  const { id: branchId } = await makeBranch(panel.db);
  const adoption = new Date(`${YEAR}-01-10`);
  const plan = await makePlan(panel.db, {
    branchId,
    year: YEAR,
    status: 'ADOPTED',
    adoptedOn: adoption,
    meetingOn: adoption,
    resolutionNumber: '01-NQ/CB',
    reviewEvery: 'MONTH',
  });
  const chi = await makeMember(panel.db, { branchId, fullName: 'Phạm Thị Dung', position: 'COMMITTEE_MEMBER' });
  for (const fullName of PEOPLE) {
    const { id: memberId } = await makeMember(panel.db, { branchId, fullName });
    const startsOn = new Date(`${YEAR}-01-01`);
    const task = { planId: plan.id, memberId, title: `Việc của ${fullName}`, progress: 20, startsOn, guideId: chi.id };
    tasks[fullName] = (await makeAssignment(panel.db, task)).id;
  }
  const as = async (role: 'BRANCH_SECRETARY' | 'COMMITTEE_MEMBER', memberId?: string) =>
    (await makeUser(panel.db, { memberId, grants: [{ role, organizationId: branchId }] })).id;
  secretary = await as('BRANCH_SECRETARY');
  guide = await as('COMMITTEE_MEMBER', chi.id);
});
afterAll(() => panel.close());

const reviewsOf = (name: string) => panel.db.review.findMany({ where: { assignmentId: tasks[name] } });

describe("a month's review", () => {
  test('is written for the whole branch on one screen by keyboard, saves itself, and is closed together', async () => {
    const page = await panel.newPage(secretary);
    await page.goto('/reviews');
    await page.getByRole('link', { name: 'Ghi cho cả chi bộ' }).click();
    await page.getByRole('heading', { name: 'Kiểm điểm cả chi bộ' }).waitFor();
    await page.getByText('Đã có mức đánh giá: 0 trên 3 nhiệm vụ.').waitFor();
    const cell = (column: string, name: string) => page.getByLabel(`${column}: ${name}, Việc của ${name}`);

    await cell('Tiến độ', 'Nguyễn Thị An').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('50');
    await page.keyboard.press('Enter');
    // The cursor stands on the next person's progress, and typing replaces it.
    await page.keyboard.type('60');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('70');
    for (const name of PEOPLE) await cell('Mức đánh giá', name).selectOption('GOOD');
    await cell('Nhận xét của chi bộ', 'Lê Thị Cúc').fill('Đã đến từng nhà.');
    await cell('Nhận xét của chi bộ', 'Nguyễn Thị An').focus();
    await page.getByText('Đã có mức đánh giá: 3 trên 3 nhiệm vụ. Mọi dòng đã lưu.').waitFor();
    const written = await Promise.all(PEOPLE.map(async (name) => (await reviewsOf(name))[0]));
    expect(written.map((review) => review?.progress)).toEqual([50, 60, 70]);
    expect(written[2]).toMatchObject({ rating: 'GOOD', comment: 'Đã đến từng nhà.', isClosed: false });

    await page.getByRole('button', { name: 'Chốt kiểm điểm của kỳ này' }).click();
    await page.getByText('Sẽ chốt 3 kiểm điểm đã có mức đánh giá.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Chốt', exact: true }).click();
    await page.getByText('Đã chốt kiểm điểm của kỳ này.').waitFor();
    await expect.poll(async () => (await reviewsOf('Lê Thị Cúc'))[0]?.isClosed).toBe(true);
    await cell('Tiến độ', 'Nguyễn Thị An').waitFor({ state: 'detached' });
    expect(await page.getByRole('cell', { name: 'Đã chốt' }).count()).toBe(3);
    expect(panel.consoleErrors).toEqual([]);
  });

  test('keeps both words when two write the same row, and asks which to keep', async () => {
    const page = await panel.newPage(secretary);
    await page.goto('/reviews/sheet');
    await page.getByRole('combobox', { name: 'Chu kỳ kiểm điểm' }).click();
    await page.getByRole('option', { name: 'Mỗi năm một lần' }).click();
    const comment = page.getByLabel('Nhận xét của chi bộ: Trần Văn Bình, Việc của Trần Văn Bình');
    await comment.waitFor();
    const { id } = await makeReview(panel.db, {
      assignmentId: tasks['Trần Văn Bình'],
      periodFrom: new Date(`${YEAR}-01-01`),
      periodTo: new Date(`${YEAR}-12-31`),
      comment: 'Lời của người kia',
    });
    await comment.fill('Lời của tôi');
    await comment.blur();
    await page.getByText('Người khác vừa ghi dòng này:').waitFor();
    await page.getByText('Lời của người kia').waitFor();
    expect(await panel.db.review.findUniqueOrThrow({ where: { id } })).toMatchObject({ comment: 'Lời của người kia' });
    await page.getByRole('button', { name: 'Giữ nội dung của tôi' }).click();
    await page.getByText('Mọi dòng đã lưu.', { exact: false }).waitFor();
    expect(await panel.db.review.findUniqueOrThrow({ where: { id } })).toMatchObject({ comment: 'Lời của tôi' });
    expect(panel.consoleErrors.filter((line) => !line.includes('409'))).toEqual([]);
  });

  test('the guide notes a meeting on the task', async () => {
    const page = await panel.newPage(guide);
    await page.goto(`/assignments/${tasks['Nguyễn Thị An']}/show`);
    await page.getByRole('tab', { name: 'Hướng dẫn' }).click();
    await page.getByText('Người hướng dẫn chưa ghi chú lần nào').waitFor();
    await page.getByRole('button', { name: 'Ghi lần hướng dẫn' }).click();
    await page.getByRole('textbox', { name: 'Nội dung' }).fill('Đã cùng đi thăm hai hộ.');
    await page.getByRole('button', { name: 'Lưu ghi chú' }).click();
    await page.getByRole('cell', { name: 'Đã cùng đi thăm hai hộ.' }).waitFor();
    expect(await panel.db.guidanceNote.count()).toBe(1);
    expect(panel.consoleErrors).toEqual([]);
  });
});
