import { maxLength, required, SelectInput, SimpleForm, TextInput, useTranslate } from 'react-admin';
import { CreateLayout } from '../shared/CreateLayout.tsx';
import { CriteriaInput } from '../shared/CriteriaInput.tsx';
import { FormSection } from '../shared/FormSection.tsx';
import { SaveToolbar } from '../shared/SaveToolbar.tsx';
import { UnitInput } from '../shared/UnitInput.tsx';
import { useUnit } from '../shared/unit.tsx';
import { useYear, yearChoices } from '../shared/year.ts';

const IS_REQUIRED = required();
const TITLE_RULES = maxLength(200);
const NOTE_RULES = maxLength(1000);
const FIELDS = 'resources.plans.fields';

/** Prepares a plan for a branch and year; both are chosen already where one works in a branch. */
export function PlanCreate() {
  const translate = useTranslate();
  const unit = useUnit();
  const year = useYear();
  const branchId = unit?.kind === 'BRANCH' ? unit.id : undefined;
  return (
    <CreateLayout title={translate('resources.plans.create')}>
      <SimpleForm noValidate toolbar={<SaveToolbar />} defaultValues={{ branchId, year, criteria: [] }}>
        <FormSection title={translate('resources.plans.tabs.content')}>
          <UnitInput
            source="branchId"
            label={`${FIELDS}.branchId`}
            kinds={['BRANCH']}
            within={unit?.id}
            validate={IS_REQUIRED}
          />
          <SelectInput
            source="year"
            choices={yearChoices().map((each) => ({ id: each, name: String(each) }))}
            validate={IS_REQUIRED}
          />
          <TextInput source="title" validate={TITLE_RULES} helperText="resources.plans.titleHint" autoComplete="off" />
          <TextInput source="note" validate={NOTE_RULES} multiline />
        </FormSection>
        <CriteriaInput />
      </SimpleForm>
    </CreateLayout>
  );
}
