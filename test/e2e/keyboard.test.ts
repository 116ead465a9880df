import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settle } from './setup/settle.ts';
import { openWorld, PASSWORD, rowNames, type World } from './setup/world.ts';

let world: World;
let page: Page;

beforeAll(async () => {
  world = await openWorld();
  page = await world.panel.newPage();
});
afterAll(() => world.panel.close());

/** Presses Tab until the focus stands on what is wanted; every stop on the way has to show that it has the focus. */
async function tabTo(name: RegExp, limit = 60): Promise<void> {
  const passed: string[] = [];
  for (let count = 0; count < limit; count += 1) {
    await page.keyboard.press('Tab');
    const label = await nowFocused();
    if (name.test(label)) return;
    passed.push(label);
  }
  throw new Error(`Tab does not reach ${name}; it passed ${passed.join(' · ')}.`);
}

/** The name of what has the focus; fails when nobody can see that it has. */
async function nowFocused(): Promise<string> {
  let now = await page.evaluate(focused);
  for (let tries = 0; !now.isSeen && tries < 20; tries += 1) {
    await sleep(50);
    now = await page.evaluate(focused);
  }
  expect(now.isSeen, `the focus shows on “${now.label}”`).toBe(true);
  return now.label;
}

/** What has the focus: its name, and whether a ring or a line is drawn around it or around the field it is in. */
function focused(): { label: string; isSeen: boolean } {
  const element = document.activeElement as HTMLElement;
  const labelled = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const words = [
    element.ariaLabel,
    ...labelled.map((id) => document.getElementById(id)?.textContent),
    ...('labels' in element ? [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent) : []),
    element.textContent,
  ];
  const around = [element, element.closest('.MuiInputBase-root'), element.parentElement].filter(
    (each) => each !== null,
  );
  const isSeen = around.some((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    const line = each.querySelector('fieldset.MuiOutlinedInput-notchedOutline');
    const hasLine = line !== null && Number.parseFloat(getComputedStyle(line).borderTopWidth) >= 2;
    return hasLine || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2);
  });
  return { label: words.find((word) => word?.trim())?.trim() ?? element.tagName, isSeen };
}

describe('without a mouse', () => {
  test('one signs in', async () => {
    await page.goto('/');
    await page.getByLabel('Tên đăng nhập').waitFor();
    await page.keyboard.type('bithu');
    await tabTo(/^Mật khẩu/, 3);
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/login');
    await settle(page);
  });

  test('one sees the shortcuts under "?", and one of them goes to the menu', async () => {
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('m');
    const start = await page.evaluate(() => document.activeElement?.closest('nav') !== null);
    expect(start).toBe(true);
    if (!/^Đảng viên/.test(await page.evaluate(() => document.activeElement?.textContent ?? ''))) {
      await tabTo(/^Đảng viên$/, 20);
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/members/);
    await settle(page);
  });

  test('one filters the list', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('anh');
    await page.waitForURL(/anh/);
    await settle(page);
    expect(await rowNames(page, 'fullName')).toEqual(['Trần Thị Ánh']);
  });

  test('one opens a member, changes them and saves', async () => {
    await tabTo(/^Trần Thị Ánh$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Trần Thị Ánh' }).waitFor();
    await settle(page);
    await tabTo(/^Sửa$/);
    await page.keyboard.press('Enter');
    await page.getByLabel(/^Họ và tên/).waitFor();
    await settle(page);
    await tabTo(/^Địa chỉ/);
    await page.keyboard.type('Ngõ 9');
    await tabTo(/^Lưu$/, 10);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/show$/);
    await page.getByText('Ngõ 9').waitFor();
    const id = world.members['Trần Thị Ánh'];
    expect((await world.panel.db.member.findUniqueOrThrow({ where: { id } })).address).toBe('Ngõ 9');
  });
});
