import type { Import } from '@phan-cong/prisma/generated/client/client';
import { badField } from '../errors.ts';
import type { Command } from '../write/command.ts';
import { findRow, updateRow } from '../write/updateRow.ts';
import { importRule, mayCreateBranches, mayImport } from './access.ts';
import { requireEditable, requireReady } from './readiness.ts';
import { optionsOf } from './store/storedImport.ts';

type Target = { id: string; version: number };

/**
 * Lets an import begin: of several who ask at once, one. Answers the version by which the work on it is known.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT IMPORT_STATUS when it runs or is done; BAD_USER_INPUT when something
 *   is still to be chosen or is beyond the viewer's rights.
 */
export async function startImport(command: Command, target: Target): Promise<Target> {
  const rule = importRule(command.viewer);
  const present = (await findRow(command, 'import', target.id, rule)) as unknown as Import;
  requireReady(present);
  const unit = await command.tx.organization.findUniqueOrThrow({ where: { id: present.organizationId } });
  if (!mayImport(command.viewer, present.kind, unit)) throw badField('kind', 'FORBIDDEN');
  if (optionsOf(present).createBranches && !mayCreateBranches(command.viewer, unit)) {
    throw badField('options.createBranches', 'FORBIDDEN');
  }
  const changes = { status: 'RUNNING', failure: null, doneCount: 0 };
  await updateRow(command, 'import', target, rule, changes);
  const entityLabel = present.fileName;
  const before = { status: present.status };
  const after = { status: 'RUNNING' };
  await command.audit({ entityType: 'Import', entityId: present.id, entityLabel, unit: present, before, after });
  return { id: present.id, version: target.version + 1 };
}

/**
 * Gives an import up: its rows go, the fact that it was there stays.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; CONFLICT IMPORT_STATUS when it runs or is done.
 */
export async function cancelImport(command: Command, target: Target): Promise<{ id: string }> {
  const rule = importRule(command.viewer);
  const present = (await findRow(command, 'import', target.id, rule)) as unknown as Import;
  requireEditable(present);
  await updateRow(command, 'import', target, rule, { status: 'CANCELLED', finishedAt: command.now });
  await command.tx.importRow.deleteMany({ where: { importId: present.id } });
  const entityLabel = present.fileName;
  const before = { status: present.status };
  const after = { status: 'CANCELLED' };
  await command.audit({ entityType: 'Import', entityId: present.id, entityLabel, unit: present, before, after });
  return { id: present.id };
}
