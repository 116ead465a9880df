import DownloadIcon from '@mui/icons-material/Download';
import { Box, Button, Typography } from '@mui/material';
import { CreateButton, DataTable, useLocaleState, useTranslate } from 'react-admin';
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
import { type ImportEntry, type ImportStatus, importQueries } from './queries.ts';
import { IMPORT_KINDS } from './rights.ts';
import { OPEN_STATUSES } from './steps.ts';
import { STATUS_TONES } from './tones.ts';
import { useNumberText } from './useNumberText.ts';

const WORDS = 'resources.imports';
const Column = DataTable.Col<ImportEntry>;
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

function KindAndRows({ entry }: { entry: ImportEntry }) {
  const translate = useTranslate();
  const number = useNumberText();
  return (
    <>
      <EnumText enumName="ImportKind" value={entry.kind} /> ·{' '}
      {translate(`${WORDS}.rows`, { count: number(entry.rowCount) })}
    </>
  );
}

function FileAndKind({ entry }: { entry: ImportEntry }) {
  return (
    <Box sx={{ py: 0.5, minWidth: 230 }}>
      <Box sx={{ fontWeight: 700, overflowWrap: 'anywhere' }}>{entry.fileName}</Box>
      <Box sx={{ color: 'text.secondary' }}>
        <KindAndRows entry={entry} />
      </Box>
    </Box>
  );
}

function WhenAndWho({ entry }: { entry: ImportEntry }) {
  return (
    <Box sx={{ py: 0.5 }}>
      <Box sx={{ whiteSpace: 'nowrap' }}>{formatInstant(entry.createdAt)}</Box>
      <Box sx={{ color: 'text.secondary' }}>{entry.uploadedBy}</Box>
    </Box>
  );
}

function Outcome({ entry }: { entry: ImportEntry }) {
  const translate = useTranslate();
  const number = useNumberText();
  if (!entry.summary) return null;
  const { created, updated, unchanged, skipped, refused } = entry.summary;
  return (
    <>
      {translate(`${WORDS}.outcome`, {
        changed: number(created + updated),
        unchanged: number(unchanged),
        left: number(skipped + refused),
      })}
    </>
  );
}

function NextButton({ entry }: { entry: ImportEntry }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  if (entry.status === 'APPLIED') {
    return (
      <Button component="a" href={resultAddress(entry.id, locale)} download startIcon={<DownloadIcon />}>
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
  return (
    <>
      <Typography variant="h3" component="p" sx={{ overflowWrap: 'anywhere' }}>
        {entry.fileName}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        {entry.organization?.name} · {formatInstant(entry.createdAt)} · {entry.uploadedBy}
      </Typography>
      <Typography>
        <KindAndRows entry={entry} />
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
      actions={<ListTools exports={importQueries} />}
      empty={
        <EmptyState
          title={translate(`${WORDS}.emptyTitle`)}
          hint={translate(`${WORDS}.emptyHint`)}
          action={<CreateButton variant="contained" label="resources.imports.create" />}
        />
      }
    >
      <ResponsiveDatagrid<ImportEntry> card={(entry) => <Card entry={entry} />}>
        <Column source="fileName" disableSort render={(entry) => <FileAndKind entry={entry} />} />
        <Column source="organization.name" disableSort />
        <Column
          source="status"
          disableSort
          render={(entry) => <EnumChip enumName="ImportStatus" value={entry.status} tones={STATUS_TONES} />}
        />
        <Column source="summary" disableSort render={(entry) => <Outcome entry={entry} />} />
        <Column source="createdAt" render={(entry) => <WhenAndWho entry={entry} />} />
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
