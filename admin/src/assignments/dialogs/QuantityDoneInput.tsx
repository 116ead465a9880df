import { maxValue, minValue, NumberInput, useTranslate } from 'react-admin';
import type { AssignmentRecord } from '../queries.ts';
import { STEP_WORDS } from './stepProps.ts';

const RULES = [minValue(0), maxValue(1_000_000)];

/** How much was done; the target stands beside it. */
export function QuantityDoneInput({ assignment: { quantityTarget } }: { assignment: AssignmentRecord }) {
  const translate = useTranslate();
  const hint = typeof quantityTarget === 'number' && translate(`${STEP_WORDS}.ofTarget`, { target: quantityTarget });
  return (
    <NumberInput
      source="quantityDone"
      label={`${STEP_WORDS}.quantityDone`}
      validate={RULES}
      min={0}
      helperText={hint}
    />
  );
}
