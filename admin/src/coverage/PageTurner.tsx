import { Box, Button, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';

const WORDS = 'resources.coverage.pages';

interface PageTurnerProps {
  /** Translated: what the rows are. */
  list: string;
  offset: number;
  size: number;
  total: number;
  onTurn: (offset: number) => void;
}

/** Where a long list stands, and the way to its next and previous rows; nothing when all rows fit. */
export function PageTurner({ list, offset, size, total, onTurn }: PageTurnerProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  if (total <= size) return null;
  const text = (value: number) => value.toLocaleString(locale);
  const at = { from: text(offset + 1), to: text(Math.min(total, offset + size)), total: text(total) };
  return (
    <Box
      component="nav"
      aria-label={translate(`${WORDS}.label`, { list })}
      className="no-print"
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'flex-end', gap: 1, mt: 1 }}
    >
      <Typography aria-live="polite">{translate(`${WORDS}.at`, at)}</Typography>
      <Button
        variant="outlined"
        color="secondary"
        disabled={offset === 0}
        onClick={() => onTurn(Math.max(0, offset - size))}
      >
        {translate(`${WORDS}.previous`)}
      </Button>
      <Button
        variant="outlined"
        color="secondary"
        disabled={offset + size >= total}
        onClick={() => onTurn(offset + size)}
      >
        {translate(`${WORDS}.next`)}
      </Button>
    </Box>
  );
}
