import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Database } from '@phan-cong/prisma/client';
import { dumpDatabase } from '@phan-cong/prisma/dump';
import { restoreDatabase } from '@phan-cong/prisma/restore';
import { readForeignKeys } from '@phan-cong/prisma/tables';
import { describe, expect, test } from 'vitest';
import { addBranchWithMember, emptyDatabase, emptyServerDatabase, migratedDatabase, serverUrl } from './helpers.ts';

async function dump(database: Database): Promise<Buffer> {
  const output = new PassThrough();
  const [bytes] = await Promise.all([buffer(output), dumpDatabase(database, output)]);
  return bytes;
}

const restore = (database: Database, bytes: Buffer) => restoreDatabase(database, Readable.from([bytes]));

/** A dump without its first line, which holds the time it was made. */
const rowsOf = (bytes: Buffer) => gunzipSync(bytes).toString().split('\n').slice(1, -2);

async function filledDatabase(): Promise<Database> {
  const database = await migratedDatabase();
  await addBranchWithMember(database, 'Chi bộ tổ dân phố 12', 'Nguyễn Thị Đào');
  await addBranchWithMember(database, 'Chi bộ thôn Đông', 'Trần Văn Ước');
  await database.db.auditEntry.create({
    data: { action: 'member:create', entityType: 'Member', after: { a: [1, null, '…'] } },
  });
  await database.db.setting.create({ data: { key: 'văn bản', value: 'x' } });
  return database;
}

let filled: Buffer | undefined;

/** A dump of the filled database, made once. */
async function filledDump(): Promise<Buffer> {
  filled ??= await dump(await filledDatabase());
  return filled;
}

describe('a dump', () => {
  test('restored into an empty database gives every row back as it was', async () => {
    const target = await emptyDatabase();
    const summary = await restore(target, await filledDump());
    // Two communes, two branches, two members and their terms, an entry of the trail, and a setting.
    expect(summary.rows).toBe(10);
    expect(rowsOf(await dump(target))).toEqual(rowsOf(await filledDump()));
    expect(await target.db.member.findFirst({ where: { givenName: 'Đào' } })).toMatchObject({
      birthDate: new Date('1980-02-29'),
      note: 'Dòng 1\nDòng 2 \u2028 "trích" \\ {a,b} NULL',
    });
  });

  test('restored leaves the foreign keys and triggers in force', async () => {
    const source = await migratedDatabase();
    const target = await emptyDatabase();
    await restore(target, await filledDump());
    const keys = async ({ pool }: Database) => {
      const client = await pool.connect();
      try {
        return await readForeignKeys(client);
      } finally {
        client.release();
      }
    };
    expect(await keys(target)).toEqual(await keys(source));
    await expect(target.db.auditEntry.deleteMany()).rejects.toThrow('audit entries are only ever added');
    await expect(target.db.organization.deleteMany({ where: { kind: 'COMMUNE' } })).rejects.toMatchObject({
      code: 'P2003',
    });
  });

  test.skipIf(!serverUrl)('goes from the embedded database to PostgreSQL and back without a change', async () => {
    const { database: server } = await emptyServerDatabase();
    await restore(server, await filledDump());
    const fromServer = await dump(server);
    expect(rowsOf(fromServer)).toEqual(rowsOf(await filledDump()));
    const back = await emptyDatabase();
    await restore(back, fromServer);
    expect(rowsOf(await dump(back))).toEqual(rowsOf(await filledDump()));
  });
});

describe('a restore is refused, and leaves no row,', () => {
  test('when the database has rows', async () => {
    const database = await filledDatabase();
    await expect(restore(database, await filledDump())).rejects.toThrow('The database is not empty');
    expect(await database.db.member.count()).toBe(2);
  });

  const damage: [string, (bytes: Buffer) => Buffer, string][] = [
    ['when the file is cut short', (bytes) => bytes.subarray(0, bytes.length - 40), 'cut short'],
    ['when the last line is missing', (bytes) => editLines(bytes, (lines) => lines.slice(0, -2)), 'cut short'],
    [
      'when a row was changed',
      (bytes) => editLines(bytes, (lines) => lines.map((line) => line.replace('Trần Văn', 'Trần Vân'))),
      'checksum',
    ],
    [
      'when a row is missing',
      (bytes) => editLines(bytes, (lines) => lines.filter((line) => !line.includes('văn bản'))),
      'checksum',
    ],
    [
      'when it comes from a newer version',
      (bytes) => editLines(bytes, (lines) => lines.map((line) => line.replace('_extensions', '_unknown'))),
      'another version',
    ],
    ['when it is another file', () => gzipSync('{"hello":1}\n'), 'not a dump of this program'],
    ['when it is not packed', () => Buffer.from('hello'), 'cannot be unpacked'],
  ];
  test.each(damage)('%s', async (_, spoil, message) => {
    const target = await migratedDatabase();
    await expect(restore(target, spoil(await filledDump()))).rejects.toThrow(message);
    expect(await target.db.organization.count()).toBe(0);
    await addBranchWithMember(target, 'Chi bộ 1', 'Lê An');
  });
});

function editLines(bytes: Buffer, edit: (lines: string[]) => string[]): Buffer {
  return gzipSync(edit(gunzipSync(bytes).toString().split('\n')).join('\n'));
}
