import { Box, Skeleton, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { today } from '../../shared/days.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { ErrorState } from '../../shared/ErrorState.tsx';
import { PrintButton } from '../../shared/print/PrintButton.tsx';
import { type RowColumn, RowsTable } from '../../shared/RowsTable.tsx';
import { useDocument } from '../../shared/request.ts';
import type { MemberRecord } from '../queries.ts';
import { MEMBER_RECORD, type MemberRecordAnswer, type RecordYear } from '../recordQueries.ts';
import { evaluationColumns } from './EvaluationsTab.tsx';
import { pastColumns } from './pastColumns.tsx';
import { circumstanceColumns, eventColumns, noteColumns, reviewColumns } from './recordColumns.tsx';

const WORDS = 'resources.members.record';
const YEARS = 10;

interface PartProps<Row extends { id: string }> {
  title: string;
  year: number;
  columns: RowColumn<Row>[];
  rows: Row[];
}

/** One kind of rows of a year; nothing where there are none. */
function Part<Row extends { id: string }>({ title, year, columns, rows }: PartProps<Row>) {
  const translate = useTranslate();
  if (rows.length === 0) return null;
  const words = translate(title);
  return (
    <Box sx={{ my: 1.5 }}>
      <Typography variant="h3" sx={{ fontSize: '1.05rem', fontWeight: 600, mb: 0.5 }}>
        {words}
      </Typography>
      <RowsTable label={`${words} ${year}`} columns={columns} rows={rows} />
    </Box>
  );
}

function Year({ of }: { of: RecordYear }) {
  const translate = useTranslate();
  const { year } = of;
  const title = translate('resources.members.work.ofYear', { year });
  return (
    <Box component="section" aria-label={title} sx={{ my: 3 }}>
      <Typography variant="h2">{title}</Typography>
      <Part year={year} title={`${WORDS}.evaluations`} columns={evaluationColumns} rows={of.evaluations} />
      <Part year={year} title={`${WORDS}.assignments`} columns={pastColumns} rows={of.assignments} />
      <Part year={year} title={`${WORDS}.reviews`} columns={reviewColumns} rows={of.reviews} />
      <Part year={year} title={`${WORDS}.circumstances`} columns={circumstanceColumns} rows={of.circumstances} />
      <Part year={year} title={`${WORDS}.events`} columns={eventColumns} rows={of.events} />
      <Part year={year} title={`${WORDS}.guidanceNotes`} columns={noteColumns} rows={of.guidanceNotes} />
    </Box>
  );
}

/** What a member did over the years, the latest first, and the paper of it. */
export function RecordTab({ member }: { member: MemberRecord }) {
  const translate = useTranslate();
  const toYear = Number(today().slice(0, 4));
  const years = { fromYear: toYear - YEARS + 1, toYear };
  const { data, error, refetch } = useDocument<MemberRecordAnswer>(MEMBER_RECORD, { id: member.id, ...years });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={132} />;
  const found = data.memberRecord?.years ?? [];
  if (found.length === 0) {
    return <EmptyState title={translate(`${WORDS}.none`)} hint={translate(`${WORDS}.noneHint`)} />;
  }
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, my: 2 }}>
        <Typography sx={{ flexGrow: 1 }}>{translate(`${WORDS}.years`, years)}</Typography>
        <PrintButton paper="memberRecord" query={{ id: member.id, ...years }} />
      </Box>
      {found.map((year) => (
        <Year key={year.year} of={year} />
      ))}
    </>
  );
}
