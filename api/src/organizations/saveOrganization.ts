import type { Organization } from '@phan-cong/prisma/generated/client/client';
import { organizationNameColumns } from '@phan-cong/prisma/names';
import type { z } from 'zod';
import { badField } from '../errors.ts';
import { fromDay, toDay } from '../lib/dates.ts';
import type { Command } from '../write/command.ts';
import { findRow, updateRow } from '../write/updateRow.ts';
import { organizationWriteRule } from './access.ts';
import type { organizationCreateSchema, organizationUpdateSchema } from './inputs.ts';
import { openLink } from './links.ts';
import { requireParent } from './place.ts';
import { mayHaveArea } from './rules.ts';

/**
 * Adds a unit below an existing one, with its dated link. Roots are not made here: the first-run command makes them.
 * @throws BAD_USER_INPUT for a parent that is missing, hidden, ended, of the wrong level or outside the viewer's right to write.
 */
export async function createOrganization(
  command: Command,
  input: z.output<typeof organizationCreateSchema>,
): Promise<Organization> {
  const { kind, parentId, name, ...fields } = input;
  await requireParent(command, parentId, { id: '', kind });
  if (!mayHaveArea(kind, fields.areaType)) throw badField('areaType', 'NOT_ALLOWED_HERE', { allowed: '—' });
  const unit = await command.tx.organization.create({
    data: { kind, parentId, ...organizationNameColumns(name), ...fields },
  });
  await openLink(command.tx, unit.id, parentId, fields.validFrom ?? fromDay(command.today));
  await command.audit({ entityType: 'Organization', entityId: unit.id, entityLabel: unit.name, unit, after: unit });
  return unit;
}

/**
 * Changes a unit's name, code, kind of area or first day; never its place.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; BAD_USER_INPUT for an area where none is allowed or a first day after the last.
 */
export async function updateOrganization(command: Command, input: z.output<typeof organizationUpdateSchema>) {
  const { id, version, name, ...fields } = input;
  const rule = organizationWriteRule(command.viewer);
  const present = (await findRow(command, 'organization', id, rule)) as Organization;
  if (!mayHaveArea(present.kind, fields.areaType)) throw badField('areaType', 'NOT_ALLOWED_HERE', { allowed: '—' });
  if (fields.validFrom && present.validTo && fields.validFrom > present.validTo) {
    throw badField('validFrom', 'BEFORE', { other: toDay(present.validTo) });
  }
  const { before, after } = await updateRow(command, 'organization', { id, version }, rule, {
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    ...(name ? organizationNameColumns(name) : {}),
  });
  await command.audit({
    entityType: 'Organization',
    entityId: id,
    entityLabel: String(after.name),
    unit: after,
    before,
    after,
  });
  return after;
}
