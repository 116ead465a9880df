import { badField } from '../errors.ts';
import { toDay } from '../lib/dates.ts';
import type { Command } from '../write/command.ts';
import { needsReason, reasonAbove } from './loadRules.ts';
import { loadSettings } from './loadSettings.ts';

type Given = {
  memberId: string;
  startsOn: Date;
  loadWeight: number;
  loadReason: string | null;
  /** The assignment itself, when it is there already: its old weight does not count. */
  assignmentId?: string;
};

/**
 * Holds an assignment to the rule that an elderly member takes a heavy load only for a stated reason. Proposals of the member do not
 * count as load.
 * @throws BAD_USER_INPUT LOAD_REASON_NEEDED on `loadReason`.
 */
export async function requireLoadReason(command: Command, given: Given): Promise<void> {
  if (given.loadReason) return;
  const { tx } = command;
  const day = toDay(given.startsOn);
  const member = await tx.member.findUniqueOrThrow({
    where: { id: given.memberId },
    select: { birthDate: true, birthDatePrecision: true },
  });
  const birth = {
    birthDay: member.birthDate && toDay(member.birthDate),
    birthDatePrecision: member.birthDatePrecision,
  };
  const above = reasonAbove(birth, day, await loadSettings(tx, day));
  if (above === null) return;
  const { _sum } = await tx.assignment.aggregate({
    where: {
      memberId: given.memberId,
      status: 'ACTIVE',
      ...(given.assignmentId ? { id: { not: given.assignmentId } } : {}),
    },
    _sum: { loadWeight: true },
  });
  const load = _sum.loadWeight ?? 0;
  if (needsReason(load, given.loadWeight, above))
    throw badField('loadReason', 'LOAD_REASON_NEEDED', { load: load + given.loadWeight, heavy: above });
}
