import { readFile } from 'node:fs/promises';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visit } from './setup/settle.ts';
import { openWorld, type World } from './setup/world.ts';

/** More than a page of the list shows. */
const YOUNG = 60;
const FILTER = encodeURIComponent(JSON.stringify({ ageBand: 'under35' }));

let world: World;
let page: Page;

beforeAll(async () => {
  world = await openWorld();
  for (let count = 0; count < YOUNG; count += 1) {
    await makeMember(world.panel.db, {
      branchId: world.branch,
      fullName: `Ngô Văn Trẻ ${count}`,
      birthDate: new Date('2000-05-05'),
      joinedOn: new Date('2020-05-19'),
      officialOn: new Date('2021-05-19'),
    });
  }
  page = await world.panel.newPage(world.clerk);
  await visit(page, `/members?filter=${FILTER}`);
});
afterAll(() => world.panel.close());

async function download(format: string): Promise<{ name: string; content: Buffer }> {
  await page.getByRole('button', { name: 'Xuất tệp' }).click();
  const started = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: format }).click();
  const file = await started;
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

/** The two young people of the world stand in the branch as well. */
const EXPECTED = YOUNG + 2;

describe('the export of a filtered list', () => {
  test('gives all rows of the filter as CSV that Excel opens with its marks', async () => {
    const { name, content } = await download('Tệp CSV');
    expect(name).toMatch(/\.csv$/);
    expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head = [], ...rows]: string[][] = parse(content, { bom: true });
    expect(head).toContain('Họ và tên');
    const names = rows.map((row) => row[head.indexOf('Họ và tên')]);
    expect(names).toHaveLength(EXPECTED);
    expect(names).toContain('Đỗ Thị Đào');
    expect(names).not.toContain('Nguyễn Văn Đức');
  });

  test('gives the same rows as a spreadsheet', async () => {
    const { name, content } = await download('Tệp Excel');
    expect(name).toMatch(/\.xlsx$/);
    const { sheets } = await readXlsx(content);
    const [head = [], ...rows] = sheets[0]?.rows ?? [];
    const column = head.indexOf('Họ và tên');
    const names = rows.map((row) => row[column]).filter(Boolean);
    expect(names).toHaveLength(EXPECTED);
    expect(names).toContain('Trần Thị Ánh');
  });
});
