import { maxLength, required, TextInput, useTranslate } from 'react-admin';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import { type Household, UPDATE_HOUSEHOLD } from '../queries.ts';
import { ResidentDataConfirm } from '../ResidentDataConfirm.tsx';

const IS_REQUIRED = required();
const LABEL_RULES = [IS_REQUIRED, maxLength(100)];
const CODE_RULES = [IS_REQUIRED, maxLength(20)];

/** Changes a household's number and code. */
export function EditHouseholdDialog({ household, onClose }: { household: Household; onClose: () => void }) {
  const translate = useTranslate();
  const send = useCommand(UPDATE_HOUSEHOLD, 'save.done');
  const { id, version, label, code } = household;
  return (
    <FormDialog
      title={translate('resources.households.edit', { label })}
      submitLabel={translate('ra.action.save')}
      defaultValues={{ label, code }}
      onSubmit={({ label, code, confirmedNoResidentData }) =>
        send({ label, code, confirmedNoResidentData, id, version })
      }
      onClose={onClose}
    >
      <TextInput
        source="label"
        label="resources.households.fields.label"
        helperText="resources.households.labelHint"
        validate={LABEL_RULES}
        autoComplete="off"
      />
      <ResidentDataConfirm source="label" />
      <TextInput
        source="code"
        label="resources.households.fields.code"
        helperText="resources.households.codeHint"
        validate={CODE_RULES}
        autoComplete="off"
      />
    </FormDialog>
  );
}
