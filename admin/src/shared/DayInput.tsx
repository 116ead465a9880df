import { TextField } from '@mui/material';
import { FieldTitle, InputHelperText, type InputProps, useInput, useResourceContext } from 'react-admin';
import { formatDay, isDay, parseDay } from './days.ts';

const isDayOrEmpty = (value: unknown) => (!value || isDay(String(value)) ? undefined : 'day.invalid');

const parse = (text: string) => (text.trim() === '' ? null : (parseDay(text) ?? text));
const format = (value: string | null | undefined) => (value ? formatDay(value) : '');

/** An input for a calendar day that is typed, dd/mm/yyyy. The form holds 'YYYY-MM-DD', or null. */
export function DayInput({ validate = [], ...props }: InputProps) {
  const resource = useResourceContext(props);
  const validators = [isDayOrEmpty, ...(Array.isArray(validate) ? validate : [validate])];
  const { field, fieldState, id, isRequired } = useInput({ ...props, validate: validators, parse, format });
  const error = fieldState.invalid ? fieldState.error?.message : undefined;
  return (
    <TextField
      {...field}
      id={id}
      label={<FieldTitle label={props.label} source={props.source} resource={resource} isRequired={isRequired} />}
      error={fieldState.invalid}
      helperText={<InputHelperText error={error} helperText={props.helperText ?? 'day.hint'} />}
      slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' } }}
    />
  );
}
