import { median } from './measure.ts';
import type { Line } from './report.ts';
import type { Administrator } from './viewers.ts';

const BAR = 2;
/** All generated assignments have begun by then. */
const AS_OF = '2026-09-01';

const DOCUMENT = `query Coverages($within: ID, $asOf: Date) {
  coverages(within: $within, level: BRANCH, asOf: $asOf, first: 25) {
    nodes {
      unit { id name } assignableCount exemptCount assignedCount unassignedCount assignedPercent
      households { totalCount uncoveredCount } planStages { stage count }
    }
    totalCount
  } }`;

type Answer = {
  data?: { coverages: { nodes: { assignableCount: number; assignedCount: number | null }[]; totalCount: number } };
  errors?: unknown;
};

/** How long it takes to tell how far tasks are given in every branch of a province, the least covered 25 in full. */
export async function measureCoverage(product: string, province: Administrator, rounds: number): Promise<Line> {
  const times: number[] = [];
  let branches = 0;
  for (let turn = 0; turn < rounds; turn += 1) {
    const began = performance.now();
    branches = await askOnce(product, province);
    times.push((performance.now() - began) / 1000);
  }
  return {
    name: 'coverage of a province, by branch',
    value: median(times),
    bar: BAR,
    isAtMost: true,
    unit: ' s',
    note: `${branches} branches; ${times.map((time) => time.toFixed(2)).join(' ')}`,
  };
}

async function askOnce(product: string, { cookie, unitId }: Administrator): Promise<number> {
  const response = await fetch(`${product}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query: DOCUMENT, variables: { within: unitId, asOf: AS_OF } }),
  });
  const { data, errors } = (await response.json()) as Answer;
  const isCounted = data?.coverages.nodes.some(
    ({ assignableCount, assignedCount }) => assignableCount > 0 && (assignedCount ?? 0) > 0,
  );
  if (!data || !isCounted)
    throw new Error(`The coverage counts nobody: ${JSON.stringify(errors ?? data).slice(0, 500)}`);
  return data.coverages.totalCount;
}
