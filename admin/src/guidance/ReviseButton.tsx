import { Button, DialogContentText } from '@mui/material';
import { useState } from 'react';
import { maxLength, required, TextInput, useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { DayInput } from '../shared/DayInput.tsx';
import { addDays, today } from '../shared/days.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import { useRequest } from '../shared/request.ts';
import { REVISE_WORKING_REGULATION, type WorkingRegulation } from './regulationQueries.ts';

const WORDS = 'resources.workingRegulations';
const IS_REQUIRED = required();
const TITLE_RULES = [IS_REQUIRED, maxLength(300)];

interface Answer {
  reviseWorkingRegulation: { workingRegulation: { id: string } };
}

/** Makes the next revision of a regulation, and goes on to its clauses. */
export function ReviseButton({ regulation }: { regulation: WorkingRegulation }) {
  const translate = useTranslate();
  const request = useRequest();
  const notify = useNotify();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const { id, version, title } = regulation;
  const send = async (values: object) => {
    const answer = await request<Answer>(REVISE_WORKING_REGULATION, { input: { ...values, id, version } });
    notify(`${WORDS}.revise.done`, { type: 'success' });
    navigate(`/workingRegulations/${answer.reviseWorkingRegulation.workingRegulation.id}`);
  };
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate(`${WORDS}.revise.button`)}
      </Button>
      {isOpen && (
        <FormDialog
          title={translate(`${WORDS}.revise.button`)}
          explain={<DialogContentText sx={{ mb: 2 }}>{translate(`${WORDS}.revise.explain`)}</DialogContentText>}
          submitLabel={translate(`${WORDS}.revise.submit`)}
          defaultValues={{ title, adoptedOn: today(), effectiveFrom: addDays(today(), 1) }}
          onSubmit={send}
          onClose={() => setOpen(false)}
        >
          <TextInput source="title" label={`${WORDS}.fields.title`} validate={TITLE_RULES} autoComplete="off" />
          <DayInput source="adoptedOn" label={`${WORDS}.fields.adoptedOn`} validate={IS_REQUIRED} />
          <DayInput source="effectiveFrom" label={`${WORDS}.fields.effectiveFrom`} validate={IS_REQUIRED} />
        </FormDialog>
      )}
    </>
  );
}
