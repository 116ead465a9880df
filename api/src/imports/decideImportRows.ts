import { type Import, Prisma } from '@phan-cong/prisma/generated/client/client';
import type { z } from 'zod';
import { toWhere } from '../access/rowRule.ts';
import { badField } from '../errors.ts';
import { memberRule } from '../members/access.ts';
import type { Command } from '../write/command.ts';
import { findRow } from '../write/updateRow.ts';
import { importRule } from './access.ts';
import type { decideSchema } from './inputs.ts';
import { requireEditable } from './readiness.ts';
import { inUnit } from './store/loadMembers.ts';

/**
 * Saves what somebody chose for some rows, all of them or none; a null choice takes theirs back.
 * @throws NOT_FOUND when the import is missing or hidden; CONFLICT IMPORT_STATUS once it runs; BAD_USER_INPUT for a row
 *   that is not there, a member outside the unit or chosen for several rows, or a choice this kind of file does not have.
 */
export async function decideImportRows(
  command: Command,
  { importId, rowNumbers, decision }: z.output<typeof decideSchema>,
) {
  const { tx } = command;
  const present = (await findRow(command, 'import', importId, importRule(command.viewer))) as unknown as Import;
  // Holds the import until the end, so that it cannot begin to run in between.
  await tx.import.update({ where: { id: importId }, data: { updatedAt: command.now } });
  requireEditable(await tx.import.findUniqueOrThrow({ where: { id: importId } }));
  if (decision?.action === 'CREATE_NEW' && present.kind !== 'MEMBERS') {
    throw badField('decision.action', 'NOT_ALLOWED_HERE', { allowed: 'SKIP, USE_EXISTING' });
  }
  if (decision?.action === 'USE_EXISTING') {
    if (rowNumbers.length > 1) throw badField('rowNumbers', 'TOO_LARGE', { maximum: 1 });
    await requireMember(command, present, decision.memberId);
  }
  const stored =
    decision?.action === 'USE_EXISTING'
      ? { action: decision.action, memberId: decision.memberId }
      : decision && { action: decision.action };
  const { count } = await tx.importRow.updateMany({
    where: { importId, rowNumber: { in: rowNumbers, gt: present.headerRow } },
    data: { decision: stored ?? Prisma.DbNull },
  });
  if (count !== rowNumbers.length) throw badField('rowNumbers', 'UNKNOWN_REFERENCE');
  const after = { rowNumbers, decision: stored };
  await command.audit({
    entityType: 'Import',
    entityId: importId,
    entityLabel: present.fileName,
    unit: present,
    after,
  });
  return { id: importId };
}

/** @throws BAD_USER_INPUT unless the member is on a roll of the import's unit and visible. */
async function requireMember(command: Command, present: Import, memberId: string | null | undefined): Promise<void> {
  if (!memberId) throw badField('decision.memberId', 'REQUIRED');
  const unit = await command.tx.organization.findUniqueOrThrow({ where: { id: present.organizationId } });
  const member = await command.tx.member.findFirst({
    where: { AND: [{ id: memberId }, inUnit(unit), toWhere(memberRule(command.viewer))] },
    select: { id: true },
  });
  if (!member) throw badField('decision.memberId', 'UNKNOWN_REFERENCE');
}
