import { maxLength, required, SimpleForm, TextInput, useTranslate } from 'react-admin';
import { CriteriaInput } from '../shared/CriteriaInput.tsx';
import { EditLayout } from '../shared/EditLayout.tsx';
import { FormSection } from '../shared/FormSection.tsx';
import { SaveToolbar } from '../shared/SaveToolbar.tsx';
import type { PlanCriterion } from './queries.ts';

const TITLE_RULES = [required(), maxLength(200)];
const NOTE_RULES = maxLength(1000);

function describe(field: string, value: unknown): string | undefined {
  if (field !== 'criteria' || !Array.isArray(value)) return undefined;
  return (value as PlanCriterion[]).map(({ name, weight }) => `${name} (${weight})`).join('; ');
}

/** Changes the text and the criteria of a plan that is not adopted yet. */
export function PlanEdit() {
  const translate = useTranslate();
  return (
    <EditLayout describe={describe}>
      <SimpleForm noValidate toolbar={<SaveToolbar />}>
        <FormSection title={translate('resources.plans.tabs.content')}>
          <TextInput source="title" validate={TITLE_RULES} autoComplete="off" />
          <TextInput source="note" validate={NOTE_RULES} multiline />
        </FormSection>
        <CriteriaInput />
      </SimpleForm>
    </EditLayout>
  );
}
