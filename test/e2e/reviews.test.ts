import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenPanel, openPanel } from './setup/panel.ts';

let panel: OpenPanel;
let secretary: string;
let member: string;
let memberId: string;

beforeAll(async () => {
  panel = await openPanel();
  const branch = await makeBranch(panel.db);
  memberId = (await makeMember(panel.db, { branchId: branch.id, fullName: 'Nguyễn Thị An' })).id;
  await makeAssignment(panel.db, { memberId, title: 'Vận động vệ sinh ngõ xóm', progress: 60 });
  const as = async (role: 'BRANCH_SECRETARY' | 'MEMBER', whose?: string) =>
    (await makeUser(panel.db, { memberId: whose, grants: [{ role, organizationId: branch.id }] })).id;
  secretary = await as('BRANCH_SECRETARY');
  member = await as('MEMBER', memberId);
});

afterAll(() => panel.close());

const onlyReview = () => panel.db.review.findFirstOrThrow({ where: { memberId } });

describe('reviewing a task', () => {
  test('the secretary adds a review for a half year', async () => {
    const page = await panel.newPage(secretary);
    await page.goto('/reviews');
    await page.getByRole('link', { name: 'Thêm mới' }).first().click();
    await page.getByRole('heading', { name: 'Lập kiểm điểm' }).waitFor();
    await page.getByRole('combobox', { name: 'Đảng viên' }).fill('an');
    await page.getByRole('option', { name: 'Nguyễn Thị An' }).click();
    await page.getByRole('combobox', { name: 'Nhiệm vụ' }).click();
    await page.getByRole('option', { name: /Vận động vệ sinh ngõ xóm/ }).click();
    await page.getByRole('combobox', { name: 'Kỳ kiểm điểm' }).click();
    await page.getByRole('option', { name: /^6 tháng đầu năm/ }).click();
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.waitForURL(/\/reviews\/[0-9a-f-]{36}\/show/);
    await page.getByText('Chi bộ chưa ghi mức đánh giá', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Chốt kiểm điểm' }).count()).toBe(0);
    // The progress left empty is the task's.
    expect(await onlyReview()).toMatchObject({ progress: 60, rating: null, isClosed: false });
    expect(panel.consoleErrors).toEqual([]);
  });

  test('the member writes the own part and nothing else', async () => {
    const page = await panel.newPage(member);
    await page.goto(`/reviews/${(await onlyReview()).id}/show`);
    await page.getByRole('button', { name: 'Ghi tự nhận xét' }).click();
    await page.getByRole('textbox', { name: 'Đảng viên tự nhận xét' }).fill('Tôi đã đến từng nhà.');
    await page.getByRole('button', { name: 'Lưu tự nhận xét' }).click();
    await page.getByText('Tôi đã đến từng nhà.').waitFor();
    expect(await page.getByRole('link', { name: 'Ghi đánh giá' }).count()).toBe(0);
    expect(await onlyReview()).toMatchObject({ selfComment: 'Tôi đã đến từng nhà.' });
    expect(panel.consoleErrors).toEqual([]);
  });

  test('the secretary rates and closes it; then nobody is offered a change', async () => {
    const page = await panel.newPage(secretary);
    const { id } = await onlyReview();
    await page.goto(`/reviews/${id}/show`);
    await page.getByRole('link', { name: 'Ghi đánh giá' }).click();
    await page.getByRole('combobox', { name: 'Mức đánh giá' }).click();
    await page.getByRole('option', { name: 'Tốt', exact: true }).click();
    await page.getByRole('textbox', { name: 'Nhận xét của chi bộ' }).fill('Làm đều, dân tin.');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('button', { name: 'Chốt kiểm điểm' }).click();
    await page.getByRole('button', { name: 'Chốt', exact: true }).click();
    await page.getByText('Đã chốt; nội dung không sửa được nữa.').waitFor();
    expect(await page.getByRole('link', { name: 'Ghi đánh giá' }).count()).toBe(0);
    expect(await onlyReview()).toMatchObject({ rating: 'GOOD', comment: 'Làm đều, dân tin.', isClosed: true });

    const own = await panel.newPage(member);
    await own.goto(`/reviews/${id}/show`);
    await own.getByText('Đã chốt; nội dung không sửa được nữa.').waitFor();
    expect(await own.getByRole('button', { name: 'Ghi tự nhận xét' }).count()).toBe(0);
    expect(panel.consoleErrors).toEqual([]);
  });

  test('the member who had the page open when it was closed is told so, and what is saved stays', async () => {
    await panel.db.review.update({ where: { id: (await onlyReview()).id }, data: { isClosed: false } });
    const page = await panel.newPage(member);
    await page.goto(`/reviews/${(await onlyReview()).id}/show`);
    await page.getByRole('button', { name: 'Ghi tự nhận xét' }).click();
    await panel.db.review.update({ where: { id: (await onlyReview()).id }, data: { isClosed: true } });
    await page.getByRole('textbox', { name: 'Đảng viên tự nhận xét' }).fill('Muộn rồi.');
    await page.getByRole('button', { name: 'Lưu tự nhận xét' }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: /khóa|chốt/ })
      .first()
      .waitFor();
    expect(await onlyReview()).toMatchObject({ selfComment: 'Tôi đã đến từng nhà.' });
  });

  test('a task leads to a new review of it, with the member and the task chosen', async () => {
    const page = await panel.newPage(secretary);
    const { assignmentId } = await onlyReview();
    await page.goto(`/assignments/${assignmentId}/show?tab=progress`);
    await page.getByRole('link', { name: 'Lập kiểm điểm' }).click();
    await page.getByRole('heading', { name: 'Lập kiểm điểm' }).waitFor();
    await page.getByText(/^Vận động vệ sinh ngõ xóm \(2026\)$/).waitFor();
    expect(await page.getByRole('combobox', { name: 'Đảng viên' }).inputValue()).toContain('Nguyễn Thị An');
    expect(panel.consoleErrors).toEqual([]);
  });

  test('the list finds it by the words of its task, and leads to the member and the task', async () => {
    const page = await panel.newPage(secretary);
    await page.goto('/reviews');
    await page.getByLabel('Tìm kiếm').fill('ve sinh');
    await page.waitForURL(/filter=/);
    await page.getByText('1 kết quả').waitFor();
    await page.getByRole('cell', { name: 'Nguyễn Thị An' }).click();
    await page.getByRole('link', { name: 'Vận động vệ sinh ngõ xóm' }).waitFor();
    await page.getByRole('link', { name: 'Nguyễn Thị An' }).click();
    await page.waitForURL(/\/members\//);
  });
});
