import { makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import type { Role } from '@phan-cong/prisma/generated/client/enums';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';

let t: TestApp;
let as: (role: Role, more?: Record<string, unknown>) => Promise<string>;

beforeAll(async () => {
  t = await startTestApp();
  const { id: organizationId } = await makeOrganization(t.db, { kind: 'PROVINCE' });
  as = async (role, more = {}) => (await makeUser(t.db, { ...more, grants: [{ role, organizationId }] })).id;
});
afterAll(() => t.close());

async function open(userId: string | null, url = '/graphiql', language = 'vi') {
  const cookie = userId ? await t.cookieFor(userId) : undefined;
  return t.app.inject({ url, headers: { 'accept-language': language, ...(cookie ? { cookie } : {}) } });
}

describe('the query page', () => {
  test('sends the signed-out to sign in', async () => {
    const response = await open(null);
    expect([response.statusCode, response.headers.location]).toEqual([302, '/login']);
  });

  test('says why it does not open to those without the right, in their language', async () => {
    const member = await as('MEMBER');
    const response = await open(member);
    expect(response.statusCode).toBe(403);
    expect(response.body).toContain('chưa được quyền');
    expect((await open(member, '/graphiql', 'en')).body).toContain('has no right');
    expect((await open(await as('ANALYST', { mustChangePassword: true }))).statusCode).toBe(403);
  });

  test('opens to those with the right, under a policy that names no other origin and no script within the page', async () => {
    const analyst = await as('ANALYST');
    const response = await open(analyst);
    expect(response.statusCode).toBe(200);
    expect(response.headers['cache-control']).toBe('no-store');
    const policy = String(response.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toMatch(/https?:|unsafe-eval|nonce|\*/);
    expect(response.body).not.toMatch(/<script(?![^>]* src=)/);
    const files = [...response.body.matchAll(/(?:src|href)="(\/graphiql\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(files.length).toBe(3);
    for (const path of files) {
      const file = await open(analyst, path);
      expect([file.statusCode, file.headers['cache-control']]).toEqual([200, expect.stringContaining('immutable')]);
      expect(file.body.length).toBeGreaterThan(100);
      expect((await open(null, path)).statusCode).toBe(404);
    }
  });

  test('has no other file', async () => {
    const analyst = await as('ANALYST');
    for (const path of ['/graphiql/0000/graphiql.js', '/graphiql/0000/..%2f..%2fpackage.json', '/graphiql/x'])
      expect((await open(analyst, path)).statusCode).toBe(404);
  });
});
