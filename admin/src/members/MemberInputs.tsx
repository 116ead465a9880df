import { BooleanInput, maxLength, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DayInput } from '../shared/DayInput.tsx';
import { enumChoices } from '../shared/enums.ts';
import { FormSection } from '../shared/FormSection.tsx';
import { PartialDayInput } from '../shared/PartialDayInput.tsx';
import { UnitInput } from '../shared/UnitInput.tsx';
import { GENDERS, MEMBER_STATUSES, MEMBERSHIPS, OCCUPATION_GROUPS, POSITIONS } from './enums.ts';

const WORDS = 'resources.members';
const IS_REQUIRED = required();
const NAME_RULES = [IS_REQUIRED, maxLength(100)];
const AT_MOST_100 = maxLength(100);
const AT_MOST_200 = maxLength(200);
const AT_MOST_500 = maxLength(500);

function AwayInputs() {
  const isAway = useWatch({ name: 'isWorkingAway' });
  return (
    <>
      <BooleanInput source="isWorkingAway" helperText={false} />
      {isAway && <DayInput source="workingAwayFrom" />}
      {isAway && <DayInput source="workingAwayTo" />}
    </>
  );
}

/** The inputs of a member. The branch is chosen once; later it is changed by a transfer. */
export function MemberInputs({ isNew = false }: { isNew?: boolean }) {
  const translate = useTranslate();
  return (
    <>
      <FormSection title={translate(`${WORDS}.sections.person`)}>
        <TextInput source="fullName" validate={NAME_RULES} autoComplete="off" />
        <PartialDayInput source="birthDate" precisionSource="birthDatePrecision" />
        <SelectInput source="gender" choices={enumChoices('Gender', GENDERS)} />
      </FormSection>
      <FormSection title={translate(`${WORDS}.sections.party`)}>
        {isNew && (
          <UnitInput
            source="branchId"
            label={`${WORDS}.fields.branch.name`}
            kinds={['BRANCH']}
            validate={IS_REQUIRED}
          />
        )}
        <SelectInput source="membership" choices={enumChoices('Membership', MEMBERSHIPS)} validate={IS_REQUIRED} />
        <SelectInput source="position" choices={enumChoices('Position', POSITIONS)} validate={IS_REQUIRED} />
        <PartialDayInput source="joinedOn" precisionSource="joinedOnPrecision" />
        <PartialDayInput source="officialOn" precisionSource="officialOnPrecision" />
        <TextInput
          source="cardNumber"
          helperText={isNew ? `${WORDS}.cardHint` : `${WORDS}.cardKeepHint`}
          autoComplete="off"
        />
      </FormSection>
      <FormSection title={translate(`${WORDS}.sections.standing`)}>
        <SelectInput source="status" choices={enumChoices('MemberStatus', MEMBER_STATUSES)} validate={IS_REQUIRED} />
        <DayInput source="statusSince" />
        <AwayInputs />
      </FormSection>
      <FormSection title={translate(`${WORDS}.sections.more`)}>
        <SelectInput
          source="occupationGroup"
          choices={enumChoices('OccupationGroup', OCCUPATION_GROUPS)}
          validate={IS_REQUIRED}
        />
        <TextInput source="educationLevel" validate={AT_MOST_100} autoComplete="off" />
        <TextInput source="politicalTheoryLevel" validate={AT_MOST_100} autoComplete="off" />
        <TextInput source="phone" type="tel" autoComplete="off" />
        <TextInput source="address" validate={AT_MOST_200} autoComplete="off" />
        <TextInput source="note" validate={AT_MOST_500} multiline helperText={`${WORDS}.noteHint`} />
      </FormSection>
    </>
  );
}
