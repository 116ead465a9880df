import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import members from '../../../admin/src/members/index.ts';
import { createPanel } from '../../../admin/src/panel.ts';

interface Call {
  operationName: string;
  variables: Record<string, unknown>;
  query: string;
  headers: IncomingHttpHeaders;
}

const VIEWER = { id: 'u1', displayName: 'Trần Thị Cán Bộ', username: 'xa', mustChangePassword: false, grants: [] };
const calls: Call[] = [];
let answer: (call: Call) => { status?: number; body: object };
let uri = '';

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    const call = { ...JSON.parse(body), headers: request.headers } as Call;
    calls.push(call);
    const { status = 200, body: payload } = answer(call);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(payload));
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  uri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  calls.length = 0;
});

const refused = (code: string) => ({ status: 401, body: { errors: [{ message: 'Không.', extensions: { code } }] } });

describe('the providers of the panel', () => {
  it('sends the document as written, with the language and the header against forged requests', async () => {
    answer = () => ({ body: { data: { members: { nodes: [{ id: '1' }], totalCount: 1, totalCountIsExact: true } } } });
    const { dataProvider, i18nProvider } = createPanel([members], 'vi', uri);
    await i18nProvider.changeLocale('en');
    const params = {
      pagination: { page: 1, perPage: 25 },
      sort: { field: 'fullName', order: 'ASC' as const },
      filter: {},
    };
    const { data, total } = await dataProvider.getList('members', params);
    expect({ data, total }).toEqual({ data: [{ id: '1' }], total: 1 });
    expect(calls[0]?.headers).toMatchObject({ 'accept-language': 'en', 'x-graphql-yoga-csrf': '1' });
    expect(calls[0]?.query).not.toContain('__typename');
  });

  it('fetches more rows than a page in turn', async () => {
    const rows = Array.from({ length: 230 }, (_, index) => ({ id: String(index) }));
    answer = ({ variables: { offset, first } }) => {
      const nodes = rows.slice(Number(offset), Number(offset) + Number(first));
      return { body: { data: { members: { nodes, totalCount: 230, totalCountIsExact: true } } } };
    };
    const { dataProvider } = createPanel([members], 'vi', uri);
    const params = {
      pagination: { page: 1, perPage: 250 },
      sort: { field: 'fullName', order: 'ASC' as const },
      filter: {},
    };
    expect((await dataProvider.getList('members', params)).data).toHaveLength(230);
    expect(calls.map((call) => call.variables.first)).toEqual([100, 100, 100]);
  });

  it('tells a missing or hidden record as not found', async () => {
    answer = () => ({ body: { data: { member: null } } });
    const { dataProvider } = createPanel([members], 'vi', uri);
    await expect(dataProvider.getOne('members', { id: 'x' })).rejects.toMatchObject({ status: 404 });
  });

  it('reads the error of an answer whose status is not a success', async () => {
    answer = () => refused('UNAUTHENTICATED');
    const { dataProvider, authProvider } = createPanel([members], 'vi', uri);
    const error = await dataProvider.getOne('members', { id: 'x' }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ status: 401, message: 'Không.' });
    await expect(authProvider.checkError(error)).rejects.toBe(error);
  });

  it('keeps people signed in when a single thing is refused', async () => {
    answer = () => refused('FORBIDDEN');
    const { dataProvider, authProvider } = createPanel([members], 'vi', uri);
    const error = await dataProvider.getOne('members', { id: 'x' }).catch((reason: unknown) => reason);
    await expect(authProvider.checkError(error)).resolves.toBeUndefined();
  });

  it('shows what the permissions of the account allow', async () => {
    answer = () => ({ body: { data: { viewer: { ...VIEWER, permissions: ['member:read'] } } } });
    const { authProvider } = createPanel([members], 'vi', uri);
    const may = (action: string) => authProvider.canAccess?.({ resource: 'members', action });
    expect(await Promise.all([may('list'), may('show'), may('create'), may('delete')])).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(calls).toHaveLength(1);
  });

  it('asks who is signed in again after signing in, and after nobody was', async () => {
    answer = () => ({ body: { data: { viewer: null } } });
    const { authProvider } = createPanel([members], 'vi', uri);
    await expect(authProvider.checkAuth({})).rejects.toThrow();
    answer = ({ operationName }) =>
      operationName === 'SignIn'
        ? { body: { data: { signIn: { viewer: VIEWER } } } }
        : { body: { data: { viewer: { ...VIEWER, permissions: [] } } } };
    await authProvider.login({ username: 'xa', password: 'mat-khau' });
    await expect(authProvider.checkAuth({})).resolves.toBeUndefined();
    expect(calls.map((call) => call.operationName)).toEqual(['Viewer', 'SignIn', 'Viewer']);
    expect(calls[1]?.variables).toEqual({ input: { login: 'xa', password: 'mat-khau' } });
  });
});
