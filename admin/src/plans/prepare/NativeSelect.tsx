import { TextField } from '@mui/material';

interface NativeSelectProps {
  /** Translated. */
  label: string;
  value: string;
  choices: readonly { id: string; name: string }[];
  onChange: (value: string) => void;
}

/** A choice as the browser draws it: one key or click opens it, also on an old computer. */
export function NativeSelect({ label, value, choices, onChange }: NativeSelectProps) {
  return (
    <TextField
      select
      size="small"
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      sx={{ minWidth: 198, width: '100%', m: 0, mt: { xs: 1.5, md: 0 } }}
    >
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </TextField>
  );
}
