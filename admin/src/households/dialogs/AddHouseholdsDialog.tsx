import { NumberInput, RadioButtonGroupInput, required, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import type { HouseholdGroup } from '../groupQueries.ts';
import { labelsOf, MAX_HOUSEHOLDS, repeatedLabels } from '../labels.ts';
import { CREATE_HOUSEHOLDS } from '../queries.ts';
import { ResidentDataConfirm } from '../ResidentDataConfirm.tsx';

const WORDS = 'resources.households.add';
const IS_REQUIRED = required();

type Validation = string | { message: string; args: Record<string, unknown> } | undefined;

/** Problems of the typed labels, before they are sent. */
function labelProblem(text: unknown): Validation {
  const labels = labelsOf(String(text ?? ''));
  if (labels.length === 0) return 'ra.validation.required';
  if (labels.length > MAX_HOUSEHOLDS) {
    return { message: 'error.field.TOO_MANY_ROWS', args: { maximum: MAX_HOUSEHOLDS } };
  }
  const repeated = repeatedLabels(labels);
  return repeated.length > 0 ? { message: `${WORDS}.repeated`, args: { labels: repeated.join(', ') } } : undefined;
}

function Inputs() {
  const translate = useTranslate();
  const way = useWatch({ name: 'way' });
  const text = useWatch({ name: 'labels' });
  const ways = [
    { id: 'labels', name: `${WORDS}.byLabels` },
    { id: 'count', name: `${WORDS}.byCount` },
  ];
  return (
    <>
      <RadioButtonGroupInput source="way" label={`${WORDS}.way`} choices={ways} validate={IS_REQUIRED} />
      {way === 'count' ? (
        <NumberInput
          source="count"
          label={`${WORDS}.count`}
          helperText={`${WORDS}.countHint`}
          min={1}
          max={MAX_HOUSEHOLDS}
          validate={IS_REQUIRED}
        />
      ) : (
        <>
          <TextInput
            source="labels"
            label={`${WORDS}.labels`}
            helperText={translate(`${WORDS}.labelsHint`, { smart_count: labelsOf(String(text ?? '')).length })}
            multiline
            minRows={5}
            maxRows={12}
            validate={labelProblem}
          />
          <ResidentDataConfirm source="labels" />
        </>
      )}
    </>
  );
}

/** Adds many households to a group at once: their house numbers, or only how many there are. */
export function AddHouseholdsDialog({ group, onClose }: { group: HouseholdGroup; onClose: () => void }) {
  const translate = useTranslate();
  const send = useCommand(CREATE_HOUSEHOLDS, `${WORDS}.done`);
  const save = ({ way, count, labels, confirmedNoResidentData }: Record<string, unknown>) =>
    send({
      groupId: group.id,
      ...(way === 'count' ? { count } : { labels: labelsOf(String(labels ?? '')), confirmedNoResidentData }),
    });
  return (
    <FormDialog
      title={translate(`${WORDS}.title`, { name: group.name })}
      submitLabel={translate(`${WORDS}.submit`)}
      defaultValues={{ way: 'labels', labels: '' }}
      onSubmit={save}
      onClose={onClose}
    >
      <Inputs />
    </FormDialog>
  );
}
