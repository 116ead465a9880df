import { NumberInput, required, SelectInput, SimpleForm, useTranslate } from 'react-admin';
import { CreateLayout } from '../shared/CreateLayout.tsx';
import { DayInput } from '../shared/DayInput.tsx';
import { EditLayout } from '../shared/EditLayout.tsx';
import { SaveToolbar } from '../shared/SaveToolbar.tsx';
import { UnitInput } from '../shared/UnitInput.tsx';
import { useUnit } from '../shared/unit.tsx';
import { useYear } from '../shared/year.ts';

const WORDS = 'resources.evaluationCycles';
const IS_REQUIRED = required();
const WIDTH = { maxWidth: 640 };
const QUARTERS = [0, 1, 2, 3, 4].map((quarter) => ({ id: quarter, name: `${WORDS}.quarters.${quarter}` }));

function DayInputs() {
  return (
    <>
      <DayInput source="opensOn" />
      <DayInput source="closesOn" />
    </>
  );
}

/** Adds a round of evaluation of a commune. */
export function CycleCreate() {
  const translate = useTranslate();
  const unit = useUnit();
  const year = useYear();
  const organizationId = unit?.kind === 'COMMUNE' ? unit.id : undefined;
  return (
    <CreateLayout title={translate(`${WORDS}.create`)}>
      <SimpleForm toolbar={<SaveToolbar />} sx={WIDTH} defaultValues={{ organizationId, year, quarter: 0 }}>
        <UnitInput
          source="organizationId"
          label={`${WORDS}.fields.organization.name`}
          kinds={['COMMUNE']}
          validate={IS_REQUIRED}
        />
        <NumberInput source="year" min={2020} max={2100} validate={IS_REQUIRED} />
        <SelectInput source="quarter" choices={QUARTERS} validate={IS_REQUIRED} />
        <DayInputs />
      </SimpleForm>
    </CreateLayout>
  );
}

/** Changes the days of a round of evaluation. */
export function CycleEdit() {
  return (
    <EditLayout>
      <SimpleForm toolbar={<SaveToolbar />} sx={WIDTH}>
        <DayInputs />
      </SimpleForm>
    </EditLayout>
  );
}
