import type { Organization } from '@phan-cong/prisma/generated/client/client';
import type { OrganizationKind } from '@phan-cong/prisma/generated/client/enums';
import { matches, toWhere } from '../access/rowRule.ts';
import { badField } from '../errors.ts';
import { toDay } from '../lib/dates.ts';
import type { Command } from '../write/command.ts';
import { organizationRule, organizationWriteRule } from './access.ts';
import { holdUnit } from './lockUnits.sql.ts';
import { parentKinds, placedUnder } from './rules.ts';

/** A unit that an input refers to, within the viewer's right to read. @throws BAD_USER_INPUT UNKNOWN_REFERENCE on the field. */
export async function referredUnit(command: Command, field: string, id: string): Promise<Organization> {
  await holdUnit(command.tx, id);
  const unit = await command.tx.organization.findFirst({
    where: { AND: [{ id }, toWhere(organizationRule(command.viewer))] },
  });
  if (!unit) throw badField(field, 'UNKNOWN_REFERENCE');
  return unit;
}

/**
 * The unit another may stand under: visible, not ended, of a level that allows it, and such that the viewer may write the unit there.
 * `id` is empty for a unit that does not exist yet.
 * @throws BAD_USER_INPUT on `parentId`.
 */
export async function requireParent(
  command: Command,
  parentId: string,
  unit: { id: string; kind: OrganizationKind },
): Promise<Organization> {
  const parent = await referredUnit(command, 'parentId', parentId);
  const allowed = parentKinds(unit.kind);
  if (!allowed.includes(parent.kind)) throw badField('parentId', 'PARENT_KIND', { allowed: allowed.join(', ') || '—' });
  if (!matches(organizationWriteRule(command.viewer), placedUnder(parent, unit)))
    throw badField('parentId', 'FORBIDDEN');
  if (parent.validTo) throw badField('parentId', 'ORGANIZATION_ENDED');
  return parent;
}

/** @throws BAD_USER_INPUT on the field for a day after today. */
export function refuseFuture(field: string, day: Date, today: string): void {
  if (toDay(day) > today) throw badField(field, 'IN_THE_FUTURE');
}
