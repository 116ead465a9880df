import { maxLength, required, SelectInput, SimpleForm, TextInput, useTranslate } from 'react-admin';
import { CreateLayout } from '../shared/CreateLayout.tsx';
import { CriteriaInput } from '../shared/CriteriaInput.tsx';
import { DayInput } from '../shared/DayInput.tsx';
import { EditLayout } from '../shared/EditLayout.tsx';
import { FormSection } from '../shared/FormSection.tsx';
import { SaveToolbar } from '../shared/SaveToolbar.tsx';
import { UnitInput } from '../shared/UnitInput.tsx';
import { useUnit } from '../shared/unit.tsx';
import { useYear, yearChoices } from '../shared/year.ts';

const WORDS = 'resources.planDirectives';
const IS_REQUIRED = required();
const NOTE_RULES = maxLength(1000);
const COMMITTEES = ['PROVINCE', 'COMMUNE', 'SUBORDINATE'] as const;

function AskedInputs() {
  return (
    <>
      <DayInput source="submitBy" helperText={`${WORDS}.dayHint`} />
      <DayInput source="adoptBy" helperText={`${WORDS}.dayHint`} />
      <TextInput source="note" validate={NOTE_RULES} multiline />
    </>
  );
}

/** Sets what a committee asks of the plans of a year. */
export function PlanDirectiveCreate() {
  const translate = useTranslate();
  const unit = useUnit();
  const year = useYear();
  const organizationId = unit && unit.kind !== 'BRANCH' && unit.kind !== 'PARTY_GROUP' ? unit.id : undefined;
  return (
    <CreateLayout title={translate(`${WORDS}.create`)} redirect="list">
      <SimpleForm noValidate toolbar={<SaveToolbar />} defaultValues={{ organizationId, year, criteria: [] }}>
        <FormSection title={translate(`${WORDS}.asked`)}>
          <UnitInput
            source="organizationId"
            label={`${WORDS}.fields.organizationId`}
            kinds={COMMITTEES}
            within={unit?.id}
            validate={IS_REQUIRED}
          />
          <SelectInput
            source="year"
            choices={yearChoices().map((each) => ({ id: each, name: String(each) }))}
            validate={IS_REQUIRED}
          />
          <AskedInputs />
        </FormSection>
        <CriteriaInput />
      </SimpleForm>
    </CreateLayout>
  );
}

function describe(field: string, value: unknown): string | undefined {
  if (field !== 'criteria' || !Array.isArray(value)) return undefined;
  return (value as { name: string; weight: number }[]).map(({ name, weight }) => `${name} (${weight})`).join('; ');
}

/** Changes what a committee asks of plans. */
export function PlanDirectiveEdit() {
  const translate = useTranslate();
  return (
    <EditLayout redirect="list" describe={describe}>
      <SimpleForm noValidate toolbar={<SaveToolbar />}>
        <FormSection title={translate(`${WORDS}.asked`)}>
          <AskedInputs />
        </FormSection>
        <CriteriaInput />
      </SimpleForm>
    </EditLayout>
  );
}
