import type { Organization } from '@phan-cong/prisma/generated/client/client';
import type { z } from 'zod';
import { badField } from '../errors.ts';
import type { Command } from '../write/command.ts';
import { findRow, updateRow } from '../write/updateRow.ts';
import { organizationWriteRule } from './access.ts';
import type { organizationMoveSchema } from './inputs.ts';
import { closeLink, openLink } from './links.ts';
import { lockSubtree, lockTree, lockUnits } from './lockUnits.sql.ts';
import { refuseFuture, requireParent } from './place.ts';
import { rerootBelow } from './reroot.sql.ts';

/**
 * Hangs a unit under another parent: closes its dated link, opens the new one, and re-roots its whole subtree with every row in it.
 * The viewer must have the right to write the unit where it stands and where it goes. Moves go one at a time.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; BAD_USER_INPUT for the parent, a day in the future or before the present link began.
 */
export async function moveOrganization(command: Command, input: z.output<typeof organizationMoveSchema>) {
  const { id, version, parentId, validFrom, reason } = input;
  const { tx } = command;
  const rule = organizationWriteRule(command.viewer);
  await lockTree(tx);
  const unit = (await findRow(command, 'organization', id, rule)) as Organization;
  if (unit.validTo) throw badField('id', 'ORGANIZATION_ENDED');
  refuseFuture('validFrom', validFrom, command.today);
  await requireParent(command, parentId, unit);
  if (unit.parentId === parentId) throw badField('parentId', 'SAME_PARENT');
  await lockUnits(
    tx,
    [unit.parentId, parentId].filter((each): each is string => each !== null),
  );
  await lockSubtree(tx, unit);
  const { before, after } = await updateRow(command, 'organization', { id, version }, rule, { parentId });
  await closeLink(tx, unit, validFrom, 'validFrom');
  await openLink(tx, id, parentId, validFrom, reason);
  await rerootBelow(tx, unit);
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
