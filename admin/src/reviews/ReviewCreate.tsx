import { useEffect } from 'react';
import { AutocompleteInput, ReferenceInput, required, SelectInput, SimpleForm, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { CreateLayout } from '../shared/CreateLayout.tsx';
import { DayInput } from '../shared/DayInput.tsx';
import { today } from '../shared/days.ts';
import { FormSection } from '../shared/FormSection.tsx';
import { SaveToolbar } from '../shared/SaveToolbar.tsx';
import { useUnit, useUnitFilter } from '../shared/unit.tsx';
import { daysOfPeriod, periodChoices, periodToReview } from './periods.ts';
import { ReviewInputs } from './ReviewInputs.tsx';

const WORDS = 'resources.reviews';
const IS_REQUIRED = required();
// Proposed and cancelled tasks are not reviewed.
const REVIEWED = ['ACTIVE', 'COMPLETED', 'ENDED'];

interface MemberChoice {
  fullName: string;
  branch?: { name: string };
}

interface AssignmentChoice {
  title: string;
  year: number;
}

const memberLabel = ({ fullName, branch }: MemberChoice) => (branch ? `${fullName} (${branch.name})` : fullName);
const assignmentLabel = ({ title, year }: AssignmentChoice) => `${title} (${year})`;

function AssignmentInputs() {
  const translate = useTranslate();
  const isOneBranch = useUnit()?.kind === 'BRANCH';
  const within = useUnitFilter();
  const memberId = useWatch({ name: 'memberId' }) as string | undefined;
  return (
    <>
      <ReferenceInput source="memberId" reference="members" filter={within} sort={{ field: 'fullName', order: 'ASC' }}>
        <AutocompleteInput
          label={`${WORDS}.fields.memberName`}
          optionText={isOneBranch ? 'fullName' : memberLabel}
          filterToQuery={(search) => ({ search })}
          noOptionsText={translate('lookup.none')}
          validate={IS_REQUIRED}
        />
      </ReferenceInput>
      {memberId && (
        <ReferenceInput
          source="assignmentId"
          reference="assignments"
          filter={{ memberId, status: REVIEWED }}
          sort={{ field: 'startsOn', order: 'DESC' }}
          perPage={100}
        >
          <SelectInput
            label={`${WORDS}.fields.assignmentTitle`}
            optionText={assignmentLabel}
            validate={IS_REQUIRED}
            helperText={`${WORDS}.assignmentHint`}
          />
        </ReferenceInput>
      )}
    </>
  );
}

function PeriodInputs() {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const period = useWatch({ name: 'period' }) as string | undefined;
  useEffect(() => {
    const [id = '', year] = period?.split(' ') ?? [];
    const days = daysOfPeriod(id, Number(year));
    if (!days) return;
    setValue('periodFrom', days.periodFrom, { shouldDirty: true });
    setValue('periodTo', days.periodTo, { shouldDirty: true });
  }, [period, setValue]);
  const choices = periodChoices(Number(today().slice(0, 4))).map(({ id, year }) => ({
    id: `${id} ${year}`,
    name: translate(`${WORDS}.periods.${id}`, { year: String(year) }),
  }));
  return (
    <>
      <SelectInput source="period" choices={choices} helperText={`${WORDS}.periodHint`} />
      <DayInput source="periodFrom" validate={IS_REQUIRED} />
      <DayInput source="periodTo" validate={IS_REQUIRED} />
    </>
  );
}

function usualValues() {
  const { id, year } = periodToReview(today());
  return { period: `${id} ${year}`, ...daysOfPeriod(id, year) };
}

/** Reviews a member's task for a period; another page may have chosen both (`?source={"memberId":…}`). */
export function ReviewCreate() {
  const translate = useTranslate();
  return (
    <CreateLayout title={translate(`${WORDS}.create`)}>
      <SimpleForm toolbar={<SaveToolbar />} defaultValues={usualValues}>
        <FormSection title={translate(`${WORDS}.sections.subject`)}>
          <AssignmentInputs />
          <PeriodInputs />
        </FormSection>
        <ReviewInputs isNew />
      </SimpleForm>
    </CreateLayout>
  );
}
