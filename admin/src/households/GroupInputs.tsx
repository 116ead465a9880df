import { maxLength, NumberInput, required, SelectInput, TextInput } from 'react-admin';
import { enumChoices } from '../shared/enums.ts';
import { UnitInput } from '../shared/UnitInput.tsx';
import { GROUP_KINDS } from './enums.ts';
import { ResidentDataConfirm } from './ResidentDataConfirm.tsx';

const WORDS = 'resources.householdGroups';
const IS_REQUIRED = required();
const CODE_RULES = [IS_REQUIRED, maxLength(20)];
const NAME_RULES = [IS_REQUIRED, maxLength(100)];
const AREA_RULES = maxLength(200);

/** The inputs of a household group; its branch is chosen once. */
export function GroupInputs({ isNew = false }: { isNew?: boolean }) {
  return (
    <>
      {isNew && (
        <UnitInput source="branchId" label={`${WORDS}.fields.branch.name`} kinds={['BRANCH']} validate={IS_REQUIRED} />
      )}
      <TextInput source="name" validate={NAME_RULES} helperText={`${WORDS}.nameHint`} autoComplete="off" />
      <TextInput source="code" validate={CODE_RULES} helperText={`${WORDS}.codeHint`} autoComplete="off" />
      <SelectInput source="kind" choices={enumChoices('HouseholdGroupKind', GROUP_KINDS)} validate={IS_REQUIRED} />
      <TextInput source="area" validate={AREA_RULES} helperText={`${WORDS}.areaHint`} autoComplete="off" />
      <ResidentDataConfirm source="area" />
      <NumberInput source="statedCount" min={0} max={1000} helperText={`${WORDS}.statedHint`} />
    </>
  );
}
