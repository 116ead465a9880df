import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settle, visit } from './setup/settle.ts';
import { choose, openWorld, signIn, type World } from './setup/world.ts';

const GIVEN = 'mật khẩu được cấp 1';
const OWN = 'mật khẩu của riêng 2';

let world: World;
let clerk: Page;
let officer: Page;

beforeAll(async () => {
  world = await openWorld();
  clerk = await world.panel.newPage(world.clerk);
  officer = await world.panel.newPage();
});
afterAll(() => world.panel.close());

describe('an account made by the ward', () => {
  test('is made with a right; what is wrong is said under the fields', async () => {
    await visit(clerk, '/users/create');
    await clerk.getByLabel(/^Tên đăng nhập/).fill('Bí Thư 2');
    await clerk.getByLabel(/^Tên hiển thị/).fill('Bí thư Tổ dân phố 2');
    await clerk.getByLabel(/^Mật khẩu ban đầu/).fill('ngắn');
    await clerk.getByRole('button', { name: 'Lưu' }).click();
    await clerk.locator('.Mui-error').first().waitFor();
    expect(await clerk.locator('p.Mui-error').count()).toBe(2);
    await clerk.getByLabel(/^Tên đăng nhập/).fill('bithu2');
    await clerk.getByLabel(/^Mật khẩu ban đầu/).fill(GIVEN);
    await clerk.getByRole('button', { name: 'Lưu' }).click();
    await clerk.getByRole('button', { name: 'Cấp quyền' }).first().click();
    const dialog = clerk.getByRole('dialog', { name: 'Cấp quyền: Bí thư Tổ dân phố 2' });
    await choose(clerk, /^Vai trò/, 'Bí thư chi bộ');
    await dialog.getByRole('combobox', { name: /^Đơn vị/ }).fill('Tổ dân phố 2');
    await clerk.getByRole('option', { name: /Chi bộ Tổ dân phố 2/ }).click();
    await dialog.getByRole('button', { name: 'Cấp quyền' }).click();
    await clerk.getByText('Đã cấp quyền.').waitFor();
    await clerk.getByText('Đang có hiệu lực').waitFor();
  });

  test('has to change the given password before anything else', async () => {
    await officer.goto('/');
    await signIn(officer, 'bithu2', GIVEN);
    await officer.getByText('Đồng chí cần đổi mật khẩu được cấp trước khi làm việc.').waitFor();
    await officer.goto('/members');
    await officer.getByRole('heading', { level: 1, name: 'Đổi mật khẩu' }).waitFor();
    await officer.getByLabel(/^Mật khẩu hiện tại/).fill(GIVEN);
    await officer.getByLabel(/^Mật khẩu mới/).fill(OWN);
    await officer.getByLabel(/^Nhập lại mật khẩu mới/).fill('khác hẳn mật khẩu');
    await officer.getByRole('button', { name: 'Lưu' }).click();
    await officer.getByText('Hai lần nhập không giống nhau.').waitFor();
    await officer.getByLabel(/^Nhập lại mật khẩu mới/).fill(OWN);
    await officer.getByRole('button', { name: 'Lưu' }).click();
    await officer.getByText('Đã đổi mật khẩu.').waitFor();
    await visit(officer, '/members');
    await officer.getByRole('heading', { level: 1, name: 'Đảng viên' }).waitFor();
    expect(await officer.getByRole('button', { name: /^Đơn vị/ }).textContent()).toBe('Chi bộ Tổ dân phố 2');
  });

  test('loses what it may do at once when the right is taken back', async () => {
    await clerk.getByRole('button', { name: 'Thu hồi' }).click();
    await clerk.getByRole('dialog').getByRole('button', { name: 'Thu hồi quyền' }).click();
    await clerk.getByText('Đã thu hồi quyền.').waitFor();
    await officer.goto('/members');
    await officer.getByRole('heading', { level: 1 }).waitFor();
    await settle(officer);
    expect(await officer.getByRole('table').count()).toBe(0);
    expect(
      await officer.getByRole('navigation', { name: 'Trình đơn' }).getByRole('link', { name: 'Đảng viên' }).count(),
    ).toBe(0);
  });

  test('leaves nothing in the browser after signing out', async () => {
    await officer.getByRole('button', { name: /Bí thư Tổ dân phố 2/ }).click();
    await officer.getByRole('menuitem', { name: 'Đăng xuất' }).click();
    await officer.waitForURL(/login/);
    const left = await officer.evaluate(() => ({
      local: Object.keys(localStorage).filter((key) => !key.endsWith('.version')),
      session: Object.keys(sessionStorage),
    }));
    expect(left).toEqual({ local: [], session: [] });
    expect((await officer.context().cookies()).filter(({ value }) => value !== '')).toEqual([]);
    await officer.goto('/members');
    await officer.waitForURL(/login/);
  });
});

describe('the page that all of it is served in', () => {
  test('runs no script but its own and may not be framed', async () => {
    const response = await clerk.goto('/members');
    const policy = response?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("script-src 'self' 'unsafe");
    const wasRun = await clerk.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.wasRun = true';
      document.head.append(script);
      return 'wasRun' in window;
    });
    expect(wasRun).toBe(false);
    expect(world.panel.consoleErrors.filter((text) => !/Content Security Policy/.test(text))).toEqual([]);
    expect(world.panel.consoleErrors.some((text) => /Content Security Policy/.test(text))).toBe(true);
    expect(world.panel.foreignRequests).toEqual([]);
  });
});
