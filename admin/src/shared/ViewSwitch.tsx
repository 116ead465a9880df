import { ToggleButton, ToggleButtonGroup } from '@mui/material';

interface ViewSwitchProps<View extends string> {
  /** Translated: what is chosen. */
  label: string;
  value: View;
  onChange: (view: View) => void;
  /** Names are translated. */
  views: { id: View; name: string }[];
}

/** Chooses between two or three ways to see the same thing. */
export function ViewSwitch<View extends string>({ label, value, onChange, views }: ViewSwitchProps<View>) {
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label={label}
      value={value}
      onChange={(_event, next: View | null) => next && onChange(next)}
    >
      {views.map(({ id, name }) => (
        <ToggleButton key={id} value={id} sx={{ minHeight: 44, textTransform: 'none', px: 2 }}>
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
