import { maxLength, required, SimpleForm, TextInput, useTranslate } from 'react-admin';
import { CreateLayout } from '../shared/CreateLayout.tsx';
import { DayInput } from '../shared/DayInput.tsx';
import { today } from '../shared/days.ts';
import { EditLayout } from '../shared/EditLayout.tsx';
import { HistoryValue } from '../shared/HistoryValue.tsx';
import { SaveToolbar } from '../shared/SaveToolbar.tsx';
import { UnitInput } from '../shared/UnitInput.tsx';
import { useUnit } from '../shared/unit.tsx';
import { ClausesInput } from './ClausesInput.tsx';
import type { RegulationClause } from './regulationQueries.ts';

const WORDS = 'resources.workingRegulations';
const IS_REQUIRED = required();
const TITLE_RULES = [IS_REQUIRED, maxLength(300)];
const WIDTH = { maxWidth: 820 };

function RegulationInputs() {
  return (
    <>
      <TextInput source="title" validate={TITLE_RULES} autoComplete="off" />
      <DayInput source="adoptedOn" validate={IS_REQUIRED} />
      <DayInput source="effectiveFrom" validate={IS_REQUIRED} />
      <DayInput source="effectiveTo" />
      <ClausesInput />
    </>
  );
}

/** Adds the working regulation of a branch. */
export function RegulationCreate() {
  const translate = useTranslate();
  const unit = useUnit();
  const branchId = unit?.kind === 'BRANCH' ? unit.id : undefined;
  const defaults = {
    branchId,
    title: translate(`${WORDS}.usualTitle`),
    adoptedOn: today(),
    effectiveFrom: today(),
    clauses: [],
  };
  return (
    <CreateLayout title={translate(`${WORDS}.create`)}>
      <SimpleForm noValidate toolbar={<SaveToolbar />} defaultValues={defaults} sx={WIDTH}>
        <UnitInput source="branchId" label={`${WORDS}.fields.branch.name`} kinds={['BRANCH']} validate={IS_REQUIRED} />
        <RegulationInputs />
      </SimpleForm>
    </CreateLayout>
  );
}

function describe(field: string, value: unknown) {
  if (field === 'clauses' && Array.isArray(value))
    return (value as RegulationClause[]).map(({ number, heading }) => `${number}. ${heading}`).join('; ');
  return <HistoryValue entityType="WorkingRegulation" field={field} value={value} />;
}

/** Changes a working regulation and its clauses. */
export function RegulationEdit() {
  return (
    <EditLayout describe={describe}>
      <SimpleForm noValidate toolbar={<SaveToolbar />} sx={WIDTH}>
        <RegulationInputs />
      </SimpleForm>
    </EditLayout>
  );
}
