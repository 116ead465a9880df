import { maxLength, RadioButtonGroupInput, required, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DayInput } from '../shared/DayInput.tsx';
import { MemberPicker } from '../shared/reassign/MemberPicker.tsx';
import type { Origin } from '../shared/reassign/selection.ts';
import type { Needs } from './resolveForm.ts';

const WORDS = 'resources.adjustments.resolve';
const GUIDES = ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER'] as const;
const IS_REQUIRED = required();
const AT_MOST_300 = maxLength(300);
const REASON_RULES = [IS_REQUIRED, AT_MOST_300];
const WAYS = ['REASSIGNED', 'KEPT', 'ENDED'].map((id) => ({ id, name: `${WORDS}.ways.${id}` }));

/** How the chosen adjustments are resolved, to whom, from when, why. */
export function ResolveInputs({ needs, origin }: { needs: Needs; origin: Origin }) {
  const way = useWatch({ name: 'resolution' });
  const isPassedOn = way === 'REASSIGNED';
  return (
    <>
      <RadioButtonGroupInput source="resolution" label={`${WORDS}.way`} choices={WAYS} row={false} helperText={false} />
      {isPassedOn && needs.targets && (
        <MemberPicker
          source="targets"
          label={`${WORDS}.targets`}
          helperText={`${WORDS}.targetsHint`}
          multiple
          origin={origin}
          validate={IS_REQUIRED}
        />
      )}
      {isPassedOn && (
        <MemberPicker
          source="guide"
          label={`${WORDS}.guide`}
          helperText={needs.guide ? undefined : `${WORDS}.guideHint`}
          positions={GUIDES}
          origin={origin}
          validate={needs.guide ? IS_REQUIRED : undefined}
        />
      )}
      {way !== 'KEPT' && <DayInput source="effectiveOn" label={`${WORDS}.effectiveOn`} validate={IS_REQUIRED} />}
      <TextInput source="reason" label={`${WORDS}.reason`} multiline minRows={2} validate={REASON_RULES} />
      {isPassedOn && needs.targets && (
        <TextInput
          source="loadReason"
          label="reassign.inputs.loadReason"
          helperText="reassign.inputs.loadReasonHint"
          validate={AT_MOST_300}
        />
      )}
    </>
  );
}
