import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { createDatabase } from '@phan-cong/prisma/client';
import { measureBulk } from './bulk.ts';
import { casesOn } from './cases.ts';
import { type Cluster, startCluster, withClient } from './cluster.ts';
import { measureCoverage } from './coverage.ts';
import { measureEmbeddedStart } from './embedded.ts';
import { measureExport } from './exports.ts';
import { generate } from './generate.ts';
import { measureReads, type Side } from './reads.ts';
import { isReached, type Line, table } from './report.ts';
import { buildProduct, type Server, startFloor, startProduct } from './servers.ts';
import { type Administrator, administratorsOf } from './viewers.ts';

const USAGE = `npm run bench -- [options]
  --full           1,000,000 members (100,000 unless told)
  --small          a few thousand members and one short round: shows that everything works, judges nothing
  --members <n>    another number of members; the ten times smaller database has a tenth
  --data-dir <dir> keep the database there and use it again the next time
  --rounds <n>     rounds of each measurement (5)
  --seconds <n>    length of a round of reads (2)
  --only <text>    only the cases whose name holds the text`;
const LIMIT_MS = 20 * 60_000;
const SMALL = { members: 20_000, rounds: 1, seconds: 0.5, bulk: [100, 1000] };

const { values: options } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    small: { type: 'boolean', default: false },
    members: { type: 'string' },
    'data-dir': { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
});

type Plan = { members: number; rounds: number; seconds: number; bulk: number[] };
type OpenSide = Side & { url: string; province: Administrator };

/**
 * Measures the product against the floor and prints how each stands to its bar. Exit code 1 when a bar is missed; with --small only
 * when something could not be measured.
 */
async function main(): Promise<void> {
  if (options.help) return console.log(USAGE);
  const plan: Plan = options.small
    ? SMALL
    : {
        members: Number(options.members ?? (options.full ? 1_000_000 : 100_000)),
        rounds: Number(options.rounds),
        seconds: Number(options.seconds),
        bulk: [1000, 10_000],
      };
  const ends: (() => Promise<void>)[] = [];
  const deadline = setTimeout(
    () => void endAll(ends).then(() => fail(`The measurement took more than ${LIMIT_MS / 60_000} minutes.`)),
    LIMIT_MS,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void endAll(ends).then(() => fail(signal)));
  try {
    buildProduct();
    warnWhenBusy();
    const measured = await measureAll(plan, ends);
    // So little says nothing about speed.
    const lines = options.small ? measured.map((line) => ({ ...line, bar: null })) : measured;
    console.log(table(lines));
    if (!lines.every(isReached)) process.exitCode = 1;
  } finally {
    clearTimeout(deadline);
    await endAll(ends);
  }
}

async function measureAll(plan: Plan, ends: (() => Promise<void>)[]): Promise<Line[]> {
  const cluster = await startCluster(options['data-dir']);
  ends.push(() => cluster.stop());
  const large = await openSide(cluster, plan.members, ends);
  const small = await openSide(cluster, plan.members / 10, ends);
  const lines: Line[] = await measureReads(large, small, plan.rounds, plan.seconds);
  const { product, url: database, province } = large;
  if ('reassign'.includes(options.only)) {
    lines.push(...(await measureBulk({ product: product.url, database, province }, plan.bulk, plan.rounds)));
  }
  if ('coverage of a province, by branch'.includes(options.only)) {
    lines.push(await measureCoverage(product.url, province, plan.rounds));
  }
  if ('export'.includes(options.only)) lines.push(...(await measureExport(product, database, province)));
  if ('embedded'.includes(options.only)) lines.push(...(await embeddedLines()));
  return lines;
}

/** A database of a size with the product and the floor on it. */
async function openSide(cluster: Cluster, members: number, ends: (() => Promise<void>)[]): Promise<OpenSide> {
  const name = `bench_${members}`;
  const url = cluster.urlOf(name);
  if (await createDatabaseOnce(cluster, name)) {
    const began = performance.now();
    const size = await generate(url, members);
    console.log(`${JSON.stringify(size)} made in ${Math.round((performance.now() - began) / 1000)} s`);
  }
  const database = await createDatabase({ url, poolSize: 2 });
  const cases = (await casesOn(database.db)).filter((measured) => measured.name.includes(options.only));
  const [province] = await administratorsOf(database.db, 'PROVINCE', 'PROVINCE_ADMIN');
  await database.close();
  if (!province) throw new Error('The database has no province.');
  const started = async (starting: Promise<Server>) => {
    const server = await starting;
    ends.push(server.stop);
    return server;
  };
  const product = await started(startProduct({ DATABASE_URL: url }));
  return { product, floor: await started(startFloor(url)), cases, url, province, database: cluster.processes };
}

/** Other work slows a program that does much more than one that waits for the other. */
function warnWhenBusy(): void {
  const [load = 0] = loadavg();
  if (load > availableParallelism() / 2) {
    console.log(
      `The machine is busy (load ${load.toFixed(1)}): requests a second and times come out worse than they are.`,
    );
  }
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
