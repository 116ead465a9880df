import { DialogContentText } from '@mui/material';
import type { DocumentNode } from 'graphql';
import type { ReactNode } from 'react';
import { maxLength, minLength, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { DayInput } from '../../shared/DayInput.tsx';
import { today } from '../../shared/days.ts';
import { enumChoices } from '../../shared/enums.ts';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { LEVELS } from '../enums.ts';
import {
  DECIDE_EVALUATION,
  LOCK_EVALUATION,
  REOPEN_EVALUATION,
  SUBMIT_EVALUATION,
  UPDATE_EVALUATION,
} from '../queries.ts';
import type { Step } from '../steps.ts';
import { type StepDialogProps, useStep } from './useStep.ts';

const FIELDS = 'resources.evaluations.fields';
const IS_REQUIRED = required();
const REASON_RULES = [IS_REQUIRED, minLength(5), maxLength(500)];

interface StepFormProps extends StepDialogProps {
  step: Step;
  document: DocumentNode;
  defaultValues?: Record<string, unknown>;
  children?: ReactNode;
}

function StepForm({ step, document, evaluation, onClose, defaultValues, children }: StepFormProps) {
  const translate = useTranslate();
  const send = useStep(evaluation, document);
  const words = `resources.evaluations.steps.${step}`;
  const name = evaluation.member?.fullName ?? '';
  return (
    <FormDialog
      title={translate(`${words}.title`, { name })}
      explain={<DialogContentText sx={{ mb: 1 }}>{translate(`${words}.explain`)}</DialogContentText>}
      submitLabel={translate(`${words}.button`)}
      defaultValues={defaultValues}
      onSubmit={send}
      onClose={onClose}
    >
      {children}
    </FormDialog>
  );
}

function LevelInput({ source, levels = LEVELS }: { source: string; levels?: readonly string[] }) {
  return (
    <SelectInput
      source={source}
      label={`${FIELDS}.${source}`}
      choices={enumChoices('EvaluationLevel', levels)}
      validate={IS_REQUIRED}
    />
  );
}

function SelfDialog(props: StepDialogProps) {
  const { selfLevel } = props.evaluation;
  return (
    <StepForm {...props} step="self" document={UPDATE_EVALUATION} defaultValues={{ selfLevel }}>
      <LevelInput source="selfLevel" />
    </StepForm>
  );
}

function SubmitDialog(props: StepDialogProps) {
  return <StepForm {...props} step="submit" document={SUBMIT_EVALUATION} />;
}

function DecideDialog(props: StepDialogProps) {
  const defaults = { decidedLevel: props.evaluation.branchLevel, decidedOn: today() };
  return (
    <StepForm {...props} step="decide" document={DECIDE_EVALUATION} defaultValues={defaults}>
      <LevelInput source="decidedLevel" />
      <DayInput source="decidedOn" label={`${FIELDS}.decidedOn`} validate={IS_REQUIRED} />
    </StepForm>
  );
}

function ChangeDialog(props: StepDialogProps) {
  const { decidedLevel } = props.evaluation;
  return (
    <StepForm {...props} step="change" document={UPDATE_EVALUATION} defaultValues={{ decidedLevel }}>
      <LevelInput source="decidedLevel" />
    </StepForm>
  );
}

function LockDialog(props: StepDialogProps) {
  return <StepForm {...props} step="lock" document={LOCK_EVALUATION} />;
}

function ReopenDialog(props: StepDialogProps) {
  return (
    <StepForm {...props} step="reopen" document={REOPEN_EVALUATION}>
      <TextInput
        source="reason"
        label="resources.evaluations.steps.reopen.reason"
        helperText="resources.evaluations.steps.reopen.reasonHint"
        validate={REASON_RULES}
        multiline
        minRows={2}
      />
    </StepForm>
  );
}

/** The dialog of each step that has one; the proposal is a page of its own. */
export const STEP_DIALOGS: Record<Exclude<Step, 'propose'>, (props: StepDialogProps) => ReactNode> = {
  self: SelfDialog,
  submit: SubmitDialog,
  decide: DecideDialog,
  change: ChangeDialog,
  lock: LockDialog,
  reopen: ReopenDialog,
};
