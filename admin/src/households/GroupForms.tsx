import { SimpleForm, useTranslate } from 'react-admin';
import { CreateLayout } from '../shared/CreateLayout.tsx';
import { EditLayout } from '../shared/EditLayout.tsx';
import { enumKey } from '../shared/enums.ts';
import { SaveToolbar } from '../shared/SaveToolbar.tsx';
import { useUnit } from '../shared/unit.tsx';
import { GroupInputs } from './GroupInputs.tsx';

const WIDTH = { maxWidth: 640 };

/** Adds a household group. */
export function GroupCreate() {
  const translate = useTranslate();
  const unit = useUnit();
  const branchId = unit?.kind === 'BRANCH' ? unit.id : undefined;
  return (
    <CreateLayout title={translate('resources.householdGroups.create')}>
      <SimpleForm toolbar={<SaveToolbar />} defaultValues={{ kind: 'HOUSEHOLD_GROUP', branchId }} sx={WIDTH}>
        <GroupInputs isNew />
      </SimpleForm>
    </CreateLayout>
  );
}

/** Changes a household group. */
export function GroupEdit() {
  const translate = useTranslate();
  const describe = (field: string, value: unknown) =>
    field === 'kind' && value ? translate(enumKey('HouseholdGroupKind', String(value))) : undefined;
  return (
    <EditLayout describe={describe}>
      <SimpleForm toolbar={<SaveToolbar />} sx={WIDTH}>
        <GroupInputs />
      </SimpleForm>
    </EditLayout>
  );
}
