import type { Assignment, Prisma } from '@phan-cong/prisma/generated/client/client';
import { auditRow } from '../audit/writeAudit.ts';
import { conflict, notFound } from '../errors.ts';
import type { MessageKey, MessageParams } from '../messages.ts';
import type { Where } from '../read/filters.ts';
import type { Command } from '../write/command.ts';
import { releaseKey, requestHash, storeResponse, takeKey } from '../write/idempotency.ts';
import { assignmentRule } from './access.ts';
import { requireClause } from './basis.ts';
import type { SetBasisInput } from './basisInputs.ts';
import { decideBasis } from './basisRules.ts';
import { readAsked } from './readAsked.ts';
import { type LoadedRow, loadRows } from './reassign.sql.ts';
import { writeBasis } from './setBasis.sql.ts';

export type BasisOutcome = 'WILL_SET' | 'SET' | 'REFUSED';

/** What became of one assignment, or would. */
export type BasisResultRow = {
  assignmentId: string;
  title: string;
  memberId: string;
  outcome: BasisOutcome;
  reasonKey: MessageKey | null;
  params: MessageParams;
};

export type BasisResult = { isDryRun: boolean; rows: BasisResultRow[] };

/** Audit rows per statement: few enough for the limit of 32,767 values. */
const CHUNK = 500;

/**
 * Makes many assignments rest on a clause of their branch's working regulation, audited row by row, in one transaction. With `dryRun` it
 * answers what it would do. `filterWhere` is the `where` of `input.filter`, made beforehand.
 * @throws NOT_FOUND when one of `ids` is missing or outside the viewer's right to write; BAD_USER_INPUT for an unknown clause or more than
 * 5,000 rows; CONFLICT IDEMPOTENCY_KEY_REUSED, or when a row changed meanwhile.
 */
export async function setAssignmentBasis(
  command: Command,
  input: SetBasisInput,
  filterWhere: Where,
): Promise<BasisResult> {
  const { idempotencyKey: key, dryRun, ...asked } = input;
  if (dryRun || !key) return setBasis(command, input, filterWhere);
  const earlier = await takeKey(command, key, requestHash(asked));
  if (earlier) return replay(command, earlier as unknown as BasisResult);
  const result = await setBasis(command, input, filterWhere);
  if (result.rows.some(({ outcome }) => outcome === 'SET'))
    await storeResponse(command, key, result as unknown as Prisma.InputJsonValue);
  else await releaseKey(command, key);
  return result;
}

/** The stored result, as long as the viewer may still write what it is about. */
async function replay(command: Command, result: BasisResult): Promise<BasisResult> {
  const ids = result.rows.map(({ assignmentId }) => assignmentId);
  const writable = await loadRows(command, ids, assignmentRule(command.viewer, 'assignment:write'), false);
  if (writable.length < ids.length) throw notFound();
  return result;
}

async function setBasis(command: Command, input: SetBasisInput, filterWhere: Where): Promise<BasisResult> {
  const isApplied = !input.dryRun;
  const clause = await requireClause(command, input.clauseId);
  const rule = assignmentRule(command.viewer, 'assignment:write');
  const rows = await readAsked(command, input.ids ?? null, filterWhere, rule, isApplied);
  const decisions = decideBasis(rows, clause.branchId, input.errorPolicy);
  const chosen = rows.filter((_, index) => decisions[index]?.isSet);
  if (isApplied) await apply(command, chosen, clause.id);
  return {
    isDryRun: !isApplied,
    rows: rows.map(({ id, title, memberId }, index) => {
      const decision = decisions[index];
      const refusal = decision?.isSet === false ? decision : null;
      return {
        assignmentId: id,
        title,
        memberId,
        outcome: refusal ? 'REFUSED' : isApplied ? 'SET' : 'WILL_SET',
        reasonKey: refusal?.reasonKey ?? null,
        params: refusal?.params ?? {},
      };
    }),
  };
}

async function apply(command: Command, rows: readonly LoadedRow[], clauseId: string): Promise<void> {
  const { tx } = command;
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK);
    const before = await tx.assignment.findMany({ where: { id: { in: chunk.map(({ id }) => id) } } });
    const written = await writeBasis(
      command,
      chunk.map(({ id, version }) => ({ id, version })),
      clauseId,
    );
    if (written !== chunk.length) throw conflict('CONFLICT');
    await tx.auditEntry.createMany({ data: before.map((row) => basisAudit(command, row, clauseId)) });
  }
}

function basisAudit({ actor, action }: Command, row: Assignment, clauseId: string) {
  return auditRow(actor, action, {
    entityType: 'Assignment',
    entityId: row.id,
    entityLabel: row.title,
    memberId: row.memberId,
    unit: row,
    before: { basis: row.basis, clauseId: row.clauseId },
    after: { basis: 'REGULATION', clauseId },
  });
}
