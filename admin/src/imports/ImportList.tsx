import DownloadIcon from '@mui/icons-material/Download';
import { Box, Button, Typography } from '@mui/material';
import { CreateButton, DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { formatInstant } from '../shared/days.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { EnumChip } from '../shared/EnumChip.tsx';
import { EnumText } from '../shared/EnumText.tsx';
import { enumChoices } from '../shared/enums.ts';
import type { Facet } from '../shared/list/facets.ts';
import { ListLayout } from '../shared/list/ListLayout.tsx';
import { ListTools } from '../shared/list/ListTools.tsx';
import { ResponsiveDatagrid } from '../shared/list/ResponsiveDatagrid.tsx';
import { useUnitFilter } from '../shared/unit.tsx';
import { resultAddress } from './files.ts';
import { STATUS_TONES } from './ImportFacts.tsx';
import type { ImportEntry, ImportStatus } from './queries.ts';
import { IMPORT_KINDS } from './rights.ts';
import { OPEN_STATUSES } from './steps.ts';

const WORDS = 'resources.imports';
const Column = DataTable.Col<ImportEntry>;
const NAME_STYLE = () => ({ fontWeight: 700 });
const STATUSES: readonly ImportStatus[] = ['UPLOADED', 'READY', 'RUNNING', 'FAILED', 'APPLIED', 'CANCELLED'];

const facets: Facet[] = [
  {
    source: 'status',
    label: `${WORDS}.fields.status`,
    choices: enumChoices('ImportStatus', STATUSES),
    multiple: true,
  },
  { source: 'kind', label: `${WORDS}.fields.kind`, choices: enumChoices('ImportKind', IMPORT_KINDS), multiple: true },
];

function Outcome({ entry }: { entry: ImportEntry }) {
  const translate = useTranslate();
  if (!entry.summary) return null;
  const { created, updated, unchanged, skipped, refused } = entry.summary;
  return (
    <>
      {translate(`${WORDS}.outcome`, {
        changed: (created + updated).toLocaleString('vi-VN'),
        unchanged: unchanged.toLocaleString('vi-VN'),
        left: (skipped + refused).toLocaleString('vi-VN'),
      })}
    </>
  );
}

function NextButton({ entry }: { entry: ImportEntry }) {
  const translate = useTranslate();
  if (entry.status === 'APPLIED') {
    return (
      <Button component="a" href={resultAddress(entry.id)} download startIcon={<DownloadIcon />}>
        {translate(`${WORDS}.resultFile`)}
      </Button>
    );
  }
  if (!OPEN_STATUSES.includes(entry.status)) return null;
  return (
    <Button component={Link} to={`/imports/${entry.id}/show`} variant="outlined">
      {translate(`${WORDS}.goOn`)}
    </Button>
  );
}

function Card({ entry }: { entry: ImportEntry }) {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="h3" component="p" sx={{ overflowWrap: 'anywhere' }}>
        {entry.fileName}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        {entry.organization?.name} · {formatInstant(entry.createdAt)} · {entry.uploadedBy}
      </Typography>
      <Typography>
        <EnumText enumName="ImportKind" value={entry.kind} /> ·{' '}
        {translate(`${WORDS}.rows`, { count: entry.rowCount.toLocaleString('vi-VN') })}
      </Typography>
      <Typography>
        <Outcome entry={entry} />
      </Typography>
      <Box sx={{ mt: 1 }}>
        <EnumChip enumName="ImportStatus" value={entry.status} tones={STATUS_TONES} />
      </Box>
    </>
  );
}

/** The files taken in so far, the latest first, and those still being worked on. */
export function ImportList() {
  const translate = useTranslate();
  const within = useUnitFilter();
  return (
    <ListLayout
      facets={facets}
      filter={within}
      sort={{ field: 'createdAt', order: 'DESC' }}
      hasSearch={false}
      actions={<ListTools />}
      empty={
        <EmptyState
          title={translate(`${WORDS}.emptyTitle`)}
          hint={translate(`${WORDS}.emptyHint`)}
          action={<CreateButton variant="contained" />}
        />
      }
    >
      <ResponsiveDatagrid<ImportEntry> card={(entry) => <Card entry={entry} />} hiddenColumns={['organization.name']}>
        <Column source="fileName" disableSort cellSx={NAME_STYLE} />
        <Column source="kind" disableSort render={(entry) => <EnumText enumName="ImportKind" value={entry.kind} />} />
        <Column source="organization.name" disableSort />
        <DataTable.NumberCol source="rowCount" disableSort />
        <Column
          source="status"
          disableSort
          render={(entry) => <EnumChip enumName="ImportStatus" value={entry.status} tones={STATUS_TONES} />}
        />
        <Column source="summary" disableSort render={(entry) => <Outcome entry={entry} />} />
        <Column source="uploadedBy" disableSort />
        <Column source="createdAt" render={(entry) => formatInstant(entry.createdAt)} />
        <Column
          label="rows.actions"
          className="no-print"
          disableSort
          render={(entry) => <NextButton entry={entry} />}
        />
      </ResponsiveDatagrid>
    </ListLayout>
  );
}
