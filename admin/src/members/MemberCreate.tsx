import { SimpleForm, useTranslate } from 'react-admin';
import { CreateLayout } from '../shared/CreateLayout.tsx';
import { SaveToolbar } from '../shared/SaveToolbar.tsx';
import { useUnit } from '../shared/unit.tsx';
import { MemberInputs } from './MemberInputs.tsx';

const USUAL = {
  membership: 'OFFICIAL',
  position: 'MEMBER',
  status: 'ACTIVE',
  occupationGroup: 'OTHER',
  isWorkingAway: false,
};

/** Adds a member to a branch's roll; the branch one works in is chosen already. */
export function MemberCreate() {
  const translate = useTranslate();
  const unit = useUnit();
  const branchId = unit?.kind === 'BRANCH' ? unit.id : undefined;
  return (
    <CreateLayout title={translate('resources.members.create')}>
      <SimpleForm toolbar={<SaveToolbar />} defaultValues={{ ...USUAL, branchId }}>
        <MemberInputs isNew />
      </SimpleForm>
    </CreateLayout>
  );
}
