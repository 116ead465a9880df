import type { Organization } from '@phan-cong/prisma/generated/client/client';
import type { z } from 'zod';
import { badField, conflict } from '../errors.ts';
import { toDay } from '../lib/dates.ts';
import { ON_THE_ROLL } from '../members/rules.ts';
import type { Command } from '../write/command.ts';
import { findRow, updateRow } from '../write/updateRow.ts';
import { organizationWriteRule } from './access.ts';
import type { organizationEndSchema } from './inputs.ts';
import { closeLink } from './links.ts';
import { lockSubtree, lockTree } from './lockUnits.sql.ts';
import { refuseFuture } from './place.ts';

/**
 * Ends a unit that has no successor.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT while it has units below it or members on its roll; BAD_USER_INPUT for a last
 * day in the future or before the first.
 */
export async function endOrganization(command: Command, input: z.output<typeof organizationEndSchema>) {
  const { id, version, endsOn, reason } = input;
  const { tx } = command;
  const rule = organizationWriteRule(command.viewer);
  await lockTree(tx);
  const unit = (await findRow(command, 'organization', id, rule)) as Organization;
  requireEndDay(unit, endsOn, command.today);
  await lockSubtree(tx, unit);
  const children = await tx.organization.count({ where: { parentId: id, validTo: null } });
  if (children > 0) throw conflict('ORGANIZATION_HAS_CHILDREN', { count: children });
  const members = await tx.member.count({ where: { branchId: id, status: { in: [...ON_THE_ROLL] } } });
  if (members > 0) throw conflict('ORGANIZATION_HAS_MEMBERS', { count: members });
  const { before, after } = await updateRow(command, 'organization', { id, version }, rule, { validTo: endsOn });
  await closeLink(tx, unit, endsOn, 'endsOn');
  await command.audit({
    entityType: 'Organization',
    entityId: id,
    entityLabel: unit.name,
    unit: after,
    before,
    after,
    reason,
  });
  return after;
}

/** @throws BAD_USER_INPUT when the unit has ended already, or its last day would be in the future or before its first. */
export function requireEndDay(unit: Organization, endsOn: Date, today: string): void {
  if (unit.validTo) throw badField('id', 'ORGANIZATION_ENDED');
  refuseFuture('endsOn', endsOn, today);
  if (unit.validFrom && endsOn < unit.validFrom) throw badField('endsOn', 'AFTER', { other: toDay(unit.validFrom) });
}
