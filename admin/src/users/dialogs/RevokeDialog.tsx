import { DialogContentText } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DayInput } from '../../shared/DayInput.tsx';
import { enumKey } from '../../shared/enums.ts';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { type Grant, REVOKE_GRANT } from '../queries.ts';
import { useUserCommand } from './useUserCommand.ts';

const WORDS = 'resources.users.revoke';

interface RevokeDialogProps {
  grant: Grant;
  onClose: () => void;
}

/** Takes a right back, at once or after a last day. */
export function RevokeDialog({ grant, onClose }: RevokeDialogProps) {
  const translate = useTranslate();
  const send = useUserCommand(REVOKE_GRANT, `${WORDS}.done`);
  const right = [translate(enumKey('Role', grant.role)), grant.organization?.name].filter(Boolean).join(' – ');
  return (
    <FormDialog
      title={translate(`${WORDS}.title`)}
      explain={<DialogContentText sx={{ mb: 1 }}>{translate(`${WORDS}.explain`, { right })}</DialogContentText>}
      submitLabel={translate(`${WORDS}.submit`)}
      onSubmit={(values) => send({ ...values, id: grant.id, version: grant.version })}
      onClose={onClose}
    >
      <DayInput source="validTo" label={`${WORDS}.validTo`} helperText={`${WORDS}.validToHint`} />
    </FormDialog>
  );
}
