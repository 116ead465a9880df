import { maxLength, required, SelectInput, TextInput, useRecordContext } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { enumChoices } from '../../shared/enums.ts';
import { ASSIGNMENT_BASES } from '../enums.ts';
import { ClauseInput } from './ClauseInput.tsx';

const WORDS = 'resources.assignments';
const IS_REQUIRED = required();
const AT_MOST_300 = maxLength(300);

/** What the assignment rests on: a clause of the working regulation, or a resolution or minutes by its number. */
export function BasisInputs() {
  const record = useRecordContext();
  const basis = useWatch({ name: 'basis' });
  const isRegulation = basis === 'REGULATION';
  const hasText = basis !== undefined && basis !== 'NONE' && (!isRegulation || Boolean(record?.basisText));
  return (
    <>
      <SelectInput
        source="basis"
        choices={enumChoices('AssignmentBasis', ASSIGNMENT_BASES)}
        validate={IS_REQUIRED}
        helperText={`${WORDS}.basisHint`}
      />
      {isRegulation && <ClauseInput />}
      {hasText && (
        <TextInput source="basisText" validate={AT_MOST_300} helperText={`${WORDS}.basisTextHint`} autoComplete="off" />
      )}
    </>
  );
}
