import { type RowRule, toWhere } from '../access/rowRule.ts';
import { badField, notFound } from '../errors.ts';
import type { Where } from '../read/filters.ts';
import type { Command } from '../write/command.ts';
import { type LoadedRow, loadRows } from './reassign.sql.ts';
import { MAX_ROWS } from './reassignInputs.ts';

/**
 * The assignments that a bulk command is asked about, by `ids` or by a filter, within a row rule and in the order asked for. `isLocked`
 * holds them until the command ends.
 * @throws NOT_FOUND when one of `ids` is missing or outside the rule; BAD_USER_INPUT for a filter that fits more than 5,000.
 */
export async function readAsked(
  command: Command,
  ids: string[] | null,
  filterWhere: Where,
  rule: RowRule,
  isLocked: boolean,
): Promise<LoadedRow[]> {
  const wanted = ids ?? (await idsOf(command, { AND: [filterWhere, toWhere(rule)] }));
  const rows = new Map((await loadRows(command, wanted, rule, isLocked)).map((row) => [row.id, row]));
  if (ids && rows.size < ids.length) throw notFound();
  return wanted.map((id) => rows.get(id)).filter((row) => row !== undefined);
}

async function idsOf(command: Command, where: Where): Promise<string[]> {
  const found = await command.tx.assignment.findMany({
    where,
    select: { id: true },
    orderBy: { id: 'asc' },
    take: MAX_ROWS + 1,
  });
  if (found.length > MAX_ROWS) throw badField('filter', 'TOO_MANY_ROWS', { maximum: MAX_ROWS });
  return found.map(({ id }) => id);
}
