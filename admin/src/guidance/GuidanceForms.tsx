import {
  AutocompleteInput,
  maxLength,
  type RaRecord,
  ReferenceInput,
  regex,
  required,
  SelectInput,
  SimpleForm,
  TextInput,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { CreateLayout } from '../shared/CreateLayout.tsx';
import { DayInput } from '../shared/DayInput.tsx';
import { EditLayout } from '../shared/EditLayout.tsx';
import { enumChoices } from '../shared/enums.ts';
import { HistoryValue } from '../shared/HistoryValue.tsx';
import { SaveToolbar } from '../shared/SaveToolbar.tsx';
import { UnitInput } from '../shared/UnitInput.tsx';
import { useUnit } from '../shared/unit.tsx';
import { GUIDANCE_TOPICS } from './enums.ts';

const WORDS = 'resources.guidanceDocuments';
const PUBLISHERS = ['PROVINCE', 'COMMUNE'];
const IS_REQUIRED = required();
const NUMBER_RULES = [IS_REQUIRED, maxLength(60)];
const TITLE_RULES = [IS_REQUIRED, maxLength(500)];
const ISSUER_RULES = [IS_REQUIRED, maxLength(200)];
const LINK_RULES = [maxLength(500), regex(/^https?:\/\//, `${WORDS}.linkForm`)];
const WIDTH = { maxWidth: 720 };

const documentText = ({ number, title }: RaRecord) => `${number} – ${title}`;

function SuccessorInput() {
  const translate = useTranslate();
  const own = useRecordContext()?.id;
  return (
    <ReferenceInput
      source="replacedById"
      reference="guidanceDocuments"
      sort={{ field: 'effectiveFrom', order: 'DESC' }}
    >
      <AutocompleteInput
        label={`${WORDS}.fields.replacedById`}
        optionText={documentText}
        getOptionDisabled={({ id }: RaRecord) => id === own}
        filterToQuery={(search) => ({ search })}
        noOptionsText={translate(`${WORDS}.noOther`)}
        helperText={`${WORDS}.replacedHint`}
      />
    </ReferenceInput>
  );
}

function GuidanceInputs({ isNew = false }: { isNew?: boolean }) {
  return (
    <>
      {isNew && (
        <UnitInput
          source="organizationId"
          label={`${WORDS}.fields.organization.name`}
          kinds={PUBLISHERS}
          validate={IS_REQUIRED}
          helperText={`${WORDS}.publisherHint`}
        />
      )}
      <TextInput source="number" validate={NUMBER_RULES} helperText={`${WORDS}.numberHint`} autoComplete="off" />
      <TextInput source="title" validate={TITLE_RULES} multiline autoComplete="off" />
      <TextInput source="issuer" validate={ISSUER_RULES} autoComplete="off" />
      <SelectInput
        source="topic"
        choices={enumChoices('GuidanceTopic', GUIDANCE_TOPICS)}
        validate={IS_REQUIRED}
        helperText={`${WORDS}.topicHint`}
      />
      <DayInput source="issuedOn" />
      <DayInput source="effectiveFrom" validate={IS_REQUIRED} />
      <DayInput source="effectiveTo" />
      {!isNew && <SuccessorInput />}
      <TextInput source="link" validate={LINK_RULES} helperText={`${WORDS}.linkHint`} autoComplete="off" />
    </>
  );
}

/** Publishes a guidance document. */
export function GuidanceCreate() {
  const translate = useTranslate();
  const unit = useUnit();
  const organizationId = unit && PUBLISHERS.includes(unit.kind) ? unit.id : undefined;
  return (
    <CreateLayout title={translate(`${WORDS}.create`)}>
      <SimpleForm noValidate toolbar={<SaveToolbar />} defaultValues={{ organizationId }} sx={WIDTH}>
        <GuidanceInputs isNew />
      </SimpleForm>
    </CreateLayout>
  );
}

const describe = (field: string, value: unknown) => (
  <HistoryValue entityType="GuidanceDocument" field={field} value={value} />
);

/** Changes a guidance document. */
export function GuidanceEdit() {
  return (
    <EditLayout describe={describe}>
      <SimpleForm noValidate toolbar={<SaveToolbar />} sx={WIDTH}>
        <GuidanceInputs />
      </SimpleForm>
    </EditLayout>
  );
}
