import type { Prisma } from '@phan-cong/prisma/generated/client/client';
import { matches } from '../access/rowRule.ts';
import type { Context } from '../context.ts';
import { shownDay } from '../lib/dates.ts';
import type { Locale } from '../messages.ts';
import { organizationRule, organizationRuleSelect } from '../organizations/access.ts';
import { CAPACITIES, EVENT_KINDS, POSITIONS } from '../words.ts';
import { type Speak, wordOf } from './words.ts';

export const eventSelect = {
  kind: true,
  effectiveOn: true,
  endsOn: true,
  toPlace: true,
  positionTo: true,
  workCapacity: true,
  decisionNumber: true,
  note: true,
  toBranch: { select: { ...organizationRuleSelect, name: true } },
} as const satisfies Prisma.MemberEventSelect;

export type PrintedEvent = Prisma.MemberEventGetPayload<{ select: typeof eventSelect }>;

/** The words of an event's cells: what, when, and all that was recorded with it. A branch the viewer may not see is not named. */
export function eventCells(row: PrintedEvent, context: Context, speak: Speak, language: Locale) {
  const { toBranch, endsOn, decisionNumber } = row;
  const seesBranch = toBranch !== null && matches(organizationRule(context.viewer), toBranch);
  const lines = (...parts: (string | null | false)[]) => parts.filter(Boolean).join('\n');
  return {
    event: wordOf(EVENT_KINDS, row.kind, language),
    time: lines(speak('from', { day: shownDay(row.effectiveOn) }), endsOn && speak('to', { day: shownDay(endsOn) })),
    details: lines(
      seesBranch && toBranch.name,
      row.toPlace,
      wordOf(POSITIONS, row.positionTo, language),
      wordOf(CAPACITIES, row.workCapacity, language),
      decisionNumber && speak('decision', { number: decisionNumber }),
      row.note,
    ),
  };
}
