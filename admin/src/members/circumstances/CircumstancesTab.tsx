import AddIcon from '@mui/icons-material/Add';
import EditIcon from '@mui/icons-material/EditOutlined';
import { Box, Button, Skeleton } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DateText } from '../../shared/DateText.tsx';
import { formatDay } from '../../shared/days.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { EnumText } from '../../shared/EnumText.tsx';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { type RowColumn, RowsTable } from '../../shared/RowsTable.tsx';
import { useDocument } from '../../shared/request.ts';
import { useTaskFields } from '../../shared/taskFields.ts';
import { useViewer } from '../../shared/viewer.ts';
import { CIRCUMSTANCES, type Circumstance, type Circumstances } from '../circumstanceQueries.ts';
import type { MemberRecord } from '../queries.ts';
import { CircumstanceDialog } from './CircumstanceDialog.tsx';

const WORDS = 'resources.members.circumstance';

function useColumns(): RowColumn<Circumstance>[] {
  const translate = useTranslate();
  const names = new Map(useTaskFields()?.map(({ code, name }) => [code, name]));
  const consulted = ({ consultedBy, consultedOn }: Circumstance) =>
    [consultedBy?.fullName, consultedOn && formatDay(consultedOn)].filter(Boolean).join(', ');
  return [
    { label: `${WORDS}.recordedOn`, render: (row) => <DateText value={row.recordedOn} /> },
    { label: `${WORDS}.workCapacity`, render: (row) => <EnumText enumName="WorkCapacity" value={row.workCapacity} /> },
    {
      label: `${WORDS}.hoursPerWeek`,
      render: (row) => row.hoursPerWeek !== null && translate(`${WORDS}.hours`, { smart_count: row.hoursPerWeek }),
    },
    {
      label: `${WORDS}.strengths`,
      render: (row) => row.strengths.flatMap((code) => names.get(code) ?? []).join(', '),
    },
    { label: `${WORDS}.wishes`, render: (row) => row.wishes },
    { label: `${WORDS}.consulted`, render: consulted },
  ];
}

/** A member's circumstances, the newest first, and the way to record them. */
export function CircumstancesTab({ member }: { member: MemberRecord }) {
  const translate = useTranslate();
  const columns = useColumns();
  const mayWrite = useViewer()?.permissions.includes('circumstance:write') ?? false;
  const { data, error, refetch } = useDocument<Circumstances>(CIRCUMSTANCES, { memberId: member.id });
  const [open, setOpen] = useState<Circumstance | 'new'>();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={132} />;

  const rows = data.circumstances.nodes;
  const add = mayWrite && (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setOpen('new')}>
      {translate(`${WORDS}.addButton`)}
    </Button>
  );
  const edit = (row: Circumstance) => (
    <Button startIcon={<EditIcon />} onClick={() => setOpen(row)}>
      {translate('ra.action.edit')}
    </Button>
  );
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState title={translate(`${WORDS}.none`)} hint={translate(`${WORDS}.noneHint`)} action={add} />
      ) : (
        <>
          <Box className="no-print" sx={{ py: 1 }}>
            {add}
          </Box>
          <RowsTable
            label={translate(`${WORDS}.title`)}
            columns={columns}
            rows={rows}
            actions={mayWrite ? edit : undefined}
          />
        </>
      )}
      {open && (
        <CircumstanceDialog
          member={member}
          // After a conflict the page is read again; the dialog then rests on what is there now.
          circumstance={open === 'new' ? undefined : (rows.find(({ id }) => id === open.id) ?? open)}
          latest={rows[0]}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
