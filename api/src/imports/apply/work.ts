import type { Import, Organization, Prisma } from '@phan-cong/prisma/generated/client/client';
import { type Actor, type AuditRecord, auditRow, type UnitColumns, writeAudit } from '../../audit/writeAudit.ts';
import { conflict } from '../../errors.ts';
import type { Run } from '../../write/run.ts';

/** What carrying out a plan works with. Everything is written through `tx`, or nothing is. */
export interface Work {
  tx: Prisma.TransactionClient;
  stored: Import & { organization: Organization };
  actor: Actor;
  /** 'YYYY-MM-DD' in Asia/Ho_Chi_Minh. */
  today: string;
  now: Date;
  /** Ancestor columns of every branch that is written in, by id. */
  units: Map<string, UnitColumns>;
  /** Says that so many more rows are done. */
  advance(rows: number): void;
}

/** What carrying out a plan made: the record of each created row, and how much came into being beside them. */
export interface Written {
  /** Row number → id of the created record. */
  ids: Map<number, string>;
  branchesCreated: number;
  householdGroupsCreated: number;
  plansCreated: number;
}

export const ROWS_AT_ONCE = 500;
/** The name under which an import's audit rows stand. */
export const ACTION = 'applyImport';

/** A list in pieces of at most `ROWS_AT_ONCE`. */
export function inChunks<T>(rows: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) chunks.push(rows.slice(from, from + ROWS_AT_ONCE));
  return chunks;
}

/** Adds one audit row per record, in the transaction. */
export async function auditAll({ tx, actor }: Work, records: readonly AuditRecord[]): Promise<void> {
  const rows = records.map((record) => auditRow(actor, ACTION, record));
  for (const data of inChunks(rows)) {
    await tx.auditEntry.createMany({ data: data as Prisma.AuditEntryCreateManyInput[] });
  }
}

/** Reads the ancestor columns of branches, for the audit rows of what is written in them. */
export async function loadUnits(work: Work, branchIds: Iterable<string>): Promise<void> {
  const missing = [...new Set(branchIds)].filter((id) => !work.units.has(id));
  const branches = await work.tx.organization.findMany({
    where: { id: { in: missing } },
    select: { id: true, provinceId: true, communeId: true, subordinateId: true, branchId: true },
  });
  for (const { id, ...unit } of branches) work.units.set(id, unit);
}

/** @throws CONFLICT when somebody changed one of the records since they were read. */
export function requireAll(changed: number, expected: number): void {
  if (changed !== expected) throw conflict('CONFLICT');
}

/** The import as work that features carry out in its transaction. */
export function runOf({ tx, actor, today, now }: Work): Run {
  return { tx, actor, today, now, action: ACTION, audit: (record) => writeAudit(tx, actor, ACTION, record) };
}
