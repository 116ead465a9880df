import { DialogContentText } from '@mui/material';
import { maxLength, required, TextInput, useNotify, useRedirect, useTranslate } from 'react-admin';
import { DayInput } from '../shared/DayInput.tsx';
import { today } from '../shared/days.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import { useRequest } from '../shared/request.ts';
import { useCommand } from '../shared/useCommand.ts';
import { ADOPT_PLAN, CLOSE_PLAN, DELETE_PLAN, type PlanRecord, RETURN_PLAN, SUBMIT_PLAN } from './queries.ts';

const WORDS = 'resources.plans';
const IS_REQUIRED = required();
const REMARK_RULES = [IS_REQUIRED, maxLength(2000)];
const NUMBER_RULES = [IS_REQUIRED, maxLength(50)];

interface StepProps {
  plan: PlanRecord;
  onClose: () => void;
}

function SimpleStep({ plan, onClose, name }: StepProps & { name: 'submit' | 'close' }) {
  const translate = useTranslate();
  const send = useCommand(name === 'submit' ? SUBMIT_PLAN : CLOSE_PLAN, `${WORDS}.${name}.done`);
  return (
    <FormDialog
      title={translate(`${WORDS}.${name}.title`, { year: plan.year })}
      submitLabel={translate(`${WORDS}.${name}.button`)}
      onSubmit={() => send({ id: plan.id, version: plan.version })}
      onClose={onClose}
    >
      <DialogContentText>{translate(`${WORDS}.${name}.explain`)}</DialogContentText>
    </FormDialog>
  );
}

/** Puts a draft before the branch. */
export function SubmitDialog(props: StepProps) {
  return <SimpleStep {...props} name="submit" />;
}

/** Returns a submitted plan to its branch with a remark. */
export function ReturnDialog({ plan, onClose }: StepProps) {
  const translate = useTranslate();
  const send = useCommand(RETURN_PLAN, `${WORDS}.return.done`);
  return (
    <FormDialog
      title={translate(`${WORDS}.return.title`)}
      explain={<DialogContentText sx={{ mb: 1 }}>{translate(`${WORDS}.return.explain`)}</DialogContentText>}
      submitLabel={translate(`${WORDS}.return.submit`)}
      onSubmit={(values) => send({ ...values, id: plan.id, version: plan.version })}
      onClose={onClose}
    >
      <TextInput source="remark" label={`${WORDS}.return.remark`} validate={REMARK_RULES} multiline minRows={3} />
    </FormDialog>
  );
}

/** Closes an adopted plan. */
export function CloseDialog(props: StepProps) {
  return <SimpleStep {...props} name="close" />;
}

/** Records the meeting and the resolution by which a plan was adopted. */
export function AdoptDialog({ plan, onClose }: StepProps) {
  const translate = useTranslate();
  const send = useCommand(ADOPT_PLAN, `${WORDS}.adopt.done`);
  return (
    <FormDialog
      title={translate(`${WORDS}.adopt.title`, { year: plan.year })}
      explain={<DialogContentText sx={{ mb: 1 }}>{translate(`${WORDS}.adopt.explain`)}</DialogContentText>}
      submitLabel={translate(`${WORDS}.adopt.button`)}
      defaultValues={{ meetingOn: today(), adoptedOn: today() }}
      onSubmit={(values) => send({ ...values, id: plan.id, version: plan.version })}
      onClose={onClose}
    >
      <DayInput source="meetingOn" label={`${WORDS}.fields.meetingOn`} validate={IS_REQUIRED} />
      <DayInput source="adoptedOn" label={`${WORDS}.fields.adoptedOn`} validate={IS_REQUIRED} />
      <TextInput
        source="resolutionNumber"
        label={`${WORDS}.fields.resolutionNumber`}
        helperText={`${WORDS}.adopt.numberHint`}
        validate={NUMBER_RULES}
        autoComplete="off"
      />
    </FormDialog>
  );
}

/** Deletes a draft that has no assignment, and leads to the list. */
export function RemoveDialog({ plan, onClose }: StepProps) {
  const translate = useTranslate();
  const request = useRequest();
  const notify = useNotify();
  const redirect = useRedirect();
  const remove = async () => {
    await request(DELETE_PLAN, { input: { id: plan.id, version: plan.version } });
    notify(`${WORDS}.remove.done`, { type: 'success' });
    redirect('list', 'plans');
  };
  return (
    <FormDialog
      title={translate(`${WORDS}.remove.title`)}
      submitLabel={translate(`${WORDS}.remove.button`)}
      onSubmit={remove}
      onClose={onClose}
    >
      <DialogContentText>{translate(`${WORDS}.remove.explain`)}</DialogContentText>
    </FormDialog>
  );
}
