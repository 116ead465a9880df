import { DialogContentText } from '@mui/material';
import { maxLength, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DayInput } from '../../shared/DayInput.tsx';
import { today } from '../../shared/days.ts';
import { enumChoices } from '../../shared/enums.ts';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import { notBefore } from '../dayRules.ts';
import { END_REASONS } from '../enums.ts';
import { END_ASSIGNMENT } from '../stepQueries.ts';
import { STEP_WORDS, type StepProps } from './stepProps.ts';

const IS_REQUIRED = required();
const NOTE_RULES = [maxLength(500)];
const OTHER_RULES = [IS_REQUIRED, maxLength(500)];

function NoteInput() {
  const isOther = useWatch({ name: 'reason' }) === 'OTHER';
  return (
    <TextInput
      // Whether it must be filled in is decided anew.
      key={String(isOther)}
      source="note"
      label={`${STEP_WORDS}.note`}
      validate={isOther ? OTHER_RULES : NOTE_RULES}
      multiline
      autoComplete="off"
    />
  );
}

/** Ends an assignment before it is completed. */
export function EndDialog({ assignment, onClose }: StepProps) {
  const translate = useTranslate();
  const send = useCommand(END_ASSIGNMENT, `${STEP_WORDS}.end.done`);
  const { id, version, startsOn } = assignment;
  return (
    <FormDialog
      title={translate(`${STEP_WORDS}.end.title`)}
      explain={<DialogContentText sx={{ mb: 1 }}>{translate(`${STEP_WORDS}.end.explain`)}</DialogContentText>}
      submitLabel={translate(`${STEP_WORDS}.end.button`)}
      defaultValues={{ endedOn: today(), note: '' }}
      onSubmit={({ endedOn, reason, note }) => send({ id, version, endedOn, reason, note: note || null })}
      onClose={onClose}
    >
      <DayInput
        source="endedOn"
        label={`${STEP_WORDS}.end.endedOn`}
        validate={[IS_REQUIRED, notBefore(startsOn, `${STEP_WORDS}.beforeStart`)]}
      />
      <SelectInput
        source="reason"
        label={`${STEP_WORDS}.end.reason`}
        choices={enumChoices('AssignmentEndReason', END_REASONS)}
        validate={IS_REQUIRED}
      />
      <NoteInput />
    </FormDialog>
  );
}
