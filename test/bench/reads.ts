import type { Case } from './cases.ts';
import { median, rate, requireSameAnswers, toFloor, toProduct } from './measure.ts';
import { type Line, round } from './report.ts';
import { cpuSeconds, type Server } from './servers.ts';

export type Side = { product: Server; floor: Server; cases: Case[]; database(): number[] };

const TENFOLD_BAR = 1.3;
const WARM_AFTER = 1500;
const MAX_WARMING = 5;

/**
 * The reads on the large and the small database: share of the floor on the large one, and time on the large one against the small one.
 * Everything takes turns in short rounds, so that a busy machine slows all alike; each figure is the median of the rounds' ratios.
 */
export async function measureReads(large: Side, small: Side, rounds: number, seconds: number): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [index, measured] of large.cases.entries()) {
    try {
      lines.push(...(await measureCase(large, small, measured, small.cases[index] as Case, rounds, seconds)));
    } catch (error) {
      const note = error instanceof Error ? error.message : String(error);
      lines.push({ name: measured.name, value: null, bar: measured.bar, isAtMost: false, unit: '', note });
    }
  }
  return lines;
}

async function measureCase(
  large: Side,
  small: Side,
  measured: Case,
  twin: Case,
  rounds: number,
  seconds: number,
): Promise<Line[]> {
  await requireSameAnswers(large.product.url, large.floor.url, measured);
  const runs = {
    product: () => rate(large.product.url, toProduct(measured), seconds),
    floor: () => rate(large.floor.url, toFloor(measured), seconds),
    small: () => rate(small.product.url, toProduct(twin), seconds),
  };
  for (const each of Object.values(runs)) await warmUp(each, seconds);
  const shares: number[] = [];
  const growths: number[] = [];
  const rates: { product: number; floor: number }[] = [];
  const costs = { product: 0, floor: 0 };
  const run = async (side: 'product' | 'floor') => {
    const pids = [large[side].process.pid, ...large.database()];
    const before = cpuSeconds(pids);
    const perSecond = await runs[side]();
    costs[side] += (cpuSeconds(pids) - before) / (perSecond * seconds) / rounds;
    return perSecond;
  };
  for (let round = 0; round < rounds; round += 1) {
    const [product, floor, less] = [await run('product'), await run('floor'), await runs.small()];
    rates.push({ product, floor });
    shares.push(product / floor);
    growths.push(less / product);
  }
  const perSecond = `${round(median(rates.map((r) => r.product)))} of ${round(median(rates.map((r) => r.floor)))} requests/s`;
  return [
    {
      name: measured.name,
      value: median(shares),
      bar: measured.bar,
      isAtMost: false,
      unit: '',
      note: `${shares.map(round).join(' ')}; ${perSecond}; ${processorTime(costs)}`,
    },
    {
      name: `${measured.name}, 10 × the rows`,
      value: median(growths),
      bar: TENFOLD_BAR,
      isAtMost: true,
      unit: ' ×',
      note: growths.map(round).join(' '),
    },
  ];
}

/** Until its code is compiled a program is slower than it will be, however long that takes on a busy machine. */
async function warmUp(run: () => Promise<number>, seconds: number): Promise<void> {
  for (let round = 0, requests = 0; round < MAX_WARMING && requests < WARM_AFTER; round += 1) {
    requests += (await run()) * seconds;
  }
}

/** What a request costs the server and the database: steadier than requests a second on a machine with other work. */
function processorTime({ product, floor }: { product: number; floor: number }): string {
  const [ours, theirs] = [product, floor].map((seconds) => (seconds * 1000).toFixed(2));
  return `processor time ${ours} of ${theirs} ms, a share of ${round(floor / product)}`;
}
