import { type ReadRule, toWhere } from '../access/rowRule.ts';
import { notFound, staleVersion } from '../errors.ts';
import { delegateOf, type ModelName, type Row } from '../read/delegate.ts';
import type { Command } from './command.ts';

/** The row of an id within a row rule, inside the command's transaction. @throws NOT_FOUND when missing or hidden. */
export async function findRow(command: Command, model: ModelName, id: string, rule: ReadRule): Promise<Row> {
  const row = await delegateOf(command.tx, model).findFirst({ where: { AND: [{ id }, toWhere(rule)] } });
  if (!row) throw notFound();
  return row;
}

/**
 * Changes one row if its version is still the one the caller read, and answers it before and after.
 * @throws NOT_FOUND when missing or outside the rule; CONFLICT with both versions when stale.
 */
export async function updateRow(
  command: Command,
  model: ModelName,
  target: { id: string; version: number },
  rule: ReadRule,
  data: Record<string, unknown>,
): Promise<{ before: Row; after: Row }> {
  const before = await findRow(command, model, target.id, rule);
  if (before.version !== target.version) throw staleVersion(target.version, Number(before.version));
  const delegate = delegateOf(command.tx, model);
  const { count } = await delegate.updateMany({
    where: { AND: [{ id: target.id, version: target.version }, toWhere(rule)] },
    data: { ...data, version: { increment: 1 } },
  });
  const after = await delegate.findFirst({ where: { id: target.id } });
  if (count !== 1 || !after) throw staleVersion(target.version, Number(after?.version ?? 0));
  return { before, after };
}

/**
 * Deletes one row if its version is still the one the caller read, and answers it.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT IN_USE when other records refer to it.
 */
export async function deleteRow(
  command: Command,
  model: ModelName,
  target: { id: string; version: number },
  rule: ReadRule,
): Promise<Row> {
  const before = await findRow(command, model, target.id, rule);
  const { count } = await delegateOf(command.tx, model).deleteMany({
    where: { id: target.id, version: target.version },
  });
  if (count !== 1) throw staleVersion(target.version, Number(before.version));
  return before;
}
