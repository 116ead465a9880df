import { Box, Button, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { formatDay, parseDay, today } from '../shared/days.ts';

const WORDS = 'resources.coverage';

interface AsOfDayProps {
  /** 'YYYY-MM-DD' */
  day: string;
  onChange: (day: string) => void;
}

/** The day one asks for, typed as dd/mm/yyyy, and the way back to today. */
export function AsOfDay({ day, onChange }: AsOfDayProps) {
  const translate = useTranslate();
  const [text, setText] = useState(formatDay(day));
  const typed = parseDay(text);
  const problem = typed === undefined ? 'day.invalid' : typed > today() ? `${WORDS}.future` : undefined;
  useEffect(() => setText(formatDay(day)), [day]);
  return (
    <Box
      component="form"
      noValidate
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed && !problem) onChange(typed);
      }}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1, my: 1 }}
    >
      <TextField
        label={translate(`${WORDS}.asOf`)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={problem !== undefined}
        helperText={translate(problem ?? 'day.hint')}
        slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' } }}
        sx={{ width: 220, my: 0 }}
      />
      <Button type="submit" variant="contained">
        {translate(`${WORDS}.show`)}
      </Button>
      {day !== today() && (
        <Button variant="outlined" color="secondary" onClick={() => onChange(today())}>
          {translate(`${WORDS}.toToday`)}
        </Button>
      )}
    </Box>
  );
}
