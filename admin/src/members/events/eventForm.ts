import { today } from '../../shared/days.ts';

/** Kinds of events in the order in which they are offered. */
export const EVENT_KINDS = [
  'OFFICIAL_TRANSFER',
  'TEMPORARY_TRANSFER',
  'WORKING_AWAY',
  'RETURNED',
  'TRANSFER_IN',
  'POSITION_CHANGED',
  'CAPACITY_CHANGED',
  'TEMPORARILY_EXEMPTED',
  'EXEMPTED',
  'SUSPENDED',
  'REMOVED',
  'EXPELLED',
  'LEFT',
  'DECEASED',
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];
type Detail = 'destination' | 'toPlace' | 'endsOn' | 'isStudy' | 'positionTo' | 'workCapacity';

/** What is asked of each kind besides the day, the decision and a note; the server decides what is missing. */
export const DETAILS: Record<EventKind, readonly Detail[]> = {
  OFFICIAL_TRANSFER: ['destination'],
  TEMPORARY_TRANSFER: ['toPlace', 'endsOn', 'isStudy'],
  WORKING_AWAY: ['toPlace', 'endsOn'],
  RETURNED: [],
  TRANSFER_IN: ['toPlace'],
  POSITION_CHANGED: ['positionTo'],
  CAPACITY_CHANGED: ['workCapacity'],
  TEMPORARILY_EXEMPTED: ['endsOn'],
  EXEMPTED: [],
  SUSPENDED: ['endsOn'],
  REMOVED: [],
  EXPELLED: [],
  LEFT: [],
  DECEASED: [],
};

/** Kinds that last until a day which has to be given. */
export const ENDING: readonly string[] = ['TEMPORARY_TRANSFER', 'TEMPORARILY_EXEMPTED'];

type Values = Record<string, unknown>;

/** What the form starts with. */
export function eventValues(mayChooseBranch: boolean): Values {
  return { kind: null, effectiveOn: today(), destination: mayChooseBranch ? 'inside' : 'outside' };
}

/** The form as the server takes it: only the details of the chosen kind. */
export function eventInput(values: Values): Values {
  const { kind, effectiveOn, decisionNumber, note } = values;
  const details = DETAILS[kind as EventKind] ?? [];
  const isInside = values.destination === 'inside';
  const has = (detail: Detail) => details.includes(detail);
  return {
    ...{ kind, effectiveOn, decisionNumber, note },
    ...(has('destination') && (isInside ? { toBranchId: values.toBranchId } : { toPlace: values.toPlace })),
    ...(has('toPlace') && { toPlace: values.toPlace }),
    ...(has('endsOn') && { endsOn: values.endsOn }),
    ...(has('isStudy') && { isStudy: values.isStudy === true }),
    ...(has('positionTo') && { positionTo: values.positionTo }),
    ...(has('workCapacity') && { workCapacity: values.workCapacity }),
  };
}
