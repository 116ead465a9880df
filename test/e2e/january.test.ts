import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCharge } from '@phan-cong/prisma/factories/makeCharge';
import { makeCircumstance } from '@phan-cong/prisma/factories/makeCircumstance';
import { makeHousehold, makeHouseholdGroup } from '@phan-cong/prisma/factories/makeHousehold';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import { makeTaskField } from '@phan-cong/prisma/factories/makeTaskField';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { ruleSetRow, seededRuleSets } from '@phan-cong/prisma/seed/ruleSets';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenPanel, openPanel } from './setup/panel.ts';

/** From the first page to the adopted plan of a branch of 25 members; a choice in a list counts as two. */
const MOST_CLICKS = 16;

let panel: OpenPanel;
let secretary: string;
let communeAdmin: string;
let branchId: string;

beforeAll(async () => {
  panel = await openPanel();
  const { db } = panel;
  await db.ruleSet.createMany({ data: seededRuleSets.map(ruleSetRow) });
  const commune = await makeOrganization(db, { kind: 'COMMUNE', name: 'Đảng ủy phường Bình Minh' });
  branchId = (await makeBranch(db, { parentId: commune.id, name: 'Chi bộ Tổ dân phố 3' })).id;
  const taskFieldId = (await makeTaskField(db, { name: 'Tuyên truyền, vận động' })).id;
  const plan = await makePlan(db, { branchId, year: 2025 });
  const group = await makeHouseholdGroup(db, { branchId });
  const secretaryMember = await makeMember(db, { branchId, fullName: 'Trần Văn Bí', position: 'SECRETARY' });
  for (let index = 1; index < 25; index += 1) {
    const member = await makeMember(db, {
      branchId,
      fullName: `Nguyễn Văn ${String.fromCharCode(64 + index)}`,
      ...(index === 1 ? { membership: 'PROBATIONARY' as const, officialOn: null } : {}),
    });
    // Fifteen were asked this autumn; one has had no task yet.
    if (index > 9) await makeCircumstance(db, { memberId: member.id, recordedOn: new Date('2026-10-01') });
    if (index === 24) continue;
    const given = { planId: plan.id, taskFieldId, memberId: member.id };
    if (index === 2) await makeAssignment(db, { ...given, title: 'Phục vụ đại hội', kind: 'AD_HOC' });
    const task = await makeAssignment(db, {
      ...given,
      title: 'Phụ trách nhóm hộ',
      kind: 'HOUSEHOLD',
      householdGroupId: group.id,
    });
    const household = await makeHousehold(db, { branchId, groupId: group.id, code: `H${index}` });
    await makeCharge(db, { householdId: household.id, assignmentId: task.id });
  }
  await makeAssignment(db, { planId: plan.id, taskFieldId, memberId: secretaryMember.id, title: 'Phụ trách chung' });
  const user = (role: 'BRANCH_SECRETARY' | 'COMMUNE_ADMIN', organizationId: string, memberId?: string) =>
    makeUser(db, { memberId, grants: [{ role, organizationId }] });
  secretary = (await user('BRANCH_SECRETARY', branchId, secretaryMember.id)).id;
  communeAdmin = (await user('COMMUNE_ADMIN', commune.id)).id;
}, 180_000);

afterAll(() => panel.close());

function counting(page: Page) {
  let clicks = 0;
  return {
    count: () => clicks,
    click: async (target: Locator) => {
      clicks += 1;
      await target.click();
    },
    choose: async (target: Locator, label: string) => {
      clicks += 2;
      await target.selectOption({ label });
    },
    write: async (target: Locator, text: string) => {
      clicks += 1;
      await target.fill(text);
    },
    button: (name: string | RegExp) => page.getByRole('button', { name }),
  };
}

const ofYear = () => panel.db.assignmentPlan.findFirstOrThrow({ where: { branchId, year: 2026 } });

describe('January', () => {
  test('the secretary goes from last year to the adopted plan on one page, in few clicks', async () => {
    const page = await panel.newPage(secretary);
    await page.goto('/');
    const { click, choose, write, button, count } = counting(page);
    await click(page.getByRole('link', { name: 'Kế hoạch năm' }).first());
    await click(page.getByRole('link', { name: 'Chuẩn bị kế hoạch năm 2026' }).first());

    await page.getByText('Việc đột xuất, chỉ làm một lần').waitFor();
    await click(button('Mang sang 24 việc'));

    await click(page.getByRole('checkbox', { name: 'Đã hỏi cả 10 người' }));
    await click(button('Ghi hoàn cảnh 10 người'));

    await page.getByText('Năm trước chưa có việc').waitFor();
    await choose(page.getByRole('combobox', { name: 'Lĩnh vực' }), 'Tuyên truyền, vận động');
    await write(page.getByRole('textbox', { name: 'Nhiệm vụ' }), 'Tuyên truyền trong tổ dân phố');
    await click(button('Giao việc cho 1 người'));

    await page.getByRole('table', { name: 'Người hướng dẫn' }).getByText('Đảng viên dự bị').waitFor();
    await click(button('Ghi người hướng dẫn cho 1 người'));

    await click(button('Trình chi bộ'));
    await page.getByText(/25 việc có hiệu lực từ ngày/).waitFor();
    await write(page.getByRole('textbox', { name: 'Số nghị quyết' }), '03-NQ/CB');
    await click(button('Thông qua kế hoạch'));
    await page.getByText('Kế hoạch đã được thông qua theo nghị quyết 03-NQ/CB').waitFor();

    expect(count()).toBeLessThanOrEqual(MOST_CLICKS);
    const plan = await ofYear();
    expect(plan).toMatchObject({ status: 'ADOPTED', resolutionNumber: '03-NQ/CB' });
    expect(await panel.db.assignment.count({ where: { planId: plan.id, status: 'ACTIVE' } })).toBe(25);
    expect(await panel.db.householdCharge.count({ where: { validTo: null, assignment: { planId: plan.id } } })).toBe(
      23,
    );
    expect(panel.consoleErrors).toEqual([]);
  });

  test('what is left is kept by the server when one leaves and comes back', async () => {
    const page = await panel.newPage(secretary);
    await page.goto('/plans/prepare');
    await page.getByRole('button', { name: /Mang sang từ năm trước.*Đã xong/ }).waitFor();
    await page.getByRole('button', { name: /Trình và thông qua.*Đã xong/ }).waitFor();
    await page.getByText('25/25 đảng viên có việc').waitFor();
    // The coverage can be read also when nothing is missing, beside what the plan itself says.
    await page.getByRole('button', { name: /Xem độ phủ/ }).click();
    await page.locator('[data-figure=plans]').getByText('1 trên 1').waitFor();
    expect(panel.consoleErrors).toEqual([]);
  });

  test('the plan is compared with the year before', async () => {
    const page = await panel.newPage(secretary);
    await page.goto(`/plans/${(await ofYear()).id}/show`);
    await page.getByRole('tab', { name: 'So sánh' }).click();
    await page.getByText('Thêm mới 1, bỏ 1, thay đổi 1, như cũ 23.').waitFor();
    expect(panel.consoleErrors).toEqual([]);
  });

  test('the committee above returns a plan with a remark that the branch then reads', async () => {
    const { id } = await makePlan(panel.db, { branchId, year: 2026, revision: 2, status: 'SUBMITTED' });
    const page = await panel.newPage(communeAdmin);
    await page.goto(`/plans/${id}/show`);
    await page.getByRole('button', { name: 'Trả lại kèm nhận xét' }).click();
    await page.getByRole('textbox', { name: 'Nhận xét' }).fill('Cần giao việc cho đảng viên trẻ.');
    await page.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await page.getByText('Đã trả lại kế hoạch.').waitFor();

    const own = await panel.newPage(secretary);
    await own.goto(`/plans/${id}/show`);
    await own.getByText('Cần giao việc cho đảng viên trẻ.').first().waitFor();
    expect(panel.consoleErrors).toEqual([]);
  });

  test('the committee above sets deadlines and criteria', async () => {
    const page = await panel.newPage(communeAdmin);
    await page.goto('/planDirectives/create');
    await page.getByRole('textbox', { name: 'Thông qua trước ngày' }).fill('31/12/2026');
    await page.getByRole('button', { name: 'Thêm tiêu chí' }).click();
    await page.getByRole('textbox', { name: 'Tiêu chí 1' }).fill('Sát hoàn cảnh đảng viên');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('link', { name: 'Đảng ủy phường Bình Minh' }).waitFor();
    expect(await panel.db.planDirective.findFirst({ include: { criteria: true } })).toMatchObject({
      year: 2026,
      adoptBy: new Date('2026-12-31'),
      criteria: [{ name: 'Sát hoàn cảnh đảng viên' }],
    });
    expect(panel.consoleErrors).toEqual([]);
  });
});
