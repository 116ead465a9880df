import { required, SelectInput, SimpleForm, useGetOne, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { CreateLayout } from '../shared/CreateLayout.tsx';
import { enumChoices } from '../shared/enums.ts';
import { SaveToolbar } from '../shared/SaveToolbar.tsx';
import { UnitInput } from '../shared/UnitInput.tsx';
import { useUnit } from '../shared/unit.tsx';
import { childKinds } from './kinds.ts';
import { OrganizationInputs } from './OrganizationInputs.tsx';
import type { Organization } from './queries.ts';

const IS_REQUIRED = required();
const PARENTS = ['PROVINCE', 'COMMUNE', 'SUBORDINATE', 'BRANCH'];

function Inputs() {
  const parentId: string | undefined = useWatch({ name: 'parentId' });
  const kind: string | undefined = useWatch({ name: 'kind' });
  const { data: parent } = useGetOne<Organization>(
    'organizations',
    { id: parentId ?? '' },
    { enabled: Boolean(parentId) },
  );
  const kinds = childKinds(parent?.kind);
  return (
    <>
      <UnitInput
        source="parentId"
        label="resources.organizations.fields.parentId"
        kinds={PARENTS}
        validate={IS_REQUIRED}
      />
      <SelectInput
        source="kind"
        choices={enumChoices('OrganizationKind', kinds)}
        validate={IS_REQUIRED}
        disabled={kinds.length === 0}
        helperText={kinds.length === 0 ? 'resources.organizations.kindHint' : false}
      />
      <OrganizationInputs kind={kind} />
    </>
  );
}

/** Adds a unit below another; `?source={"parentId":…}` chooses that one. */
export function OrganizationCreate() {
  const translate = useTranslate();
  const unit = useUnit();
  const parentId = unit && childKinds(unit.kind).length > 0 ? unit.id : undefined;
  return (
    <CreateLayout title={translate('resources.organizations.create')}>
      <SimpleForm toolbar={<SaveToolbar />} defaultValues={{ parentId }} sx={{ maxWidth: 640 }}>
        <Inputs />
      </SimpleForm>
    </CreateLayout>
  );
}
