import type { Prisma } from '@phan-cong/prisma/generated/client/client';
import type { Decision } from '../plan/planTypes.ts';
import type { Cell, SheetData } from '../sheetTypes.ts';

type Rows = Pick<Prisma.TransactionClient, 'importRow'>;

const ROWS_AT_ONCE = 2_000;

/** A stored sheet: its grid as it was read, and what was chosen for single rows. */
export interface StoredSheet {
  sheet: SheetData;
  decisions: Map<number, Decision>;
}

/**
 * Stores every row that holds something, titles included, so that another row can be chosen for the headings later.
 * @param decisions what was chosen for rows, by number
 */
export async function storeRows(
  db: Rows,
  importId: string,
  rows: readonly Cell[][],
  decisions: ReadonlyMap<number, Decision> = new Map(),
): Promise<void> {
  const filled = rows.flatMap((cells, index) => {
    const decision = decisions.get(index + 1);
    const row = { importId, rowNumber: index + 1, cells: cells as unknown as Prisma.InputJsonValue };
    return cells.some((cell) => cell !== null) ? [{ ...row, ...(decision ? { decision } : {}) }] : [];
  });
  for (let from = 0; from < filled.length; from += ROWS_AT_ONCE) {
    await db.importRow.createMany({ data: filled.slice(from, from + ROWS_AT_ONCE) });
  }
}

/** The grid of an import; rows that held nothing are empty. */
export async function loadSheet(db: Rows, importId: string, name: string): Promise<StoredSheet> {
  const stored = await db.importRow.findMany({
    where: { importId },
    orderBy: { rowNumber: 'asc' },
    select: { rowNumber: true, cells: true, decision: true },
  });
  const rows: Cell[][] = Array.from({ length: stored.at(-1)?.rowNumber ?? 0 }, () => []);
  const decisions = new Map<number, Decision>();
  for (const { rowNumber, cells, decision } of stored) {
    rows[rowNumber - 1] = cells as unknown as Cell[];
    if (decision) decisions.set(rowNumber, decision as unknown as Decision);
  }
  return { sheet: { name, rows, withheldColumns: [] }, decisions };
}
