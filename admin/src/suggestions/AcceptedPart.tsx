import { Alert, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { RecordLink } from '../shared/RecordLink.tsx';
import { type RowColumn, RowsTable } from '../shared/RowsTable.tsx';
import { LeftPart } from './LeftPart.tsx';
import type { SuggestedLine, SuggestionRun } from './queries.ts';

const WORDS = 'resources.suggestions';

type Row = SuggestedLine & { id: string; words: string };

const COLUMNS: RowColumn<Row>[] = [
  {
    label: `${WORDS}.what`,
    render: ({ title, assignmentId }) =>
      assignmentId ? (
        <RecordLink resource="assignments" id={assignmentId}>
          {title}
        </RecordLink>
      ) : (
        title
      ),
  },
  { label: `${WORDS}.suggestedFor`, render: ({ memberName }) => memberName },
  { label: `${WORDS}.decision`, render: ({ words }) => words },
];

/** What a person made of a run, line by line. */
export function AcceptedPart({ run }: { run: SuggestionRun }) {
  const translate = useTranslate();
  const rows = run.lines.map((line) => ({
    ...line,
    id: line.key,
    words: translate(`${WORDS}.decisions.${line.decision ?? 'LEFT'}`),
  }));
  const given = rows.filter(({ decision }) => decision !== 'LEFT').length;
  const title = translate(`${WORDS}.result`);
  return (
    <>
      <Alert severity="success" sx={{ my: 2 }}>
        {translate(`${WORDS}.done`, { smart_count: given })}
      </Alert>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <RowsTable label={title} columns={COLUMNS} rows={rows} />
      <LeftPart left={run.unassigned} />
    </>
  );
}
