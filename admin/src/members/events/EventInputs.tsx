import { Box } from '@mui/material';
import { BooleanInput, RadioButtonGroupInput, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DayInput } from '../../shared/DayInput.tsx';
import { enumChoices } from '../../shared/enums.ts';
import { UnitInput } from '../../shared/UnitInput.tsx';
import { POSITIONS, WORK_CAPACITIES } from '../enums.ts';
import { DETAILS, ENDING, EVENT_KINDS, type EventKind } from './eventForm.ts';

const WORDS = 'resources.members.event';
const IS_REQUIRED = required();
const DESTINATIONS = ['inside', 'outside'].map((id) => ({ id, name: `${WORDS}.destinations.${id}` }));
const SIDE_BY_SIDE = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
  columnGap: 2,
  // The label of what follows stands on its frame and needs room above.
  mb: 1,
};

interface EventInputsProps {
  /** Whether another branch than the member's own can be chosen. */
  mayChooseBranch: boolean;
  mayWriteCapacity: boolean;
}

function Destination({ mayChooseBranch }: Pick<EventInputsProps, 'mayChooseBranch'>) {
  const isInside = useWatch({ name: 'destination' }) === 'inside';
  return (
    <>
      {mayChooseBranch && (
        <RadioButtonGroupInput
          source="destination"
          label={`${WORDS}.destination`}
          choices={DESTINATIONS}
          helperText={false}
        />
      )}
      {isInside ? (
        <UnitInput source="toBranchId" label={`${WORDS}.toBranch`} kinds={['BRANCH']} validate={IS_REQUIRED} />
      ) : (
        <TextInput source="toPlace" label={`${WORDS}.toPlace`} helperText={`${WORDS}.toPlaceHint`} />
      )}
    </>
  );
}

/** What changed, from when, and what else the kind needs to be told. */
export function EventInputs({ mayChooseBranch, mayWriteCapacity }: EventInputsProps) {
  const translate = useTranslate();
  const kind = useWatch({ name: 'kind' }) as EventKind | null;
  const details = kind ? DETAILS[kind] : [];
  const kinds = EVENT_KINDS.filter((each) => mayWriteCapacity || each !== 'CAPACITY_CHANGED');
  return (
    <>
      <Box sx={SIDE_BY_SIDE}>
        <SelectInput
          source="kind"
          label={`${WORDS}.kind`}
          choices={enumChoices('MemberEventKind', kinds)}
          validate={IS_REQUIRED}
          helperText={kind ? `${WORDS}.kindHints.${kind}` : false}
        />
        <DayInput
          source="effectiveOn"
          label={`${WORDS}.effectiveOn`}
          helperText={`${WORDS}.effectiveOnHint`}
          validate={IS_REQUIRED}
        />
      </Box>
      {details.includes('destination') && <Destination mayChooseBranch={mayChooseBranch} />}
      <Box sx={SIDE_BY_SIDE}>
        {details.includes('toPlace') && (
          <TextInput
            source="toPlace"
            label={`${WORDS}.${kind === 'TRANSFER_IN' ? 'fromPlace' : 'toPlace'}`}
            helperText={false}
          />
        )}
        {details.includes('endsOn') && (
          <DayInput
            source="endsOn"
            label={`${WORDS}.endsOn`}
            validate={ENDING.includes(kind ?? '') ? IS_REQUIRED : undefined}
          />
        )}
      </Box>
      {details.includes('isStudy') && (
        <BooleanInput source="isStudy" label={`${WORDS}.isStudy`} helperText={`${WORDS}.isStudyHint`} />
      )}
      {details.includes('positionTo') && (
        <SelectInput
          source="positionTo"
          label={`${WORDS}.positionTo`}
          choices={enumChoices('Position', POSITIONS)}
          validate={IS_REQUIRED}
          helperText={false}
        />
      )}
      {details.includes('workCapacity') && (
        <RadioButtonGroupInput
          source="workCapacity"
          label={`${WORDS}.workCapacity`}
          choices={enumChoices('WorkCapacity', WORK_CAPACITIES)}
          validate={IS_REQUIRED}
          helperText={false}
        />
      )}
      <Box sx={SIDE_BY_SIDE}>
        <TextInput source="decisionNumber" label={`${WORDS}.decisionNumber`} helperText={false} />
        <TextInput source="note" label={translate(`${WORDS}.note`)} helperText={`${WORDS}.noteHint`} />
      </Box>
    </>
  );
}
