import { BooleanInput, maxLength, NumberInput, required, SimpleForm, TextInput, useTranslate } from 'react-admin';
import { CreateLayout } from '../shared/CreateLayout.tsx';
import { EditLayout } from '../shared/EditLayout.tsx';
import { SaveToolbar } from '../shared/SaveToolbar.tsx';

const WORDS = 'resources.taskFields';
const IS_REQUIRED = required();
const NAME_RULES = [IS_REQUIRED, maxLength(100)];
const WIDTH = { maxWidth: 640 };

function NameInputs() {
  return (
    <>
      <TextInput source="name" validate={NAME_RULES} autoComplete="off" />
      <TextInput source="nameEn" validate={NAME_RULES} autoComplete="off" />
      <NumberInput source="ordinal" min={0} max={10000} helperText={`${WORDS}.ordinalHint`} />
    </>
  );
}

/** Adds a task field to the catalogue. */
export function TaskFieldCreate() {
  const translate = useTranslate();
  return (
    <CreateLayout title={translate(`${WORDS}.create`)} redirect="list">
      <SimpleForm toolbar={<SaveToolbar />} sx={WIDTH}>
        <TextInput source="code" validate={IS_REQUIRED} helperText={`${WORDS}.codeHint`} autoComplete="off" />
        <NameInputs />
      </SimpleForm>
    </CreateLayout>
  );
}

/** Changes a task field, or puts it out of use. */
export function TaskFieldEdit() {
  return (
    <EditLayout redirect="list">
      <SimpleForm toolbar={<SaveToolbar />} sx={WIDTH}>
        <NameInputs />
        <BooleanInput source="isActive" helperText={`${WORDS}.activeHint`} />
      </SimpleForm>
    </EditLayout>
  );
}
