import { Box, Button, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Count } from '../providers/countQuery.ts';
import { addressOf, type Place, type TodoLine } from './lines.ts';

const WORDS = 'resources.todo';

interface TodoRowProps {
  line: TodoLine;
  count: Count | undefined;
  place: Place;
  /** Whether the viewer may mend it; otherwise the button only shows the list. */
  isMended: boolean;
}

/** One kind of work: how much there is, what it is, and the button that goes where it is mended. */
export function TodoRow({ line, count, place, isMended }: TodoRowProps) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  if (!count) return null;
  const words = `${WORDS}.lines.${line.id}`;
  const text = translate(`${words}.text`, { smart_count: count.total });
  const number = count.total.toLocaleString(locale);
  const button = translate(isMended ? `${words}.button` : `${WORDS}.showList`);
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        alignItems: 'center',
        columnGap: 2,
        rowGap: 0.5,
        py: 1,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Typography
        component="span"
        data-line={line.id}
        sx={{
          minWidth: { xs: 40, sm: 64 },
          textAlign: 'right',
          fontSize: '1.375rem',
          fontWeight: 700,
          fontVariantNumeric: 'tabular-nums',
          color: line.group === 'late' ? 'error.main' : undefined,
        }}
      >
        {count.isExact ? number : translate(`${WORDS}.over`, { number })}
      </Typography>
      <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{text}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate(`${words}.hint`, { year: String(place.year) })}
        </Typography>
      </Box>
      <Button
        component={Link}
        to={addressOf(line, place)}
        variant="outlined"
        color="secondary"
        aria-label={`${button}: ${number} ${text}`}
        className="no-print"
        sx={{ ml: { xs: 'auto', sm: 0 } }}
      >
        {button}
      </Button>
    </Box>
  );
}
