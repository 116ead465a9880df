import { required, TextInput, useTranslate } from 'react-admin';
import { DayInput } from '../../shared/DayInput.tsx';
import { DialogWords } from '../../shared/DialogWords.tsx';
import { today } from '../../shared/days.ts';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { UnitInput } from '../../shared/UnitInput.tsx';
import { useCommand } from '../../shared/useCommand.ts';
import { parentKinds } from '../kinds.ts';
import { MOVE_ORGANIZATION } from '../queries.ts';
import type { UnitDialogProps } from './unitDialog.ts';

const IS_REQUIRED = required();

/** Hangs a unit under another parent. */
export function MoveDialog({ unit, onClose }: UnitDialogProps) {
  const translate = useTranslate();
  const send = useCommand(MOVE_ORGANIZATION, 'resources.organizations.move.done');
  return (
    <FormDialog
      title={translate('resources.organizations.move.title', { name: unit.name })}
      explain={<DialogWords lines={['resources.organizations.move.explain']} />}
      submitLabel={translate('resources.organizations.move.submit')}
      defaultValues={{ validFrom: today() }}
      onSubmit={(values) => send({ ...values, id: unit.id, version: unit.version })}
      onClose={onClose}
    >
      <UnitInput
        source="parentId"
        label="resources.organizations.move.parentId"
        kinds={parentKinds(unit.kind)}
        validate={IS_REQUIRED}
      />
      <DayInput source="validFrom" label="resources.organizations.move.validFrom" validate={IS_REQUIRED} />
      <TextInput
        source="reason"
        label="resources.organizations.reason"
        helperText="resources.organizations.reasonHint"
        validate={IS_REQUIRED}
      />
    </FormDialog>
  );
}
