import { queryJson } from '@phan-cong/prisma/client';
import type { PrismaClient } from '@phan-cong/prisma/generated/client/client';
import { Unsupported } from './model.ts';
import { countRows, type Dates, type ReadArgs, selectRows } from './select.ts';
import { Statement } from './statement.ts';

type Tree = Record<string, unknown>;
export type Count = { where: Tree; limit: number };

/**
 * The rows that Prisma's `findMany` would answer, read by one statement of its own that returns JSON, and in the same statement the
 * rows that fit counted up to a limit. Null when the compiler does not know an argument; then Prisma must be asked.
 */
export async function readFast<Row>(
  db: PrismaClient,
  model: string,
  args: ReadArgs,
  count?: Count,
): Promise<{ rows: Row[]; count: number } | null> {
  const compiled = compile(model, args, count);
  if (!compiled) return null;
  const answer = (await queryJson(db, compiled.text, compiled.values, compiled.isSteady)) as {
    rows: Row[];
    count: number;
  };
  for (const row of answer.rows) reviveDates(row as Tree, compiled.dates);
  return answer;
}

function compile(
  model: string,
  args: ReadArgs,
  count: Count | undefined,
): { text: string; values: unknown[]; isSteady: boolean; dates: Dates } | null {
  const statement = new Statement();
  try {
    const { text, dates } = selectRows(statement, model, args);
    const counted = count ? countRows(statement, model, count.where, count.limit) : '0';
    const rows = `(SELECT coalesce(json_agg(row_to_json(r)), '[]'::json) FROM (${text}) r)`;
    return {
      text: `SELECT json_build_object('rows', ${rows}, 'count', ${counted})::text`,
      values: statement.values,
      isSteady: statement.isSteady,
      dates,
    };
  } catch (error) {
    if (error instanceof Unsupported) return null;
    throw error;
  }
}

/** JSON has no dates: puts them back where Prisma answers a Date. */
function reviveDates(row: Tree, { columns, related }: Dates): void {
  for (const name of columns) {
    const value = row[name];
    if (typeof value === 'string') row[name] = new Date(value);
  }
  for (const [name, dates] of related) {
    const value = row[name];
    if (Array.isArray(value)) for (const inner of value) reviveDates(inner as Tree, dates);
    else if (value) reviveDates(value as Tree, dates);
  }
}
