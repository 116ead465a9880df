import { BooleanInput } from 'react-admin';
import { useFormState, useWatch } from 'react-hook-form';

/** The confirmation that a text names no resident; it is offered once the text was refused, and goes with what was typed. */
export function ResidentDataConfirm({ source }: { source: string }) {
  const { errors } = useFormState();
  const isConfirmed = useWatch({ name: 'confirmedNoResidentData' }) === true;
  if (!isConfirmed && !errors[source]) return null;
  return (
    <BooleanInput
      source="confirmedNoResidentData"
      label="resources.households.confirmNoResident"
      helperText={false}
      defaultValue={false}
    />
  );
}
