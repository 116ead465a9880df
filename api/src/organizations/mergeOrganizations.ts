import type { Organization } from '@phan-cong/prisma/generated/client/client';
import type { z } from 'zod';
import { matches } from '../access/rowRule.ts';
import { badField } from '../errors.ts';
import type { Command } from '../write/command.ts';
import { findRow, updateRow } from '../write/updateRow.ts';
import { organizationWriteRule } from './access.ts';
import { requireEndDay } from './endOrganization.ts';
import type { organizationMergeSchema } from './inputs.ts';
import { closeLink, openLink } from './links.ts';
import { lockSubtree, lockTree } from './lockUnits.sql.ts';
import { mergeBranchRows } from './mergeBranchRows.ts';
import { mergeCycles } from './mergeCycles.ts';
import { mergeGrants } from './mergeGrants.ts';
import { referredUnit } from './place.ts';
import { rerootBelow } from './reroot.sql.ts';

/**
 * Ends a unit and gives what is open in it to another of the same level, all or nothing. The units below it are hung under the target; a
 * branch's roll, household groups, plans and open assignments go over (see `mergeBranchRows`), open evaluation cycles and the members'
 * own grants too. What is closed stays where it was done. The viewer must have the right to write both units.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT when both have a cycle for one period; BAD_USER_INPUT for the target or the day.
 */
export async function mergeOrganizations(command: Command, input: z.output<typeof organizationMergeSchema>) {
  const { fromId, fromVersion, intoId, endsOn, reason } = input;
  const { tx } = command;
  const rule = organizationWriteRule(command.viewer);
  await lockTree(tx);
  const from = (await findRow(command, 'organization', fromId, rule)) as Organization;
  requireEndDay(from, endsOn, command.today);
  const into = await requireTarget(command, from, intoId);
  await lockSubtree(tx, from);
  await lockSubtree(tx, into);

  const children = await rehangChildren(command, from, into, endsOn, reason);
  await rerootBelow(tx, from);
  const counts = {
    children,
    ...(from.kind === 'BRANCH' ? await mergeBranchRows(command, from, into, endsOn, reason) : {}),
    cycles: await mergeCycles(tx, from.id, into.id),
    grants: await mergeGrants(tx, from.id, into.id, endsOn),
  };
  await closeLink(tx, from, endsOn, 'endsOn');
  const { before, after } = await updateRow(command, 'organization', { id: fromId, version: fromVersion }, rule, {
    validTo: endsOn,
    mergedIntoId: intoId,
  });
  await command.audit({
    entityType: 'Organization',
    entityId: fromId,
    entityLabel: from.name,
    unit: after,
    before,
    after: { ...after, moved: counts },
    reason,
  });
  return after;
}

async function requireTarget(command: Command, from: Organization, intoId: string): Promise<Organization> {
  if (intoId === from.id) throw badField('intoId', 'SAME_UNIT');
  const into = await referredUnit(command, 'intoId', intoId);
  if (!matches(organizationWriteRule(command.viewer), into)) throw badField('intoId', 'FORBIDDEN');
  if (into.kind !== from.kind) throw badField('intoId', 'KIND_DIFFERS', { kind: from.kind });
  if (into.validTo) throw badField('intoId', 'ORGANIZATION_ENDED');
  return into;
}

/** Hangs the units that have not ended under the target; those that have stay, as part of what was. Answers how many. */
async function rehangChildren(
  command: Command,
  from: Organization,
  into: Organization,
  endsOn: Date,
  reason: string,
): Promise<number> {
  const children = await command.tx.organization.findMany({ where: { parentId: from.id, validTo: null } });
  for (const child of children) {
    await closeLink(command.tx, child, endsOn, 'endsOn');
    const after = await command.tx.organization.update({
      where: { id: child.id },
      data: { parentId: into.id, version: { increment: 1 } },
    });
    await openLink(command.tx, child.id, into.id, endsOn, reason);
    const place = { entityType: 'Organization', entityId: child.id, entityLabel: child.name, unit: after };
    await command.audit({ ...place, before: child, after, reason });
  }
  return children.length;
}
