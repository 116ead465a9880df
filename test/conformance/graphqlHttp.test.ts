import { makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../helpers/testApp.ts';

let t: TestApp;
let url: string;
let cookie: string;

beforeAll(async () => {
  t = await startTestApp();
  const { id: organizationId } = await makeOrganization(t.db, { kind: 'PROVINCE' });
  cookie = await t.cookieFor((await makeUser(t.db, { grants: [{ role: 'ANALYST', organizationId }] })).id);
  const address = await t.app.listen({ host: '127.0.0.1', port: 0 });
  url = `${address}/graphql`;
});
afterAll(() => t.close());

/** Asks as somebody with the right to the schema, since introspection is not for everyone. */
const fetchSignedIn: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('cookie', cookie);
  return fetch(input, { ...init, headers });
};

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => url, fetchFn: fetchSignedIn });

  test('is audited in full', () => {
    expect(audits.length).toBe(61);
  });

  for (const level of ['MUST', 'SHOULD'] as const) {
    test.each(audits.filter(({ name }) => name.startsWith(level)).map((audit) => [audit.name, audit] as const))(
      '%s',
      async (_name, audit) => {
        const result = await audit.fn();
        expect(result.status, 'reason' in result ? result.reason : '').toBe('ok');
      },
    );
  }
});
