import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useYearState, yearChoices } from '../shared/year.ts';

/** The year one works in. */
export function YearPicker() {
  const translate = useTranslate();
  const [year, setYear] = useYearState();
  return (
    <TextField
      select
      fullWidth={false}
      margin="none"
      value={year}
      onChange={(event) => setYear(Number(event.target.value))}
      slotProps={{ select: { SelectDisplayProps: { 'aria-label': `${translate('year.label')}: ${year}` } } }}
      sx={{ flexShrink: 0, minWidth: 92 }}
    >
      {yearChoices().map((each) => (
        <MenuItem key={each} value={each}>
          {each}
        </MenuItem>
      ))}
    </TextField>
  );
}
