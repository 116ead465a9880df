import { Box } from '@mui/material';
import { maxLength, RadioButtonGroupInput, required, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DayInput } from '../DayInput.tsx';
import { MemberPicker } from './MemberPicker.tsx';
import type { Origin } from './selection.ts';
import { chosenTargets, type Settings } from './settings.ts';

const WORDS = 'reassign.inputs';
const GUIDES = ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER'] as const;
const IS_REQUIRED = required();
const AT_MOST_300 = maxLength(300);
const REASON_RULES = [IS_REQUIRED, AT_MOST_300];

const choicesOf = (input: string, ids: readonly string[]) => ids.map((id) => ({ id, name: `${WORDS}.${input}.${id}` }));
const WAYS = choicesOf('way', ['one', 'several']);
const GUIDE_WAYS = choicesOf('guideWay', ['keep', 'set', 'clear']);
const POLICIES = choicesOf('errorPolicy', ['SKIP_FAILED', 'ALL_OR_NOTHING']);

function TargetInputs({ origin }: { origin: Origin }) {
  const way = useWatch({ name: 'way' });
  return (
    <>
      <RadioButtonGroupInput source="way" label={`${WORDS}.way.label`} choices={WAYS} helperText={false} />
      {way === 'several' ? (
        <MemberPicker
          key="targets"
          source="targets"
          label={`${WORDS}.targets`}
          helperText={`${WORDS}.targetsHint`}
          multiple
          origin={origin}
          validate={IS_REQUIRED}
        />
      ) : (
        <MemberPicker key="target" source="target" label={`${WORDS}.target`} origin={origin} validate={IS_REQUIRED} />
      )}
    </>
  );
}

function GuideInputs({ origin }: { origin: Origin }) {
  const settings = useWatch() as Settings;
  const way = settings.guideWay;
  // A guide guides in their own branch, which is that of who gets the work.
  const branchId = chosenTargets(settings)[0]?.branch.id ?? origin.branchId;
  return (
    <>
      <RadioButtonGroupInput
        source="guideWay"
        label={`${WORDS}.guideWay.label`}
        choices={GUIDE_WAYS}
        row={false}
        helperText={false}
      />
      {way === 'set' && (
        <MemberPicker
          source="guide"
          label={`${WORDS}.guide`}
          helperText={`${WORDS}.guideHint`}
          positions={GUIDES}
          origin={{ branchId }}
          validate={IS_REQUIRED}
        />
      )}
    </>
  );
}

/** To whom, from when, why, who guides, and what to do about those that cannot move. */
export function SettingsInputs({ origin }: { origin: Origin }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, columnGap: 4, alignItems: 'start' }}>
      <div>
        <TargetInputs origin={origin} />
        <GuideInputs origin={origin} />
      </div>
      <div>
        <DayInput
          source="effectiveOn"
          label={`${WORDS}.effectiveOn`}
          helperText={`${WORDS}.effectiveOnHint`}
          validate={IS_REQUIRED}
        />
        <TextInput source="reason" label={`${WORDS}.reason`} multiline minRows={2} validate={REASON_RULES} />
        <TextInput
          source="loadReason"
          label={`${WORDS}.loadReason`}
          helperText={`${WORDS}.loadReasonHint`}
          validate={AT_MOST_300}
        />
        <RadioButtonGroupInput
          source="errorPolicy"
          label={`${WORDS}.errorPolicy.label`}
          choices={POLICIES}
          row={false}
          helperText={false}
        />
      </div>
    </Box>
  );
}
