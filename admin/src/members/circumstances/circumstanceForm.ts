import { today } from '../../shared/days.ts';
import type { Circumstance } from '../circumstanceQueries.ts';

type Values = Record<string, unknown>;

const EDITABLE = [
  'recordedOn',
  'workCapacity',
  'hoursPerWeek',
  'strengths',
  'wishes',
  'consultedById',
  'consultedOn',
] as const;

function valuesOf(circumstance: Circumstance) {
  const { consultedBy, recordedOn, workCapacity, hoursPerWeek, strengths, wishes, consultedOn } = circumstance;
  return {
    recordedOn,
    workCapacity,
    hoursPerWeek,
    strengths,
    wishes,
    consultedById: consultedBy?.id ?? null,
    consultedOn,
  };
}

/**
 * What the form starts with: the record to change, or, for a new one, the latest record as of today; who was asked, and
 * when, is asked anew.
 */
export function circumstanceValues(circumstance: Circumstance | undefined, latest: Circumstance | undefined) {
  if (circumstance) return valuesOf(circumstance);
  const before = latest ? valuesOf(latest) : { workCapacity: 'FULL', hoursPerWeek: null, strengths: [], wishes: null };
  return { ...before, recordedOn: today(), consultedById: null, consultedOn: null };
}

/** The form's values → the server's input; what was emptied is `null`. */
export function circumstanceInput(values: Values): Values {
  return Object.fromEntries(EDITABLE.map((field) => [field, values[field] === '' ? null : (values[field] ?? null)]));
}
