import { useTranslate } from 'react-admin';
import { formatDay } from '../shared/days.ts';
import { type Period, usualPeriod } from './periods.ts';

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** A period in words: a half year or a quarter by its name, others by their days. */
export function periodWords(translate: Translate, period: Period): string {
  const usual = usualPeriod(period);
  if (usual) return translate(`resources.reviews.periods.${usual.id}`, { year: String(usual.year) });
  return `${formatDay(period.periodFrom)} – ${formatDay(period.periodTo)}`;
}

/** The period of a review in words. */
export function PeriodText({ period }: { period: Period }) {
  return <>{periodWords(useTranslate(), period)}</>;
}
