import { SESSION_COOKIE } from '@phan-cong/api/access/sessions';
import { createApp } from '@phan-cong/api/app';
import { readConfig } from '@phan-cong/api/config';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOW } from '../../helpers/testApp.ts';
import { type AccountWorld, accountWorld, PASSWORD } from './world.ts';

let w: AccountWorld;

beforeAll(async () => {
  w = await accountWorld();
});
afterAll(() => w.t.close());

const SIGN_IN = 'mutation($input: SignInInput!) { signIn(input: $input) { viewer { id mustChangePassword } } }';
const CHANGE =
  'mutation($input: ChangePasswordInput!) { changePassword(input: $input) { viewer { mustChangePassword } } }';

async function post(query: string, variables: Record<string, unknown>, cookie?: string, remoteAddress = '127.0.0.1') {
  const headers = { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) };
  const payload = { query, variables };
  const response = await w.t.app.inject({ method: 'POST', url: '/graphql', headers, payload, remoteAddress });
  return { response, body: response.json() };
}

const signIn = (login: string, password: string, address?: string) =>
  post(SIGN_IN, { input: { login, password } }, undefined, address);
const viewer = async (cookie: string) => (await post('{ viewer { id } }', {}, cookie)).body.data.viewer;
const account = (more: Record<string, unknown> = {}) => makeUser(w.t.db, { passwordHash: w.passwordHash, ...more });
const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

describe('signing in', () => {
  test('sets a cookie that scripts cannot read, for this site only', async () => {
    const user = await account({ email: 'ha@example.vn' });
    for (const login of [user.username, ' HA@example.vn ']) {
      const { response, body } = await signIn(login, PASSWORD);
      expect(body.data.signIn.viewer).toEqual({ id: user.id, mustChangePassword: false });
      const [cookie] = response.cookies;
      expect(cookie).toMatchObject({ name: SESSION_COOKIE, httpOnly: true, sameSite: 'Lax', path: '/' });
      expect(cookie?.maxAge).toBe(12 * 3600);
      expect(await viewer(`${SESSION_COOKIE}=${cookie?.value}`)).toEqual({ id: user.id });
      expect(await w.t.db.session.count({ where: { tokenHash: cookie?.value } })).toBe(0);
    }
    const secure = await createApp({
      db: w.t.db,
      config: readConfig({ LOG_LEVEL: 'silent', SECURE_COOKIE: 'true' }),
      clock: () => NOW,
    } as never);
    const payload = { query: SIGN_IN, variables: { input: { login: user.username, password: PASSWORD } } };
    const response = await secure.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload,
    });
    expect(response.cookies[0]).toMatchObject({ secure: true });
    await secure.close();
  });

  test('answers a wrong password, an unknown name and a closed account alike, in similar time', async () => {
    const closed = await account({ isActive: false });
    const answers: Record<string, unknown>[] = [];
    const times: Record<string, number[]> = { known: [], unknown: [], closed: [] };
    for (let i = 0; i < 9; i += 1) {
      const known = await account();
      for (const [kind, login, password] of [
        ['known', known.username, 'sai mật khẩu rồi'],
        ['unknown', `nobody-${i}`, 'sai mật khẩu rồi'],
        ['closed', closed.username, PASSWORD],
      ] as const) {
        const start = performance.now();
        const { body } = await signIn(login, password);
        times[kind]?.push(performance.now() - start);
        answers.push(body);
      }
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED', key: 'SIGN_IN_FAILED' } }] });
    const ratio = median(times.known ?? []) / median(times.unknown ?? []);
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
  });

  test('is locked for 15 minutes after ten tries, also for names that do not exist', async () => {
    const user = await account();
    for (const login of [user.username, 'nobody-at-all']) {
      for (let i = 0; i < 10; i += 1) {
        expect((await signIn(login, 'sai mật khẩu rồi')).body.errors[0].extensions.code, `${login} ${i}`).toBe(
          'UNAUTHENTICATED',
        );
      }
      expect((await signIn(login, PASSWORD)).body.errors[0].extensions.code).toBe('RATE_LIMITED');
    }
    // Somebody else's address changes nothing: that would tell accounts from names that do not exist.
    for (const login of [user.username, 'nobody-at-all'])
      expect((await signIn(login, PASSWORD, '10.1.2.3')).body.errors[0].extensions.code).toBe('RATE_LIMITED');
    await w.t.db.user.update({ where: { id: user.id }, data: { lockedUntil: new Date(NOW.getTime() - 1) } });
    expect((await signIn(user.username, PASSWORD)).body.data.signIn.viewer.id).toBe(user.id);
    expect(await w.t.db.user.findUniqueOrThrow({ where: { id: user.id } })).toMatchObject({
      failedSignIns: 0,
      lockedUntil: null,
    });
  });

  test('is locked for an address after too many failures, whatever the names', async () => {
    const user = await account();
    const config = readConfig({ LOG_LEVEL: 'silent', SIGN_IN_FAILURES_PER_ADDRESS: '10' });
    const app = await createApp({ db: w.t.db, config, clock: () => NOW });
    const from = async (remoteAddress: string, login: string, password: string) => {
      const payload = { query: SIGN_IN, variables: { input: { login, password } } };
      const headers = { 'content-type': 'application/json' };
      const answer = await app.inject({ method: 'POST', url: '/graphql', headers, payload, remoteAddress });
      return answer.json().errors?.[0].extensions.code;
    };
    for (let i = 0; i < 12; i += 1) expect(await from('10.9.9.9', user.username, PASSWORD)).toBeUndefined();
    for (let i = 0; i < 10; i += 1) expect(await from('10.9.9.9', `guess-${i}`, 'sai')).toBe('UNAUTHENTICATED');
    expect(await from('10.9.9.9', user.username, PASSWORD)).toBe('RATE_LIMITED');
    expect(await from('10.9.9.8', user.username, PASSWORD)).toBeUndefined();
    await app.close();
  });

  test('again closes the session behind the cookie that was sent', async () => {
    const user = await account();
    const cookie = await w.t.cookieFor(user.id);
    const { response } = await post(SIGN_IN, { input: { login: user.username, password: PASSWORD } }, cookie);
    expect(await viewer(cookie)).toBeNull();
    expect(await viewer(`${SESSION_COOKIE}=${response.cookies[0]?.value}`)).toEqual({ id: user.id });
  });

  test('lets at most ten of many tries at once reach the check', async () => {
    const user = await account();
    const tries = await Promise.all(Array.from({ length: 20 }, () => signIn(user.username, 'sai mật khẩu rồi')));
    const codes = tries.map(({ body }) => body.errors[0].extensions.code);
    expect(codes.filter((code) => code === 'UNAUTHENTICATED').length).toBeLessThanOrEqual(10);
    expect((await signIn(user.username, PASSWORD)).body.errors[0].extensions.code).toBe('RATE_LIMITED');
  });
});

describe('a session', () => {
  const change = (id: string, data: Record<string, unknown>) =>
    w.t.db.session.updateMany({ where: { userId: id }, data });
  const minutes = (n: number) => new Date(NOW.getTime() - n * 60_000);

  test('ends after two idle hours, at its absolute end, and on signing out', async () => {
    const { id } = await account();
    const cookie = await w.t.cookieFor(id);
    expect(await viewer(cookie)).toEqual({ id });
    await change(id, { lastSeenAt: minutes(119) });
    expect(await viewer(cookie)).toEqual({ id });
    await change(id, { lastSeenAt: minutes(121) });
    expect(await viewer(cookie)).toBeNull();
    await change(id, { lastSeenAt: NOW, expiresAt: NOW });
    expect(await viewer(cookie)).toBeNull();
    await change(id, { expiresAt: new Date(NOW.getTime() + 1000) });
    expect(await viewer(cookie)).toEqual({ id });
    const out = await post('mutation { signOut { viewer { id } } }', {}, cookie);
    expect(out.response.cookies[0]).toMatchObject({ name: SESSION_COOKIE, value: '' });
    expect(await viewer(cookie)).toBeNull();
  });

  test('dies with the account, and with a forged secret is none', async () => {
    const { id } = await account();
    const cookie = await w.t.cookieFor(id);
    await w.t.db.user.update({ where: { id }, data: { isActive: false } });
    expect(await viewer(cookie)).toBeNull();
    expect(await viewer(`${SESSION_COOKIE}=${'x'.repeat(43)}`)).toBeNull();
  });

  test('is replaced by a new one when the password changes; every other session of the account ends', async () => {
    const user = await account();
    const other = `${SESSION_COOKIE}=${(await signIn(user.username, PASSWORD)).response.cookies[0]?.value}`;
    const cookie = await w.t.cookieFor(user.id);
    const to = (currentPassword: string, newPassword: string) =>
      post(CHANGE, { input: { currentPassword, newPassword } }, cookie);
    expect((await to('sai', 'mật khẩu mới đủ dài')).body.errors[0].extensions.fields.currentPassword.key).toBe(
      'PASSWORD_WRONG',
    );
    expect((await to(PASSWORD, user.username)).body.errors[0].extensions.fields.newPassword.key).toBe('PASSWORD_WEAK');
    const changed = await to(PASSWORD, 'mật khẩu mới đủ dài');
    expect(changed.body.errors).toBeUndefined();
    for (const old of [cookie, other]) expect(await viewer(old)).toBeNull();
    expect(await viewer(`${SESSION_COOKIE}=${changed.response.cookies[0]?.value}`)).toEqual({ id: user.id });
    // A keyboard that writes the marks apart signs in with the same password.
    expect((await signIn(user.username, 'mật khẩu mới đủ dài'.normalize('NFD'))).body.data.signIn.viewer.id).toBe(
      user.id,
    );
  });

  test('does not let whoever stole it guess the password', async () => {
    const user = await account();
    const cookie = await w.t.cookieFor(user.id);
    const guess = async (currentPassword: string) =>
      (await post(CHANGE, { input: { currentPassword, newPassword: 'mật khẩu mới đủ dài' } }, cookie)).body.errors[0]
        .extensions.code;
    for (let i = 0; i < 10; i += 1) expect(await guess(`đoán lần thứ ${i}`)).toBe('BAD_USER_INPUT');
    expect(await guess(PASSWORD)).toBe('RATE_LIMITED');
  });

  test('with a password set by somebody else may only change it', async () => {
    const user = await account({
      mustChangePassword: true,
      grants: [{ role: 'BRANCH_SECRETARY', organizationId: w.branch.id }],
    });
    const cookie = await w.t.cookieFor(user.id);
    const refused = async (query: string, variables = {}) =>
      (await post(query, variables, cookie)).body.errors?.[0].extensions;
    expect(await refused('{ members { totalCount } }')).toMatchObject({
      code: 'FORBIDDEN',
      key: 'MUST_CHANGE_PASSWORD',
    });
    const CREATE = 'mutation($input: MemberCreateInput!) { createMember(input: $input) { member { id } } }';
    expect(await refused(CREATE, { input: { branchId: w.branch.id, fullName: 'A' } })).toMatchObject({
      code: 'FORBIDDEN',
      key: 'MUST_CHANGE_PASSWORD',
    });
    expect(await viewer(cookie)).toEqual({ id: user.id });
    const changed = await post(
      CHANGE,
      { input: { currentPassword: PASSWORD, newPassword: 'mật khẩu của riêng tôi' } },
      cookie,
    );
    expect(changed.body.data.changePassword.viewer).toEqual({ mustChangePassword: false });
    const fresh = `${SESSION_COOKIE}=${changed.response.cookies[0]?.value}`;
    expect((await post('{ members { totalCount } }', {}, fresh)).body.errors).toBeUndefined();
  });
});

describe('demo accounts', () => {
  test('are shown only where the demo was seeded', async () => {
    const DEMO = '{ demoAccounts { username role } }';
    expect((await w.t.graphql(null, DEMO)).data.demoAccounts).toEqual([]);
    const value = [{ username: 'bi-thu', displayName: 'Bí thư', role: 'BRANCH_SECRETARY', password: 'x' }];
    await w.t.db.setting.create({ data: { key: 'demo.accounts', value } });
    expect((await w.t.graphql(null, DEMO)).data.demoAccounts).toEqual([
      { username: 'bi-thu', role: 'BRANCH_SECRETARY' },
    ]);
  });
});
