import { Box, Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { formatInstant } from '../shared/days.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { type Fact, FactList } from '../shared/FactList.tsx';
import { HistoryValue } from '../shared/HistoryValue.tsx';
import { actionText, entryChanges, fieldLabel, kindText, reasonText } from '../shared/history.ts';
import { PageHeader } from '../shared/PageHeader.tsx';
import { type RowColumn, RowsTable } from '../shared/RowsTable.tsx';
import { ShowLayout } from '../shared/ShowLayout.tsx';
import { EntryOutcome } from './EntryOutcome.tsx';
import { ConcernedMember, SubjectLink } from './EntrySubject.tsx';
import { kindOf, placeOf } from './entryRecord.ts';
import { FilterText } from './FilterText.tsx';
import type { TrailRecord } from './queries.ts';

const WORDS = 'resources.auditEntries';
const FIELDS = `${WORDS}.fields`;

interface ChangeRow {
  id: string;
  label: string;
  before: unknown;
  after: unknown;
}

/** The resource whose words name an entry's fields. */
function resourceOf(entry: TrailRecord): string {
  return placeOf({ ...entry, entityId: entry.entityId ?? '-' })?.resource ?? entry.entityType;
}

function Value({ entry, field, value }: { entry: TrailRecord; field: string; value: unknown }) {
  const kind = kindOf(entry.entityType);
  if (entry.action === 'export' && field === 'filter' && typeof value === 'object' && value !== null) {
    return <FilterText kind={kind} resource={entry.entityType} filter={value as Record<string, unknown>} />;
  }
  return <HistoryValue entityType={kind} field={field} value={value} />;
}

function Changes({ entry }: { entry: TrailRecord }) {
  const translate = useTranslate();
  const resource = resourceOf(entry);
  const rows: ChangeRow[] = entryChanges({ before: entry.before ?? null, after: entry.after ?? null }).map(
    ({ field, before, after }) => ({ id: field, label: fieldLabel(translate, resource, field), before, after }),
  );
  if (rows.length === 0) return <EmptyState title={translate(`${WORDS}.noChanges`)} />;
  const after: RowColumn<ChangeRow> = {
    label: entry.before ? `${WORDS}.after` : `${WORDS}.value`,
    render: (row) => <Value entry={entry} field={row.id} value={row.after} />,
  };
  const before: RowColumn<ChangeRow> = {
    label: `${WORDS}.before`,
    render: (row) => <Value entry={entry} field={row.id} value={row.before} />,
  };
  const field: RowColumn<ChangeRow> = { label: `${WORDS}.field`, render: ({ label }) => label };
  const columns = [field, ...(entry.before ? [before] : []), ...(entry.after ? [after] : [])];
  return <RowsTable label={translate('history.changes')} columns={columns} rows={rows} />;
}

function factsOf(entry: TrailRecord, words: { actor: string; kind: string; reason: string }): Fact[] {
  return [
    { label: `${FIELDS}.at`, value: formatInstant(entry.at) },
    { label: `${FIELDS}.actorName`, value: words.actor },
    { label: `${FIELDS}.entityType`, value: words.kind },
    { label: `${FIELDS}.subject`, value: <SubjectLink entry={entry} /> },
    ...(entry.memberId && entry.entityType !== 'Member'
      ? [{ label: `${FIELDS}.memberId`, value: <ConcernedMember entry={entry} /> }]
      : []),
    ...(entry.outcome === 'SUCCESS' && words.reason ? [{ label: `${FIELDS}.reason`, value: words.reason }] : []),
  ];
}

function EntryPage() {
  const translate = useTranslate();
  const entry = useRecordContext<TrailRecord>();
  if (!entry) return null;
  const actor = entry.actorName ?? translate('history.system');
  const words = { actor, kind: kindText(translate, entry.entityType), reason: reasonText(translate, entry) };
  return (
    <>
      <PageHeader title={actionText(translate, entry.action)} subtitle={<EntryOutcome entry={entry} />} />
      <FactList facts={factsOf(entry, words)} />
      {entry.outcome === 'SUCCESS' && (
        <Box component="section" aria-label={translate('history.changes')} sx={{ my: 2 }}>
          <Typography variant="h2" sx={{ mb: 1 }}>
            {translate('history.changes')}
          </Typography>
          <Changes entry={entry} />
        </Box>
      )}
    </>
  );
}

/** One entry of the trail: who, when, what, to which record, with the values before and after in words. */
export function AuditShow() {
  return (
    <ShowLayout>
      <EntryPage />
    </ShowLayout>
  );
}
