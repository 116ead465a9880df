import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { enumKey } from './enums.ts';

export type Tone = 'default' | 'success' | 'warning' | 'error' | 'info';

interface EnumChipProps {
  enumName: string;
  value: string | null | undefined;
  /** Tones by value; the word always says it as well. */
  tones?: Partial<Record<string, Tone>>;
}

/** The word for an enum's value in a small frame, coloured where it asks for attention. */
export function EnumChip({ enumName, value, tones = {} }: EnumChipProps) {
  const translate = useTranslate();
  if (!value) return null;
  const label = translate(enumKey(enumName, value));
  return <Chip size="small" variant="outlined" color={tones[value] ?? 'default'} label={label} />;
}
