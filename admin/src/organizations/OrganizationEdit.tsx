import { SimpleForm, useRecordContext, useTranslate } from 'react-admin';
import { EditLayout } from '../shared/EditLayout.tsx';
import { enumKey } from '../shared/enums.ts';
import { SaveToolbar } from '../shared/SaveToolbar.tsx';
import { OrganizationInputs } from './OrganizationInputs.tsx';
import type { Organization } from './queries.ts';

function Inputs() {
  return <OrganizationInputs kind={useRecordContext<Organization>()?.kind} />;
}

/** Changes a unit's name, code, area and first day. */
export function OrganizationEdit() {
  const translate = useTranslate();
  const describe = (field: string, value: unknown) =>
    field === 'areaType' && value ? translate(enumKey('AreaType', String(value))) : undefined;
  return (
    <EditLayout describe={describe}>
      <SimpleForm toolbar={<SaveToolbar />} sx={{ maxWidth: 640 }}>
        <Inputs />
      </SimpleForm>
    </EditLayout>
  );
}
