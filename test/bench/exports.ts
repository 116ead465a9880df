import { withClient } from './cluster.ts';
import type { Line } from './report.ts';
import { residentMegabytes, type Server } from './servers.ts';
import type { Administrator } from './viewers.ts';

const POLL_MS = 50;
const BIRTH_YEARS = { gte: 1965, lte: 1989 };

/** Taking the members of 25 birth years of a province out as CSV: rows a second beside COPY of the same columns, and the memory it needs. */
export async function measureExport(product: Server, database: string, province: Administrator): Promise<Line[]> {
  const filter = encodeURIComponent(JSON.stringify({ birthYear: BIRTH_YEARS }));
  let peak = residentMegabytes(product.process.pid ?? 0);
  const before = peak;
  const poll = setInterval(() => {
    peak = Math.max(peak, residentMegabytes(product.process.pid ?? 0));
  }, POLL_MS);
  const began = performance.now();
  let lines = 0;
  try {
    const answer = await fetch(`${product.url}/exports/members.csv?filter=${filter}`, {
      headers: { cookie: province.cookie },
    });
    if (!answer.ok || !answer.body) throw new Error(`The export answered ${answer.status}.`);
    for await (const chunk of answer.body)
      lines += Buffer.from(chunk as Uint8Array).filter((byte) => byte === 10).length;
  } finally {
    clearInterval(poll);
  }
  const rows = Math.max(lines - 1, 0);
  const seconds = (performance.now() - began) / 1000;
  const copied = await copySeconds(database, province.unitId);
  const note = `${rows} rows in ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s; COPY ${copied.toFixed(2)} s`;
  const memory = `${Math.round(before)} MB before, ${Math.round(peak)} MB at most`;
  return [
    { name: 'export to CSV, share of COPY', value: copied / seconds, bar: null, isAtMost: false, unit: '', note },
    { name: 'export to CSV, more memory', value: peak - before, bar: null, isAtMost: true, unit: ' MB', note: memory },
  ];
}

function copySeconds(database: string, provinceId: string): Promise<number> {
  return withClient(database, async (client) => {
    const began = performance.now();
    // The province's id was read from the database; COPY takes no parameters.
    await client.query(`COPY (
      SELECT m."fullName", m."gender", m."birthDate", m."status", m."membership", m."position", m."occupationGroup", m."joinedOn", m."officialOn",
             m."phone", b."name"
        FROM "Member" m JOIN "Organization" b ON b."id" = m."branchId"
       WHERE m."provinceId" = '${provinceId}' AND m."birthYear" BETWEEN ${BIRTH_YEARS.gte} AND ${BIRTH_YEARS.lte}
       ORDER BY m."sortKey", m."id") TO '/dev/null' WITH (FORMAT csv)`);
    return (performance.now() - began) / 1000;
  });
}
