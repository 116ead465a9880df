import type { z } from 'zod';
import { matches, toWhere } from '../access/rowRule.ts';
import { badField } from '../errors.ts';
import { householdGroupRule, householdRule } from '../households/access.ts';
import { fromDay, shownDay, toDay, yearsBefore } from '../lib/dates.ts';
import { memberRule } from '../members/access.ts';
import type { Command } from '../write/command.ts';
import { findRow, updateRow } from '../write/updateRow.ts';
import { householdVisitWriteRule, othersVisitsRule, visitablePlaceRule } from './access.ts';
import type { householdVisitCreateSchema, householdVisitUpdateSchema } from './inputs.ts';

type NewVisit = z.output<typeof householdVisitCreateSchema>;

/**
 * Records a visit.
 * @throws BAD_USER_INPUT for a place that is missing, hidden, ended before the visit or outside the viewer's right to write, for a
 * visitor who is not the viewer where only own visits may be recorded, not of the branch or hidden, for days out of order, and for a
 * forwarding to nobody.
 */
export async function createHouseholdVisit(command: Command, input: NewVisit) {
  const place = await requirePlace(command, input);
  const memberId = await requireVisitor(command, input.memberId, place);
  refuseBadDays(command, input);
  if (input.outcome === 'FORWARDED' && !input.forwardedTo) throw badField('forwardedTo', 'REQUIRED');
  const visit = await command.tx.householdVisit.create({ data: { ...input, memberId, branchId: place.branchId } });
  await command.audit({
    entityType: 'HouseholdVisit',
    entityId: visit.id,
    entityLabel: place.label,
    memberId,
    unit: visit,
    after: withoutText(visit),
  });
  return visit;
}

/**
 * Changes a visit.
 * @throws NOT_FOUND, CONFLICT as `updateRow`; BAD_USER_INPUT for days out of order and for a forwarding to nobody.
 */
export async function updateHouseholdVisit(command: Command, input: z.output<typeof householdVisitUpdateSchema>) {
  const { id, version, ...fields } = input;
  const rule = householdVisitWriteRule(command.viewer);
  const present = await findRow(command, 'householdVisit', id, rule);
  const changes = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const next = { ...present, ...changes } as unknown as NewVisit;
  refuseBadDays(command, next);
  if (next.outcome === 'FORWARDED' && !next.forwardedTo) throw badField('forwardedTo', 'REQUIRED');
  const { before, after } = await updateRow(command, 'householdVisit', { id, version }, rule, changes);
  await command.audit({
    entityType: 'HouseholdVisit',
    entityId: id,
    memberId: String(after.memberId),
    unit: after,
    before: withoutText(before),
    after: withoutText(after),
  });
  return after;
}

/** What the trail keeps of a visit: what is typed is deleted with the visit, and the trail is never cut. */
function withoutText({ note: _note, forwardedTo: _forwardedTo, ...kept }: Record<string, unknown>) {
  return kept;
}

type Place = { id: string; branchId: string; label: string };

async function requirePlace(command: Command, input: NewVisit): Promise<Place> {
  const { tx, viewer } = command;
  const field = input.householdId ? 'householdId' : 'householdGroupId';
  const place = input.householdId
    ? await tx.household.findFirst({ where: { AND: [{ id: input.householdId }, toWhere(householdRule(viewer))] } })
    : await tx.householdGroup.findFirst({
        where: { AND: [{ id: input.householdGroupId }, toWhere(householdGroupRule(viewer))] },
      });
  if (!place) throw badField(field, 'UNKNOWN_REFERENCE');
  if (!matches(visitablePlaceRule(viewer, input.householdId ? 'household' : 'group'), place))
    throw badField(field, 'FORBIDDEN');
  if (place.endedOn && place.endedOn < input.visitedOn) throw badField(field, 'ALREADY_ENDED');
  return { id: place.id, branchId: place.branchId, label: 'label' in place ? place.label : place.name };
}

async function requireVisitor(command: Command, memberId: string | undefined, place: Place): Promise<string> {
  const { tx, viewer } = command;
  const asked = memberId ?? viewer.memberId;
  if (!asked) throw badField('memberId', 'REQUIRED');
  if (asked === viewer.memberId) return asked;
  const member = await tx.member.findFirst({ where: { AND: [{ id: asked }, toWhere(memberRule(viewer))] } });
  if (!member) throw badField('memberId', 'UNKNOWN_REFERENCE');
  if (!matches(othersVisitsRule(viewer), { ...place })) throw badField('memberId', 'FORBIDDEN');
  if (member.branchId !== place.branchId) throw badField('memberId', 'WRONG_BRANCH');
  return asked;
}

function refuseBadDays(
  { today, context }: Command,
  { visitedOn, resolvedOn }: Pick<NewVisit, 'visitedOn' | 'resolvedOn'>,
) {
  if (toDay(visitedOn) > today) throw badField('visitedOn', 'IN_THE_FUTURE');
  const first = fromDay(yearsBefore(today, context.config.VISIT_RETENTION_YEARS));
  if (visitedOn < first) throw badField('visitedOn', 'AFTER', { other: shownDay(first) });
  if (!resolvedOn) return;
  if (toDay(resolvedOn) > today) throw badField('resolvedOn', 'IN_THE_FUTURE');
  if (resolvedOn < visitedOn) throw badField('resolvedOn', 'AFTER', { other: 'visitedOn' });
}
