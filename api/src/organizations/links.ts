import type { Organization, Prisma } from '@phan-cong/prisma/generated/client/client';
import { badField } from '../errors.ts';
import { fromDay, toDay } from '../lib/dates.ts';

type Tx = Prisma.TransactionClient;

/** Opens the dated link of a unit to its parent. */
export async function openLink(
  tx: Tx,
  organizationId: string,
  parentId: string,
  validFrom: Date,
  reason?: string,
): Promise<void> {
  await tx.organizationLink.create({ data: { organizationId, parentId, validFrom, reason: reason ?? null } });
}

/**
 * Closes the dated link of a unit to its present parent; `validTo` is the first day it no longer holds. A unit that has a parent but no
 * open link (made before links were kept) gets its closed link now. Roots have none.
 * @throws BAD_USER_INPUT on `field` when the link began after that day.
 */
export async function closeLink(tx: Tx, unit: Organization, validTo: Date, field: string): Promise<void> {
  const open = await tx.organizationLink.findFirst({ where: { organizationId: unit.id, validTo: null } });
  if (open) {
    if (open.validFrom > validTo) throw badField(field, 'AFTER', { other: toDay(open.validFrom) });
    await tx.organizationLink.update({ where: { id: open.id }, data: { validTo } });
    return;
  }
  if (unit.parentId === null) return;
  const latest = await tx.organizationLink.findFirst({
    where: { organizationId: unit.id },
    orderBy: { validTo: 'desc' },
  });
  const began = latest?.validTo ?? unit.validFrom ?? fromDay(toDay(unit.createdAt));
  await tx.organizationLink.create({
    data: { organizationId: unit.id, parentId: unit.parentId, validFrom: began < validTo ? began : validTo, validTo },
  });
}
