import { isDeepStrictEqual } from 'node:util';
import autocannon from 'autocannon';
import type { Case, Request } from './cases.ts';

const CONNECTIONS = 16;

/** Requests per second of a server under 16 connections that send the case's requests in turn. @throws Error when any answer is not 2xx. */
export async function rate(url: string, sent: SentRequest[], seconds: number): Promise<number> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, timeout: 30, requests: sent });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were refused and ${result.errors} failed.`);
  return result['2xx'] / result.duration;
}

type SentRequest = { method: string; path: string; headers: Record<string, string>; body: string };

/** The case's requests as the product gets them. */
export function toProduct({ document, requests }: Pick<Case, 'document' | 'requests'>): SentRequest[] {
  return requests.map(({ cookie, variables }) => ({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query: document, variables }),
  }));
}

/** The case's requests as the floor gets them. */
export function toFloor({ statement, requests }: Pick<Case, 'statement' | 'requests'>): SentRequest[] {
  const headers = { 'content-type': 'application/json' };
  return requests.map(({ values }) => ({
    method: 'POST',
    path: `/${statement}`,
    headers,
    body: JSON.stringify(values),
  }));
}

/** Checks that product and floor answer every request of a case alike. @throws Error with both answers when they differ. */
export async function requireSameAnswers(productUrl: string, floorUrl: string, measured: Case): Promise<void> {
  const [toBoth, floors] = [toProduct(measured), toFloor(measured)];
  for (const [index, request] of toBoth.entries()) {
    const answer = (await send(productUrl, request)) as { data?: Record<string, unknown>; errors?: unknown };
    if (answer.errors || !answer.data) throw new Error(`${measured.name}: ${JSON.stringify(answer.errors)}`);
    const floor = await send(floorUrl, floors[index] as SentRequest);
    const [ours, theirs] = [ordered(answer.data[measured.root]), ordered(floor)];
    if (!isDeepStrictEqual(ours, theirs)) {
      throw new Error(
        `${measured.name}: the answers differ.\nproduct ${JSON.stringify(ours).slice(0, 1500)}\nfloor   ${JSON.stringify(theirs).slice(0, 1500)}`,
      );
    }
  }
}

async function send(url: string, { method, path, headers, body }: SentRequest): Promise<unknown> {
  const answer = await fetch(url + path, { method, headers, body });
  return answer.json();
}

/** The answer with a member's assignments in the order of their ids: the floor does not promise one. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(
    ([name, part]) => [name, name === 'assignments' ? byId(part as { id: string }[]) : part] as const,
  );
  return Object.fromEntries(fields.map(([name, part]) => [name, ordered(part)]));
}

function byId(rows: { id: string }[]): { id: string }[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}

export type { Request };

/** The middle one of some numbers. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
