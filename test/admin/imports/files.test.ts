import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  FILE_LIMITS,
  isTooLarge,
  rememberedFile,
  rememberFile,
  resultAddress,
  sendFile,
  sendFileAgain,
} from '../../../admin/src/imports/files.ts';
import { errorCode } from '../../../admin/src/providers/errors.ts';
import { FILE_LIMITS as SERVER_LIMITS } from '../../../api/src/imports/fileLimits.ts';

const file = new File(['Họ và tên;Chi bộ'], 'danh sách & tên.csv');
const sending = { file, locale: 'en', unreachable: 'No server' };

function answer(status: number, body: object) {
  const fetched = vi.fn(async () => new Response(JSON.stringify(body), { status }));
  vi.stubGlobal('fetch', fetched);
  return fetched as unknown as { mock: { calls: [string, RequestInit][] } };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a file for the server', () => {
  it('has the limits that the server has', () => {
    expect(FILE_LIMITS.megabytes * 1024 * 1024).toBe(SERVER_LIMITS.fileBytes);
    expect(FILE_LIMITS.rows).toBe(SERVER_LIMITS.rows);
    expect(isTooLarge({ size: SERVER_LIMITS.fileBytes })).toBe(false);
    expect(isTooLarge({ size: SERVER_LIMITS.fileBytes + 1 })).toBe(true);
  });

  it('is sent with its name, in the language of the panel, and answers the import', async () => {
    const { mock } = answer(201, { id: 'an import' });
    expect(await sendFile('a unit', sending)).toBe('an import');
    const [path, init] = mock.calls[0] ?? ['', {}];
    const query = new URL(path, 'http://panel').searchParams;
    expect(Object.fromEntries(query)).toEqual({ organizationId: 'a unit', fileName: 'danh sách & tên.csv' });
    expect(init).toMatchObject({ method: 'POST', body: file, headers: { 'accept-language': 'en' } });
    expect(init.headers).toHaveProperty('x-requested-with');
  });

  it('is sent again for the version that was read, for another sheet if asked', async () => {
    const { mock } = answer(200, { id: 'an import' });
    await sendFileAgain({ id: 'an import', version: 3, sheet: 'Trang 2' }, sending);
    await sendFileAgain({ id: 'an import', version: 4 }, sending);
    const [first, second] = mock.calls.map(([path]) => new URL(path, 'http://panel'));
    expect(first?.pathname).toBe('/imports/an%20import/file');
    expect(Object.fromEntries(first?.searchParams ?? [])).toMatchObject({ version: '3', sheet: 'Trang 2' });
    expect(second?.searchParams.has('sheet')).toBe(false);
  });

  it('fails with the reason of the server, or says that there is no answer', async () => {
    answer(422, { error: { code: 'FILE_BOMB', message: 'Quá lớn' } });
    const refused = await sendFile('a unit', sending).catch((error: Error) => error);
    expect([(refused as Error).message, errorCode(refused)]).toEqual(['Quá lớn', 'FILE_BOMB']);
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(sendFile('a unit', sending)).rejects.toThrow('No server');
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }));
    await expect(sendFile('a unit', sending)).rejects.toThrow('No server');
  });

  it('is remembered for its own import only, the last one', () => {
    rememberFile('first', file);
    expect(rememberedFile('first')).toBe(file);
    rememberFile('second', file);
    expect([rememberedFile('first'), rememberedFile('second')]).toEqual([undefined, file]);
    expect(resultAddress('an-id', 'en')).toBe('/imports/an-id/result.csv?language=en');
  });
});
