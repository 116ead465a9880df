import { useTranslate } from 'react-admin';
import { type DatePrecision, formatDay } from './days.ts';

interface DateTextProps {
  /** 'YYYY-MM-DD' */
  value: string | null | undefined;
  precision?: DatePrecision;
}

/** A calendar day as people write it here, no more precise than it is known. */
export function DateText({ value, precision = 'DAY' }: DateTextProps) {
  const translate = useTranslate();
  if (!value) return translate('day.unknown');
  return <time dateTime={precision === 'YEAR' ? value.slice(0, 4) : value}>{formatDay(value, precision)}</time>;
}
