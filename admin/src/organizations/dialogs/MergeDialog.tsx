import { required, TextInput, useTranslate } from 'react-admin';
import { DayInput } from '../../shared/DayInput.tsx';
import { DialogWords } from '../../shared/DialogWords.tsx';
import { today } from '../../shared/days.ts';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { UnitInput } from '../../shared/UnitInput.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import { MERGE_ORGANIZATIONS } from '../queries.ts';
import type { UnitDialogProps } from './unitDialog.ts';

const IS_REQUIRED = required();
const WORDS = 'resources.organizations.merge';

/** Ends a unit and gives what is open in it to another of the same level, after saying what that means. */
export function MergeDialog({ unit, onClose }: UnitDialogProps) {
  const translate = useTranslate();
  const send = useCommand(MERGE_ORGANIZATIONS, `${WORDS}.done`);
  return (
    <FormDialog
      title={translate(`${WORDS}.title`, { name: unit.name })}
      explain={
        <DialogWords
          isWarning
          lines={[`${WORDS}.ends`, `${WORDS}.people`, `${WORDS}.records`, `${WORDS}.final`]}
          values={{ name: unit.name, smart_count: unit.memberCount }}
        />
      }
      submitLabel={translate(`${WORDS}.submit`)}
      defaultValues={{ endsOn: today() }}
      onSubmit={(values) => send({ ...values, fromId: unit.id, fromVersion: unit.version })}
      onClose={onClose}
    >
      <UnitInput source="intoId" label={`${WORDS}.intoId`} kinds={[unit.kind]} validate={IS_REQUIRED} />
      <DayInput source="endsOn" label={`${WORDS}.endsOn`} validate={IS_REQUIRED} />
      <TextInput
        source="reason"
        label="resources.organizations.reason"
        helperText="resources.organizations.reasonHint"
        validate={IS_REQUIRED}
      />
    </FormDialog>
  );
}
