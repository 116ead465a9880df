import { maxLength, required, SelectInput, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DayInput } from '../../shared/DayInput.tsx';
import { today } from '../../shared/days.ts';
import { enumChoices } from '../../shared/enums.ts';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { UnitInput } from '../../shared/UnitInput.tsx';
import { useViewer } from '../../shared/viewer.ts';
import { givableRoles, placesFor } from '../grantRules.ts';
import { GRANT_ROLE } from '../queries.ts';
import type { UserDialogProps } from './AccountDialogs.tsx';
import { useUserCommand } from './useUserCommand.ts';

const WORDS = 'resources.users.grant';
const IS_REQUIRED = required();
const REASON_RULES = maxLength(500);

function PlaceInput() {
  const role: string | undefined = useWatch({ name: 'role' });
  const viewer = useViewer();
  if (!role) return null;
  // Another role is held at other levels: the unit is chosen anew.
  return (
    <UnitInput
      key={role}
      source="organizationId"
      label={`${WORDS}.organization`}
      {...placesFor(viewer, role)}
      validate={IS_REQUIRED}
    />
  );
}

/** Gives an account a role on a unit: only roles and units that the giver's own rights reach are offered. */
export function GrantDialog({ user, onClose }: UserDialogProps) {
  const translate = useTranslate();
  const viewer = useViewer();
  const send = useUserCommand(GRANT_ROLE, `${WORDS}.done`);
  return (
    <FormDialog
      title={translate(`${WORDS}.title`, { name: user.displayName })}
      submitLabel={translate(`${WORDS}.submit`)}
      defaultValues={{ validFrom: today() }}
      onSubmit={(values) => send({ ...values, userId: user.id })}
      onClose={onClose}
    >
      <SelectInput
        source="role"
        label={`${WORDS}.role`}
        choices={enumChoices('Role', givableRoles(viewer))}
        validate={IS_REQUIRED}
      />
      <PlaceInput />
      <DayInput source="validFrom" label={`${WORDS}.validFrom`} validate={IS_REQUIRED} />
      <DayInput source="validTo" label={`${WORDS}.validTo`} helperText={`${WORDS}.validToHint`} />
      <TextInput source="reason" label={`${WORDS}.reason`} validate={REASON_RULES} />
    </FormDialog>
  );
}
