import {
  AutocompleteInput,
  BooleanInput,
  maxLength,
  minLength,
  PasswordInput,
  ReferenceInput,
  regex,
  required,
  SimpleForm,
  TextInput,
  useTranslate,
} from 'react-admin';
import { CreateLayout } from '../shared/CreateLayout.tsx';
import { EditLayout } from '../shared/EditLayout.tsx';
import { SaveToolbar } from '../shared/SaveToolbar.tsx';
import { useViewer } from '../shared/viewer.ts';
import { MIN_PASSWORD } from './password.ts';

const WORDS = 'resources.users';
const IS_REQUIRED = required();
const NAME_RULES = [IS_REQUIRED, maxLength(100)];
const USERNAME_RULES = [IS_REQUIRED, regex(/^[a-z0-9][a-z0-9.-]{2,39}$/, 'error.field.USERNAME_FORM')];
const PASSWORD_RULES = [IS_REQUIRED, minLength(MIN_PASSWORD)];
const WIDTH = { maxWidth: 640 };

interface MemberChoice {
  fullName: string;
  branch?: { name: string };
}

const memberLabel = ({ fullName, branch }: MemberChoice) => (branch ? `${fullName} (${branch.name})` : fullName);

function PersonInputs() {
  const translate = useTranslate();
  const mayReadMembers = useViewer()?.permissions.includes('member:read');
  return (
    <>
      <TextInput source="displayName" validate={NAME_RULES} autoComplete="off" />
      <TextInput source="email" type="email" autoComplete="off" />
      {mayReadMembers && (
        <ReferenceInput source="memberId" reference="members" sort={{ field: 'fullName', order: 'ASC' }}>
          <AutocompleteInput
            label={`${WORDS}.fields.member`}
            optionText={memberLabel}
            filterToQuery={(search) => ({ search })}
            noOptionsText={translate(`${WORDS}.noMember`)}
            helperText={`${WORDS}.memberHint`}
          />
        </ReferenceInput>
      )}
    </>
  );
}

/** Adds an account; a right is given to it afterwards, on its page. */
export function UserCreate() {
  const translate = useTranslate();
  return (
    <CreateLayout title={translate(`${WORDS}.create`)}>
      <SimpleForm toolbar={<SaveToolbar />} sx={WIDTH}>
        <TextInput
          source="username"
          validate={USERNAME_RULES}
          helperText={`${WORDS}.usernameHint`}
          autoComplete="off"
        />
        <PersonInputs />
        <PasswordInput
          source="initialPassword"
          validate={PASSWORD_RULES}
          helperText={translate(`${WORDS}.passwordHint`, { minimum: MIN_PASSWORD })}
          autoComplete="new-password"
        />
      </SimpleForm>
    </CreateLayout>
  );
}

/** Changes an account, or puts it out of use. */
export function UserEdit() {
  return (
    <EditLayout>
      <SimpleForm toolbar={<SaveToolbar />} sx={WIDTH}>
        <PersonInputs />
        <BooleanInput source="isActive" helperText={`${WORDS}.activeHint`} />
      </SimpleForm>
    </EditLayout>
  );
}
