import {
  BooleanInput,
  maxLength,
  maxValue,
  minValue,
  NumberInput,
  required,
  SelectInput,
  TextInput,
  useTranslate,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DayInput } from '../shared/DayInput.tsx';
import { enumChoices } from '../shared/enums.ts';
import { FormSection } from '../shared/FormSection.tsx';
import { dueAfterStart } from './dayRules.ts';
import { ASSIGNMENT_KINDS } from './enums.ts';
import { BasisInputs } from './inputs/BasisInputs.tsx';
import { GuideInput } from './inputs/GuideInput.tsx';
import { HouseholdInputs } from './inputs/HouseholdInputs.tsx';
import { MemberInput } from './inputs/MemberInput.tsx';
import { PlanInput } from './inputs/PlanInput.tsx';
import { TaskFieldInput } from './inputs/TaskFieldInput.tsx';

const WORDS = 'resources.assignments';
const IS_REQUIRED = required();
const TITLE_RULES = [IS_REQUIRED, maxLength(300)];
const AT_MOST_300 = maxLength(300);
const AT_MOST_500 = maxLength(500);
const QUANTITY_RULES = [minValue(0), maxValue(1_000_000)];
const LOAD_RULES = [IS_REQUIRED, minValue(0), maxValue(10)];

function KindInputs() {
  const isHousehold = useWatch({ name: 'kind' }) === 'HOUSEHOLD';
  return (
    <>
      <SelectInput source="kind" choices={enumChoices('AssignmentKind', ASSIGNMENT_KINDS)} validate={IS_REQUIRED} />
      {isHousehold && <HouseholdInputs />}
    </>
  );
}

/** The inputs of an assignment. Member, plan, kind and households are chosen once; later the work is reassigned. */
export function AssignmentInputs({ isNew = false }: { isNew?: boolean }) {
  const translate = useTranslate();
  return (
    <>
      <FormSection title={translate(`${WORDS}.sections.task`)}>
        {isNew && <MemberInput />}
        <TextInput
          source="title"
          validate={TITLE_RULES}
          helperText={`${WORDS}.titleHint`}
          multiline
          autoComplete="off"
        />
        <TaskFieldInput />
        {isNew && <KindInputs />}
        <DayInput source="startsOn" validate={IS_REQUIRED} />
        <DayInput source="dueOn" validate={dueAfterStart} />
      </FormSection>
      <FormSection title={translate(`${WORDS}.sections.result`)}>
        <TextInput
          source="deliverable"
          validate={AT_MOST_500}
          helperText={`${WORDS}.deliverableHint`}
          multiline
          autoComplete="off"
        />
        <NumberInput source="quantityTarget" validate={QUANTITY_RULES} min={0} helperText={`${WORDS}.quantityHint`} />
        <NumberInput source="loadWeight" validate={LOAD_RULES} min={0} max={10} helperText={`${WORDS}.loadHint`} />
        <TextInput
          source="loadReason"
          validate={AT_MOST_300}
          helperText={`${WORDS}.loadReasonHint`}
          multiline
          autoComplete="off"
        />
      </FormSection>
      <FormSection title={translate(`${WORDS}.sections.help`)}>
        <GuideInput />
        <TextInput source="guideNote" validate={AT_MOST_500} multiline autoComplete="off" />
        <TextInput source="coordinators" validate={AT_MOST_300} autoComplete="off" />
      </FormSection>
      <FormSection title={translate(`${WORDS}.sections.basis`)}>
        <BasisInputs />
        {isNew && <PlanInput />}
        {isNew && <BooleanInput source="isProposed" helperText={`${WORDS}.proposedHint`} />}
      </FormSection>
    </>
  );
}
