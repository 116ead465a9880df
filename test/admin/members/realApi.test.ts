import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import members from '../../../admin/src/members/index.ts';
import { createPanel } from '../../../admin/src/panel.ts';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';

let testApp: TestApp;
let signedInAs: string | null;
let branchId: string;
let secretary: string;

/** Hands the panel's requests to the application, with the session of whoever is signed in. */
async function fetchFromApp(_input: unknown, init: { headers: Record<string, string>; body: string }) {
  const cookie = signedInAs ? { cookie: await testApp.cookieFor(signedInAs) } : {};
  const headers = { ...init.headers, ...cookie };
  const response = await testApp.app.inject({ method: 'POST', url: '/graphql', headers, payload: init.body });
  return new Response(response.body, {
    status: response.statusCode,
    headers: { 'content-type': String(response.headers['content-type']) },
  });
}

beforeAll(async () => {
  testApp = await startTestApp();
  const communeId = (await makeOrganization(testApp.db)).id;
  branchId = (await makeBranch(testApp.db, { parentId: communeId })).id;
  secretary = (await makeUser(testApp.db, { grants: [{ role: 'BRANCH_SECRETARY', organizationId: branchId }] })).id;
  await makeMember(testApp.db, { branchId, fullName: 'Nguyễn Văn Đức', birthDate: new Date('1950-01-01') });
  await makeMember(testApp.db, { branchId, fullName: 'Trần Thị Ánh', birthDate: new Date('1990-01-01') });
  vi.stubGlobal('fetch', fetchFromApp);
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await testApp.close();
});

const panel = () => createPanel([members], 'vi', 'http://panel/graphql');

async function names(sort: { field: string; order: 'ASC' | 'DESC' }, filter: Record<string, unknown> = {}) {
  const { data } = await panel().dataProvider.getList('members', {
    pagination: { page: 1, perPage: 25 },
    sort,
    filter: { within: branchId, ...filter },
  });
  return data.map((member) => member.fullName);
}

describe('the list of members on the real server', () => {
  it('is in the order asked for, by name and by age', async () => {
    signedInAs = secretary;
    expect(await names({ field: 'fullName', order: 'ASC' })).toEqual(['Trần Thị Ánh', 'Nguyễn Văn Đức']);
    expect(await names({ field: 'age', order: 'ASC' })).toEqual(['Trần Thị Ánh', 'Nguyễn Văn Đức']);
    expect(await names({ field: 'age', order: 'DESC' })).toEqual(['Nguyễn Văn Đức', 'Trần Thị Ánh']);
  });

  it.each([
    { search: 'duc' },
    { ageBand: 'over70' },
    { status: ['ACTIVE'], search: 'duc' },
    { membership: 'OFFICIAL', position: ['MEMBER'], search: 'duc' },
    { assigned: 'no', search: 'duc' },
  ])('takes the filters of the screen: %o', async (filter) => {
    signedInAs = secretary;
    expect(await names({ field: 'fullName', order: 'ASC' }, filter)).toEqual(['Nguyễn Văn Đức']);
  });

  it('lets the menu show what the account may see', async () => {
    signedInAs = secretary;
    const { authProvider } = panel();
    expect(await authProvider.canAccess?.({ resource: 'members', action: 'list' })).toBe(true);
    expect((await authProvider.getViewer()).grants).toMatchObject([
      { role: 'BRANCH_SECRETARY', organization: { id: branchId } },
    ]);
  });

  it('leads to the sign-in page without a session', async () => {
    signedInAs = null;
    const { authProvider, dataProvider } = panel();
    await expect(authProvider.checkAuth({})).rejects.toThrow();
    const error = await dataProvider.getOne('members', { id: branchId }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ status: 401 });
  });
});
