import { Box, Checkbox, FormControlLabel, TextField } from '@mui/material';
import { FieldTitle, InputHelperText, type InputProps, useInput, useResourceContext, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { type DatePrecision, formatDay, isDay } from './days.ts';
import { parsePartialDay, yearOnly } from './partialDay.ts';

interface PartialDayInputProps extends InputProps {
  /** The form's field that says how much of the day is known. */
  precisionSource: string;
}

const isDayOrEmpty = (value: unknown) => (!value || isDay(String(value)) ? undefined : 'day.invalidPartial');

/**
 * An input for a day of which perhaps only the year is known: dd/mm/yyyy, mm/yyyy or yyyy is typed, or "the year only"
 * is ticked. The form holds 'YYYY-MM-DD' (or null) and the precision.
 */
export function PartialDayInput({ precisionSource, ...props }: PartialDayInputProps) {
  const translate = useTranslate();
  const resource = useResourceContext(props);
  const { setValue } = useFormContext();
  const precision: DatePrecision = useWatch({ name: precisionSource }) ?? 'DAY';
  const setPrecision = (next: DatePrecision) => setValue(precisionSource, next, { shouldDirty: true });

  const parse = (text: string) => {
    const parsed = parsePartialDay(text);
    if (parsed) setPrecision(parsed.precision);
    return text.trim() === '' ? null : (parsed?.day ?? text);
  };
  const format = (value: string | null | undefined) => (value ? formatDay(value, precision) : '');
  const { field, fieldState, id, isRequired } = useInput({ ...props, validate: isDayOrEmpty, parse, format });

  const chooseYear = (isYear: boolean) => {
    const parsed = parsePartialDay(String(field.value));
    setPrecision(isYear ? 'YEAR' : 'DAY');
    // Which day of the year it was is not known: it has to be typed.
    const next = isYear && parsed ? yearOnly(parsed.day).day : null;
    setValue(props.source, next, { shouldDirty: true, shouldValidate: true });
  };

  const error = fieldState.invalid ? fieldState.error?.message : undefined;
  return (
    <Box>
      <TextField
        {...field}
        id={id}
        label={<FieldTitle label={props.label} source={props.source} resource={resource} isRequired={isRequired} />}
        error={fieldState.invalid}
        helperText={<InputHelperText error={error} helperText={props.helperText ?? 'day.hintPartial'} />}
        slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' } }}
      />
      <FormControlLabel
        sx={{ mt: -1 }}
        label={translate('day.yearOnly')}
        control={<Checkbox checked={precision === 'YEAR'} onChange={(_event, isChecked) => chooseYear(isChecked)} />}
      />
    </Box>
  );
}
