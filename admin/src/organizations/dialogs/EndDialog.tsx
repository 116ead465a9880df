import { required, TextInput, useTranslate } from 'react-admin';
import { DayInput } from '../../shared/DayInput.tsx';
import { DialogWords } from '../../shared/DialogWords.tsx';
import { today } from '../../shared/days.ts';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import { END_ORGANIZATION } from '../queries.ts';
import type { UnitDialogProps } from './unitDialog.ts';

const WORDS = 'resources.organizations.end';

/** Ends a unit that has nobody and nothing left in it. */
export function EndDialog({ unit, onClose }: UnitDialogProps) {
  const translate = useTranslate();
  const send = useCommand(END_ORGANIZATION, `${WORDS}.done`);
  return (
    <FormDialog
      title={translate(`${WORDS}.title`, { name: unit.name })}
      explain={<DialogWords isWarning lines={[`${WORDS}.explain`]} />}
      submitLabel={translate(`${WORDS}.submit`)}
      defaultValues={{ endsOn: today() }}
      onSubmit={(values) => send({ ...values, id: unit.id, version: unit.version })}
      onClose={onClose}
    >
      <DayInput source="endsOn" label={`${WORDS}.endsOn`} validate={required()} />
      <TextInput
        source="reason"
        label="resources.organizations.reason"
        helperText="resources.organizations.reasonHint"
      />
    </FormDialog>
  );
}
