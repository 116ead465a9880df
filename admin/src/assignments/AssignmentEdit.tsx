import { Typography } from '@mui/material';
import { SimpleForm, useRecordContext, useTranslate } from 'react-admin';
import { EditLayout } from '../shared/EditLayout.tsx';
import { HistoryValue } from '../shared/HistoryValue.tsx';
import { SaveToolbar } from '../shared/SaveToolbar.tsx';
import { AssignmentInputs } from './AssignmentInputs.tsx';
import type { AssignmentRecord } from './queries.ts';

const describe = (field: string, value: unknown) => (
  <HistoryValue entityType="Assignment" field={field} value={value} />
);

function Holder() {
  const translate = useTranslate();
  const record = useRecordContext<AssignmentRecord>();
  return (
    <Typography sx={{ mb: 2 }}>
      {record && translate('resources.assignments.holder', { name: record.memberName })}
    </Typography>
  );
}

/** Changes an assignment that is proposed or being carried out. */
export function AssignmentEdit() {
  return (
    <EditLayout describe={describe}>
      <SimpleForm noValidate toolbar={<SaveToolbar />}>
        <Holder />
        <AssignmentInputs />
      </SimpleForm>
    </EditLayout>
  );
}
