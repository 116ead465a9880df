import { type RaRecord, SaveButton, SimpleForm, useNotify, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { CreateLayout } from '../shared/CreateLayout.tsx';
import { today } from '../shared/days.ts';
import { SaveToolbar } from '../shared/SaveToolbar.tsx';
import { useYear } from '../shared/year.ts';
import { AssignmentInputs } from './AssignmentInputs.tsx';
import { nextValues, usualValues } from './usualValues.ts';

const WORDS = 'resources.assignments';

function SaveAndNextButton() {
  const notify = useNotify();
  const { getValues, reset } = useFormContext();
  const onSuccess = ({ memberName }: RaRecord) => {
    notify(`${WORDS}.given`, { type: 'success', messageArgs: { name: memberName } });
    reset(nextValues(getValues()));
    window.scrollTo({ top: 0 });
  };
  return (
    <SaveButton
      type="button"
      variant="outlined"
      color="inherit"
      label={`${WORDS}.saveAndNext`}
      alwaysEnable={false}
      mutationOptions={{ onSuccess }}
    />
  );
}

/** Gives a task to a member; the address may name the member or the plan (`?source=`). */
export function AssignmentCreate() {
  const translate = useTranslate();
  const year = useYear();
  const toolbar = (
    <SaveToolbar>
      <SaveAndNextButton />
    </SaveToolbar>
  );
  return (
    <CreateLayout title={translate(`${WORDS}.create`)}>
      <SimpleForm noValidate toolbar={toolbar} defaultValues={usualValues(year, today())}>
        <AssignmentInputs isNew />
      </SimpleForm>
    </CreateLayout>
  );
}
