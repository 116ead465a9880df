import { SimpleForm, useTranslate } from 'react-admin';
import { EditLayout } from '../shared/EditLayout.tsx';
import { enumKey } from '../shared/enums.ts';
import { SaveToolbar } from '../shared/SaveToolbar.tsx';
import { MemberInputs } from './MemberInputs.tsx';

const ENUM_OF_FIELD: Record<string, string> = {
  gender: 'Gender',
  membership: 'Membership',
  status: 'MemberStatus',
  position: 'Position',
  occupationGroup: 'OccupationGroup',
  birthDatePrecision: 'DatePrecision',
  joinedOnPrecision: 'DatePrecision',
  officialOnPrecision: 'DatePrecision',
};

/** Changes a member. */
export function MemberEdit() {
  const translate = useTranslate();
  const describe = (field: string, value: unknown) => {
    const enumName = ENUM_OF_FIELD[field];
    return enumName && value ? translate(enumKey(enumName, String(value))) : undefined;
  };
  return (
    <EditLayout describe={describe}>
      <SimpleForm toolbar={<SaveToolbar />}>
        <MemberInputs />
      </SimpleForm>
    </EditLayout>
  );
}
