import { readFile } from 'node:fs/promises';
import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeAdjustment } from '@phan-cong/prisma/factories/makeMemberEvent';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import { makeReview } from '@phan-cong/prisma/factories/makeReview';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paperRows, readDocx, readPdf } from '../helpers/papers.ts';
import { findings } from './setup/axe.ts';
import { cutOff, smallTargets } from './setup/layout.ts';
import { LAPTOP, PHONE } from './setup/panel.ts';
import { visit } from './setup/settle.ts';
import { openWorld, type World } from './setup/world.ts';

let world: World;
let page: Page;
let planId: string;
let memberId: string;

beforeAll(async () => {
  world = await openWorld();
  const { db } = world.panel;
  planId = (await makePlan(db, { branchId: world.branch, year: 2026 })).id;
  memberId = world.members['Trần Thị Ánh'] ?? '';
  for (const [index, title] of ['Tuyên truyền lưu động', 'Vận động hiến đất'].entries()) {
    const { id } = await makeAssignment(db, { planId, memberId, title, startsOn: new Date(`2026-0${index + 1}-10`) });
    await makeAdjustment(db, { assignmentId: id });
    await makeReview(db, { assignmentId: id, periodFrom: new Date('2026-01-01'), periodTo: new Date('2026-06-30') });
  }
  page = await world.panel.newPage(world.secretary);
});
afterAll(() => world.panel.close());

async function download(format: 'Word' | 'PDF'): Promise<{ name: string; content: Buffer }> {
  await page.getByRole('button', { name: 'In', exact: true }).click();
  const started = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: format }).click();
  const file = await started;
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

const PAPERS = [
  { paper: 'plan', path: () => `/plans/${planId}/show`, title: 'KẾ HOẠCH PHÂN CÔNG', rows: 2 },
  { paper: 'assignments', path: () => '/assignments', title: 'THEO “6 RÕ”', rows: 2 },
  { paper: 'reviews', path: () => '/reviews?displayedFilters={}', title: 'KẾT QUẢ KIỂM ĐIỂM', rows: 2 },
  { paper: 'adjustments', path: () => '/adjustments', title: 'CẦN ĐIỀU CHỈNH', rows: 2 },
  { paper: 'memberRecord', path: () => `/members/${memberId}/show?tab=record`, title: 'QUÁ TRÌNH THỰC HIỆN', rows: 6 },
];

describe('what a secretary prints', () => {
  test.each(PAPERS)('$paper comes as a Word and as a PDF file with its rows', async ({ paper, path, title, rows }) => {
    await visit(page, path());
    const word = await download('Word');
    expect(word.name).toBe(`${paper}-2026-11-23.docx`);
    expect(readDocx(word.content).text).toContain(title);
    expect(paperRows(word.content).length).toBe(rows);
    await page.getByText('Đã làm xong tệp').first().waitFor();
    const pdf = await download('PDF');
    expect(pdf.name).toBe(`${paper}-2026-11-23.pdf`);
    const text = (await readPdf(pdf.content)).join(' ');
    expect(text).toContain(title);
    expect(text).toContain('Tuyên truyền lưu động');
    expect(world.panel.consoleErrors).toEqual([]);
  });

  test('with the keyboard alone, and the focus comes back', async () => {
    await visit(page, `/plans/${planId}/show`);
    const button = page.getByRole('button', { name: 'In', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Word' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    const started = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await started).suggestedFilename()).toMatch(/\.pdf$/);
  });

  test('the record tells the years, the latest first', async () => {
    await visit(page, `/members/${memberId}/show?tab=record`);
    const year = page.getByRole('region', { name: 'Năm 2026' });
    expect(await year.getByRole('table', { name: 'Nhiệm vụ được phân công 2026' }).locator('tbody tr').count()).toBe(2);
    expect(await year.getByRole('table', { name: 'Kiểm điểm, nhận xét 2026' }).locator('tbody tr').count()).toBe(2);
  });

  test.each([
    ['laptop', LAPTOP],
    ['phone', PHONE],
  ])('the record and the open menu are readable for everyone on a %s', async (_name, size) => {
    await page.setViewportSize(size);
    await visit(page, `/members/${memberId}/show?tab=record`);
    expect(await findings(page, undefined)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
    expect(await smallTargets(page, 44)).toEqual([]);
    await page.getByRole('button', { name: 'In', exact: true }).click();
    await page.getByRole('menuitem', { name: 'PDF' }).waitFor();
    expect(await findings(page, '[role=menu]')).toEqual([]);
    expect(await smallTargets(page, 44)).toEqual([]);
  });
});
