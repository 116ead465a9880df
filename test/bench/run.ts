import { parseArgs } from 'node:util';
import { createDatabase } from '@phan-cong/prisma/client';
import { casesOn } from './cases.ts';
import { type Cluster, startCluster, withClient } from './cluster.ts';
import { measureEmbeddedStart } from './embedded.ts';
import { generate } from './generate.ts';
import { measureReads, type Side } from './reads.ts';
import { isReached, type Line, table } from './report.ts';
import { buildProduct, type Server, startFloor, startProduct } from './servers.ts';

const USAGE = `npm run bench -- [options]
  --full           1,000,000 members (100,000 unless told)
  --members <n>    another number of members; the ten times smaller database has a tenth
  --data-dir <dir> keep the database there and use it again the next time
  --rounds <n>     rounds of each read (5)
  --seconds <n>    length of a round (2)
  --only <text>    only the cases whose name holds the text`;
const LIMIT_MS = 20 * 60_000;

const { values: options } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    members: { type: 'string' },
    'data-dir': { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
});

/** Measures the product against the floor and prints how each stands to its bar; exit code 1 when one is missed. */
async function main(): Promise<void> {
  if (options.help) return console.log(USAGE);
  const members = Number(options.members ?? (options.full ? 1_000_000 : 100_000));
  const ends: (() => Promise<void>)[] = [];
  const deadline = setTimeout(
    () => void endAll(ends).then(() => fail(`The measurement took more than ${LIMIT_MS / 60_000} minutes.`)),
    LIMIT_MS,
  );
  try {
    buildProduct();
    const cluster = await startCluster(options['data-dir']);
    ends.push(() => cluster.stop());
    const large = await openSide(cluster, members, ends);
    const small = await openSide(cluster, members / 10, ends);
    const lines: Line[] = await measureReads(large, small, Number(options.rounds), Number(options.seconds));
    if (!options.only) lines.push(...(await embeddedLines()));
    console.log(table(lines));
    if (!lines.every(isReached)) process.exitCode = 1;
  } finally {
    clearTimeout(deadline);
    await endAll(ends);
  }
}

/** A database of a size with the product and the floor on it. */
async function openSide(cluster: Cluster, members: number, ends: (() => Promise<void>)[]): Promise<Side> {
  const name = `bench_${members}`;
  const url = cluster.urlOf(name);
  if (await createDatabaseOnce(cluster, name)) {
    const began = performance.now();
    const size = await generate(url, members);
    console.log(`${JSON.stringify(size)} made in ${Math.round((performance.now() - began) / 1000)} s`);
  }
  const database = await createDatabase({ url, poolSize: 2 });
  const cases = (await casesOn(database.db)).filter((measured) => measured.name.includes(options.only));
  await database.close();
  const started = async (server: Promise<Server>) => {
    const { url: address, stop } = await server;
    ends.push(stop);
    return address;
  };
  return { product: await started(startProduct({ DATABASE_URL: url })), floor: await started(startFloor(url)), cases };
}

async function createDatabaseOnce(cluster: Cluster, name: string): Promise<boolean> {
  return withClient(cluster.urlOf('postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${name}`);
    return rowCount === 0;
  });
}

async function embeddedLines(): Promise<Line[]> {
  const { firstMs, secondMs, memory } = await measureEmbeddedStart();
  const note = `the first time ${(firstMs / 1000).toFixed(1)} s`;
  return [
    { name: 'embedded start, second time', value: secondMs / 1000, bar: 5, isAtMost: true, unit: ' s', note },
    { name: 'embedded, memory at rest', value: memory, bar: 400, isAtMost: true, unit: ' MB', note: '' },
  ];
}

async function endAll(ends: (() => Promise<void>)[]): Promise<void> {
  for (const end of ends.splice(0).reverse()) await end();
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

await main();
