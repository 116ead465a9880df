import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { NOW } from '../helpers/testApp.ts';
import { CAP, openReassignScene, type ReassignScene, TASKS } from './reassignScene.ts';
import { findings } from './setup/axe.ts';

const MOVED = CAP + CAP + 2;
const REFUSED = TASKS - MOVED;
const REASON = 'Đồng chí Khải chuyển sinh hoạt đảng';

let s: ReassignScene;
let page: Page;

beforeAll(async () => {
  s = await openReassignScene();
});
afterAll(() => s.panel.close());
afterEach(() => page.context().close());

const dialog = () => page.getByRole('dialog', { name: 'Phân công lại' });
const button = (name: string | RegExp) => dialog().getByRole('button', { name, exact: true });
const targets = () => dialog().getByRole('combobox', { name: /Những người nhận việc/ });

async function openPage(path: string) {
  page = await s.panel.newPage(s.clerk);
  await page.clock.setFixedTime(NOW);
  await page.goto(path);
}

/** The list of what the member who left holds; fewer rows on a page than there are, unless told. */
async function openList(perPage: number) {
  const filter = encodeURIComponent(JSON.stringify({ memberId: s.left.id }));
  await openPage(`/assignments?perPage=${perPage}&filter=${filter}&displayedFilters={}`);
  await page.getByText(`${TASKS} kết quả`).waitFor();
  await page.getByRole('table').getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Phân công lại', exact: true }).click();
  await dialog().waitFor();
}

async function choose(typed: string, name: string) {
  await targets().fill(typed);
  // The others are searched away, and what is typed stays.
  await expect.poll(() => page.getByRole('option').count()).toBe(1);
  expect(await targets().inputValue()).toBe(typed);
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
}

async function fillIn() {
  await dialog().getByLabel('Chia cho nhiều người').check();
  await choose('thi an', 'Nguyễn Thị An');
  await choose('binh', 'Trần Văn Bình');
  await choose('dung', 'Lê Thị Dung');
  await page.keyboard.press('Escape');
  await dialog().getByRole('textbox', { name: 'Lý do', exact: true }).fill(REASON);
  await dialog().getByLabel('Bỏ qua việc đó, chuyển các việc còn lại').check();
}

async function undo() {
  await button('Hoàn tác').click();
  await button('Trả lại người cũ').click();
  await dialog().getByText(`${MOVED} việc đã trở về người làm trước đó`, { exact: false }).waitFor();
  await button('Đóng').click();
}

/** What is being carried out, as far as people see it. */
const openWork = async () =>
  s.db.assignment.findMany({
    where: { status: 'ACTIVE' },
    orderBy: { id: 'asc' },
    select: { id: true, memberId: true, title: true, startsOn: true, dueOn: true, endedOn: true, progress: true },
  });

describe('reassigning many assignments in the panel', { timeout: 120_000 }, () => {
  test('all forty of a member who left are spread over three, as previewed, and go back when it is undone', async () => {
    const before = await openWork();
    await openList(50);
    await dialog().getByLabel(`${TASKS} việc đã chọn`).waitFor();
    await fillIn();
    await button('Xem trước').click();

    await dialog().getByText(`${MOVED} việc sẽ chuyển. ${REFUSED} việc không chuyển được và giữ nguyên.`).waitFor();
    await dialog().getByText(`Lê Thị Dung (Chi bộ thôn Đông): 2 việc`).waitFor();
    await dialog().getByText(`Vượt khối lượng cho phép của người nhận: ${REFUSED} việc`).waitFor();
    await button(`Giữ nguyên (${REFUSED})`).click();
    expect(
      await dialog()
        .getByText(`Vượt khối lượng cho phép của đảng viên (${CAP + 1}/${CAP}).`)
        .count(),
    ).toBe(REFUSED);
    expect(await openWork()).toEqual(before);

    await button('Quay lại').click();
    expect(await dialog().getByRole('textbox', { name: 'Lý do', exact: true }).inputValue()).toBe(REASON);
    for (const name of ['Nguyễn Thị An', 'Trần Văn Bình', 'Lê Thị Dung']) {
      expect(await dialog().getByRole('button', { name }).count()).toBe(1);
    }
    await button('Xem trước').click();
    await button(`Chuyển ${MOVED} việc`).click();
    await dialog().getByText(`Đã chuyển ${MOVED} việc. ${REFUSED} việc giữ nguyên.`).waitFor();

    const moved = await s.db.assignment.findMany({
      where: { previousAssignment: { memberId: s.left.id } },
      include: { previousAssignment: true },
    });
    expect(moved).toHaveLength(MOVED);
    for (const { previousAssignment, ...next } of moved) {
      expect(previousAssignment).toMatchObject({ status: 'ENDED', endReason: 'REASSIGNED', title: next.title });
      expect(next.status).toBe('ACTIVE');
    }
    expect(await s.db.assignment.count({ where: { memberId: s.left.id, status: 'ACTIVE' } })).toBe(REFUSED);

    const [download] = await Promise.all([page.waitForEvent('download'), button('Tải kết quả').click()]);
    const lines: string[][] = parse(await readFile(await download.path()), { bom: true });
    expect(download.suggestedFilename()).toBe('phan-cong-lai-2026-11-23.csv');
    expect(lines.filter((line) => line[6] === 'Đã chuyển')).toHaveLength(MOVED);
    expect(lines.filter((line) => line[6] === 'Giữ nguyên')).toHaveLength(REFUSED);

    await undo();
    expect(await openWork()).toEqual(before);
    await page.getByText(`${TASKS} kết quả`).waitFor();
    expect(s.panel.consoleErrors).toEqual([]);
  });

  test('all of the list are meant when one says so; a lost answer is asked for again and moves nothing twice', async () => {
    const before = await openWork();
    await openList(25);
    await dialog().getByLabel(`Tất cả ${TASKS} việc đang thực hiện trong danh sách đang lọc`).check();
    await fillIn();
    await button('Xem trước').click();
    await button(`Chuyển ${MOVED} việc`).waitFor();

    // The server does it all, but its answer never arrives.
    await page.route('**/graphql', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await button(`Chuyển ${MOVED} việc`).click();
    await dialog().getByText('Chưa nhận được trả lời của máy chủ').waitFor();
    expect(await button('Quay lại').count()).toBe(0);
    await page.unroute('**/graphql');
    await button('Thử lại').click();
    await dialog().getByText(`Đã chuyển ${MOVED} việc. ${REFUSED} việc giữ nguyên.`).waitFor();
    expect(await s.db.reassignment.count({ where: { undoneAt: null } })).toBe(1);

    await undo();
    expect(await openWork()).toEqual(before);
  });

  test('what changed after the preview is said with the result', async () => {
    await openList(50);
    await fillIn();
    await button('Xem trước').click();
    await button(`Chuyển ${MOVED} việc`).waitFor();
    const busy = await s.db.assignment.findFirstOrThrow({ where: { memberId: s.dung.id, status: 'ACTIVE' } });
    await s.db.assignment.update({ where: { id: busy.id }, data: { loadWeight: busy.loadWeight + 1 } });
    await button(`Chuyển ${MOVED} việc`).click();
    await dialog().getByText(`Bản xem trước là ${MOVED} việc; dữ liệu đã thay đổi trong lúc đó.`).waitFor();
    await s.db.assignment.update({ where: { id: busy.id }, data: { loadWeight: busy.loadWeight } });
    await button('Hoàn tác').click();
    await button('Trả lại người cũ').click();
    await dialog()
      .getByText(`${MOVED - 1} việc đã trở về`, { exact: false })
      .waitFor();
  });

  test('the page of a member who left leads there, and the keyboard alone is enough; no step has a serious fault', async () => {
    const audit = async () => expect(await findings(page, '[role="dialog"]')).toEqual([]);
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const tabTo = async (found: () => Promise<boolean>) => {
      for (let presses = 0; presses < 40; presses += 1) {
        if (await found()) return;
        await page.keyboard.press('Tab');
      }
      throw new Error('The keyboard does not reach it.');
    };
    const tabToButton = (name: string) => tabTo(async () => (await focused()) === name);
    const tabToInput = (name: string) =>
      tabTo(() => page.evaluate((wanted) => (document.activeElement as HTMLInputElement).name === wanted, name));

    await openPage(`/members/${s.left.id}/show`);
    await page.getByRole('button', { name: 'Chuyển việc cho người khác' }).waitFor();
    await tabToButton('Chuyển việc cho người khác');
    await page.keyboard.press('Enter');
    await dialog().getByText(`${TASKS} việc đồng chí này đang thực hiện`).waitFor();
    expect(await focused()).toBe('Bước 1 trên 3: giao cho ai, từ ngày nào, vì sao');
    await audit();

    await tabToInput('target');
    await page.keyboard.type('binh');
    await page.getByRole('option', { name: /^Trần Văn Bình/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog().getByText('Chi bộ thôn Đông · 56 tuổi · 0 việc · khối lượng 0').waitFor();
    await tabToInput('reason');
    await page.keyboard.type(REASON);
    await tabToButton('Xem trước');
    await page.keyboard.press('Enter');
    await button(`Chuyển ${CAP} việc`).waitFor();
    expect(await focused()).toBe('Bước 2 trên 3: xem trước');
    await audit();

    await tabToButton(`Chuyển ${CAP} việc`);
    await page.keyboard.press('Enter');
    await dialog().getByText(`Đã chuyển ${CAP} việc.`, { exact: false }).waitFor();
    expect(await focused()).toBe('Bước 3 trên 3: kết quả');
    await audit();

    await tabToButton('Hoàn tác');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Trả lại người cũ');
    await page.keyboard.press('Enter');
    await dialog().getByText(`${CAP} việc đã trở về`, { exact: false }).waitFor();
    expect(await focused()).toBe('Đã hoàn tác');
    await tabToButton('Đóng');
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await page.getByText(`còn ${TASKS} việc chưa chuyển`, { exact: false }).waitFor();
  });
});
