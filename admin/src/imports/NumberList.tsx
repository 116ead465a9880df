import { Box, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useNumberText } from './useNumberText.ts';

interface NumberListProps {
  /** Names are keys of the feature's `numbers`. */
  numbers: { name: string; count: number }[];
}

/** Numbers of rows, each with what it counts. */
export function NumberList({ numbers }: NumberListProps) {
  const translate = useTranslate();
  const number = useNumberText();
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'repeat(2, 1fr)', md: 'repeat(auto-fit, minmax(140px, 1fr))' },
        gap: 1,
        my: 2,
      }}
    >
      {numbers.map(({ name, count }) => (
        <Paper
          key={name}
          variant="outlined"
          sx={{ p: 1.5, display: 'flex', flexDirection: 'column-reverse', justifyContent: 'flex-end' }}
        >
          <Typography component="dt" sx={{ color: 'text.secondary' }}>
            {translate(`resources.imports.numbers.${name}`)}
          </Typography>
          <Typography
            component="dd"
            sx={{ m: 0, fontSize: '1.5rem', fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}
          >
            {number(count)}
          </Typography>
        </Paper>
      ))}
    </Box>
  );
}
