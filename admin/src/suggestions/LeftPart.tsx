import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type RowColumn, RowsTable } from '../shared/RowsTable.tsx';
import type { Left } from './queries.ts';

const WORDS = 'resources.suggestions';

type Row = Left & { id: string };

const COLUMNS: RowColumn<Row>[] = [
  { label: `${WORDS}.what`, render: ({ memberName, title }) => (memberName ? `${memberName}: ${title}` : title) },
  { label: `${WORDS}.items`, render: ({ items }) => items.join(', ') },
  { label: `${WORDS}.prevents`, render: ({ message }) => message },
];

/** What nobody can be given, and which rule prevents it. */
export function LeftPart({ left }: { left: Left[] }) {
  const translate = useTranslate();
  if (left.length === 0) return null;
  const title = translate(`${WORDS}.left`);
  return (
    <Box component="section" sx={{ my: 3 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <RowsTable label={title} columns={COLUMNS} rows={left.map((each, index) => ({ ...each, id: String(index) }))} />
    </Box>
  );
}
