import { useTranslate } from 'react-admin';
import { formatDay } from '../../shared/days.ts';
import { EnumText } from '../../shared/EnumText.tsx';
import type { MemberEvent } from '../eventQueries.ts';

const WORDS = 'resources.members.event';

type Details = Pick<
  MemberEvent,
  'toBranch' | 'toPlace' | 'positionTo' | 'workCapacity' | 'decisionNumber' | 'note' | 'withdrawnReason'
>;

/** All that was recorded with an event, a line each. */
export function EventDetails({ event }: { event: Details }) {
  const translate = useTranslate();
  const { toBranch, toPlace, positionTo, workCapacity, decisionNumber, note, withdrawnReason } = event;
  const lines = [
    toBranch?.name,
    toPlace,
    positionTo && <EnumText enumName="Position" value={positionTo} />,
    workCapacity && <EnumText enumName="WorkCapacity" value={workCapacity} />,
    decisionNumber,
    note,
    withdrawnReason && translate(`${WORDS}.withdrawnBecause`, { reason: withdrawnReason }),
  ].filter(Boolean);
  return lines.map((line, index) => <div key={index}>{line}</div>);
}

/** Since when an event holds, and until when where it is for a time. */
export function EventPeriod({ event }: { event: Pick<MemberEvent, 'effectiveOn' | 'endsOn'> }) {
  const translate = useTranslate();
  if (!event.endsOn) return formatDay(event.effectiveOn);
  return translate(`${WORDS}.fromTo`, { from: formatDay(event.effectiveOn), to: formatDay(event.endsOn) });
}
