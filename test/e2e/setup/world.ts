import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { hashPassword } from '@phan-cong/prisma/passwords';
import type { Page } from 'playwright-core';
import { type OpenPanel, openPanel } from './panel.ts';

export const PASSWORD = 'mật khẩu thử 2026';

/** Two branches of a ward with six members, and those who look after them. */
export interface World {
  panel: OpenPanel;
  province: string;
  ward: string;
  branch: string;
  otherBranch: string;
  /** Ids by full name. */
  members: Record<string, string>;
  /** Ids of accounts. */
  board: string;
  clerk: string;
  secretary: string;
}

const PEOPLE = [
  { fullName: 'Nguyễn Văn Đức', birthDate: new Date('1950-03-02') },
  { fullName: 'Trần Thị Ánh', birthDate: new Date('1996-07-21') },
  { fullName: 'Lê Văn Bình', birthDate: new Date('1948-01-15'), status: 'EXEMPT' },
  { fullName: 'Phạm Hữu Ân', birthDate: new Date('1971-11-30') },
  { fullName: 'Đỗ Thị Đào', birthDate: new Date('1999-02-11') },
  { fullName: 'Vũ Minh An', birthDate: new Date('1980-09-09') },
] as const;

/** Given names in the order of the Vietnamese alphabet, a before â, d before đ. */
export const IN_ORDER = ['Vũ Minh An', 'Trần Thị Ánh', 'Phạm Hữu Ân', 'Lê Văn Bình', 'Đỗ Thị Đào', 'Nguyễn Văn Đức'];

/** The built panel on a small world of its own. */
export async function openWorld(): Promise<World> {
  const panel = await openPanel();
  const { db } = panel;
  const province = await makeOrganization(db, { kind: 'PROVINCE', name: 'Tỉnh ủy Thử' });
  const ward = await makeOrganization(db, { kind: 'COMMUNE', name: 'Đảng bộ phường Thử', parentId: province.id });
  const branch = await makeBranch(db, { name: 'Chi bộ Tổ dân phố 1', parentId: ward.id });
  const otherBranch = await makeBranch(db, { name: 'Chi bộ Tổ dân phố 2', parentId: ward.id });
  const members: Record<string, string> = {};
  for (const person of PEOPLE) {
    const joined = { joinedOn: new Date('2021-05-19'), officialOn: new Date('2022-05-19') };
    members[person.fullName] = (await makeMember(db, { ...joined, ...person, branchId: branch.id })).id;
  }
  const passwordHash = await hashPassword(PASSWORD);
  const account = async (username: string, role: 'PROVINCE_ADMIN' | 'COMMUNE_ADMIN' | 'BRANCH_SECRETARY', id: string) =>
    (await makeUser(db, { username, passwordHash, grants: [{ role, organizationId: id }] })).id;
  return {
    panel,
    province: province.id,
    ward: ward.id,
    branch: branch.id,
    otherBranch: otherBranch.id,
    members,
    board: await account('tinh', 'PROVINCE_ADMIN', province.id),
    clerk: await account('vanphong', 'COMMUNE_ADMIN', ward.id),
    secretary: await account('bithu', 'BRANCH_SECRETARY', branch.id),
  };
}

/** The first column of the list's rows, top to bottom; the tick for selecting does not count. */
export async function rowNames(page: Page, column: string): Promise<string[]> {
  const texts = await page.locator(`tbody td.column-${column}`).allTextContents();
  return texts.map((text) => text.trim());
}

/** Signs in on the sign-in page. */
export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/login');
}

/** Chooses a unit in a field where one types a part of its name. */
export async function chooseUnit(page: Page, label: string | RegExp, text: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(text);
  await page.getByRole('option', { name: text }).first().click();
}

/** Chooses from a list of words. */
export async function choose(page: Page, label: string | RegExp, word: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: word, exact: true }).click();
}
