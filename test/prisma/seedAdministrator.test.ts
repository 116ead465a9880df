import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { verifyPassword } from '@phan-cong/api/access/passwords';
import { createDatabase } from '@phan-cong/prisma/client';
import { makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { createAdministrator, type FirstAdministrator } from '@phan-cong/prisma/seed/createAdministrator';
import { describe, expect, test } from 'vitest';
import { migratedDatabase, temporaryDirectory } from './helpers.ts';

const PASSWORD = 'một mật khẩu dài';

const wanted: FirstAdministrator = {
  kind: 'COMMUNE',
  organizationName: '  Đảng bộ   xã Kim Sơn ',
  username: 'QuanTri',
  displayName: 'Nguyễn Thị An',
  password: PASSWORD,
  today: '2026-11-23',
};

describe('the first administrator', () => {
  test('is made together with the organisation it administers', async () => {
    const { db } = await migratedDatabase();
    const { organizationId, userId } = await createAdministrator(db, wanted);
    expect(await db.organization.findUnique({ where: { id: organizationId } })).toMatchObject({
      name: 'Đảng bộ xã Kim Sơn',
      kind: 'COMMUNE',
      communeId: organizationId,
      parentId: null,
    });
    const user = await db.user.findUniqueOrThrow({ where: { id: userId }, include: { grants: true } });
    expect(user).toMatchObject({ username: 'quantri', displayName: 'Nguyễn Thị An', isDemo: false });
    expect(user.grants).toMatchObject([{ role: 'COMMUNE_ADMIN', organizationId, validTo: null }]);
    expect(await verifyPassword(user.passwordHash, PASSWORD)).toBe(true);
  });

  test('administers a province when that is wanted', async () => {
    const { db } = await migratedDatabase();
    const { userId } = await createAdministrator(db, { ...wanted, kind: 'PROVINCE' });
    expect(await db.grant.findMany({ where: { userId } })).toMatchObject([{ role: 'PROVINCE_ADMIN' }]);
  });

  test('is one only, also when two are made at once', async () => {
    const { db } = await migratedDatabase();
    const results = await Promise.allSettled([
      createAdministrator(db, wanted),
      createAdministrator(db, { ...wanted, username: 'khac' }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(createAdministrator(db, { ...wanted, username: 'nua' })).rejects.toThrow(
      'There is an administrator already',
    );
    expect(await db.organization.count()).toBe(1);
    expect(await db.user.count()).toBe(1);
  });

  test('is refused beside one whose grant has ended', async () => {
    const { db } = await migratedDatabase();
    const { id: organizationId } = await makeOrganization(db);
    const ended = { role: 'COMMUNE_ADMIN' as const, organizationId, validTo: new Date('2021-01-01') };
    await makeUser(db, { grants: [ended] });
    await expect(createAdministrator(db, wanted)).rejects.toThrow('There is an administrator already');
  });

  test.each<[keyof FirstAdministrator, string]>([
    ['password', 'ngắn'],
    ['username', 'có dấu'],
    ['displayName', '  '],
    ['organizationName', 'a\u202eb'],
  ])('is refused with a %s of "%s"', async (field, value) => {
    const { db } = await migratedDatabase();
    await expect(createAdministrator(db, { ...wanted, [field]: value })).rejects.toMatchObject({ field });
    expect(await db.organization.count()).toBe(0);
  });
});

/** Runs the command with these words, answers and settings. */
function runCommand(words: string[], input: string, settings: Record<string, string>) {
  const packageDir = fileURLToPath(new URL('../../prisma', import.meta.url));
  const child = spawn('node_modules/.bin/tsx', ['scripts/createAdministrator.ts', ...words], {
    cwd: packageDir,
    env: { ...process.env, DATABASE_URL: '', ...settings },
  });
  child.stdin.end(input);
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

describe('the command', { timeout: 90_000 }, () => {
  test('takes the password from the standard input, makes a new database ready, and refuses a second time', async () => {
    const DATA_DIR = temporaryDirectory();
    const words = [
      '--kind',
      'commune',
      '--organization',
      'Đảng bộ xã Kim Sơn',
      '--username',
      'quantri',
      '--name',
      'An',
    ];
    const first = await runCommand(words, `${PASSWORD}\n`, { DATA_DIR });
    expect(first).toMatchObject({ code: 0, output: expect.stringContaining('"quantri" can now sign in') });
    expect(first.output).not.toContain(PASSWORD);
    const second = await runCommand(words, '', { DATA_DIR, ADMIN_PASSWORD: PASSWORD });
    expect(second).toMatchObject({ code: 1, output: expect.stringContaining('There is an administrator already') });
    const database = await createDatabase({ dataDir: DATA_DIR });
    try {
      expect(await database.db.user.count()).toBe(1);
      expect(await database.db.taskField.count()).toBe(16);
    } finally {
      await database.close();
    }
  });

  test('says which word is missing where there is no terminal to ask on', async () => {
    const result = await runCommand(['--kind', 'commune'], '', { DATA_DIR: temporaryDirectory() });
    expect(result).toMatchObject({ code: 1, output: expect.stringContaining('Give --organization') });
  });
});
