// Started by durability.test.ts: writes rows without end and says each one's number once it is committed.
import { createDatabase } from '@phan-cong/prisma/client';
import { migrate } from '@phan-cong/prisma/migrate';

const [, , dataDir = '', first = '0'] = process.argv;
const database = await createDatabase({ dataDir });
await migrate(database);
for (let number = Number(first); ; number++) {
  await database.db.setting.create({ data: { key: `row-${number}`, value: { number } } });
  process.stdout.write(`${number}\n`);
}
