import { maxLength, required, SelectInput, TextInput } from 'react-admin';
import { DayInput } from '../shared/DayInput.tsx';
import { enumChoices } from '../shared/enums.ts';
import { AREA_TYPES, hasArea } from './kinds.ts';

const NAME_RULES = [required(), maxLength(200)];

/** What may be changed of a unit of a level; its place and its end are dialogs of their own. */
export function OrganizationInputs({ kind }: { kind: string | undefined }) {
  return (
    <>
      <TextInput source="name" validate={NAME_RULES} autoComplete="off" />
      <TextInput source="code" helperText="resources.organizations.codeHint" autoComplete="off" />
      {hasArea(kind) && <SelectInput source="areaType" choices={enumChoices('AreaType', AREA_TYPES)} />}
      <DayInput source="validFrom" />
    </>
  );
}
