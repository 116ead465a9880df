import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Skeleton } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { DateText } from '../shared/DateText.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';
import { RecordLink } from '../shared/RecordLink.tsx';
import { type RowColumn, RowsTable } from '../shared/RowsTable.tsx';
import { useDocument } from '../shared/request.ts';
import { CHARGE_HISTORY, type ChargeHistory, type ChargeTerm, type Household } from './queries.ts';

const WORDS = 'resources.households.chargeHistory';

function End({ term }: { term: ChargeTerm }) {
  const translate = useTranslate();
  return term.validTo ? <DateText value={term.validTo} /> : translate(`${WORDS}.present`);
}

const columns: RowColumn<ChargeTerm>[] = [
  {
    label: 'resources.households.fields.chargedMember',
    render: ({ member }) => (
      <RecordLink resource="members" id={member?.id}>
        {member?.fullName}
      </RecordLink>
    ),
  },
  { label: `${WORDS}.from`, render: ({ validFrom }) => <DateText value={validFrom} /> },
  { label: `${WORDS}.to`, render: (term) => <End term={term} /> },
  {
    label: `${WORDS}.assignment`,
    render: ({ assignment }) =>
      assignment && (
        <RecordLink resource="assignments" id={assignment.id}>
          {assignment.title}
        </RecordLink>
      ),
  },
];

function History({ household }: { household: Household }) {
  const translate = useTranslate();
  const { data, error, refetch } = useDocument<ChargeHistory>(CHARGE_HISTORY, { id: household.id });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={120} />;
  const terms = data.household?.charges ?? [];
  if (terms.length === 0) return <EmptyState title={translate(`${WORDS}.none`)} />;
  return <RowsTable label={translate(`${WORDS}.title`, { label: household.label })} columns={columns} rows={terms} />;
}

/** Shows who is and was in charge of a household, from when to when, and by which task. */
export function ChargeHistoryButton({ household }: { household: Household }) {
  const translate = useTranslate();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button startIcon={<HistoryIcon />} onClick={() => setOpen(true)}>
        {translate(`${WORDS}.button`)}
      </Button>
      {isOpen && (
        <Dialog open onClose={close} aria-labelledby={id} maxWidth="md" fullWidth>
          <DialogTitle id={id}>{translate(`${WORDS}.title`, { label: household.label })}</DialogTitle>
          <DialogContent>
            <History household={household} />
          </DialogContent>
          <DialogActions sx={{ px: 3, pb: 2 }}>
            <Button onClick={close}>{translate('ra.action.close')}</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
