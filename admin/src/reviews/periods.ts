/** A period of a year that is usually reviewed; days as 'MM-DD'. */
interface UsualPeriod {
  id: string;
  from: string;
  to: string;
}

export const USUAL_PERIODS: readonly UsualPeriod[] = [
  { id: 'firstHalf', from: '01-01', to: '06-30' },
  { id: 'secondHalf', from: '07-01', to: '12-31' },
  { id: 'wholeYear', from: '01-01', to: '12-31' },
  { id: 'quarter1', from: '01-01', to: '03-31' },
  { id: 'quarter2', from: '04-01', to: '06-30' },
  { id: 'quarter3', from: '07-01', to: '09-30' },
  { id: 'quarter4', from: '10-01', to: '12-31' },
];

export interface Period {
  periodFrom: string;
  periodTo: string;
}

/** The days of a usual period in a year, 'YYYY-MM-DD'; undefined for another id. */
export function daysOfPeriod(id: string, year: number): Period | undefined {
  const period = USUAL_PERIODS.find((each) => each.id === id);
  return period && { periodFrom: `${year}-${period.from}`, periodTo: `${year}-${period.to}` };
}

/** The usual period that begins and ends on these days, with its year; undefined when it is another one. */
export function usualPeriod({ periodFrom, periodTo }: Period): { id: string; year: number } | undefined {
  const year = Number(periodFrom.slice(0, 4));
  const found = USUAL_PERIODS.find(({ from, to }) => `${year}-${from}` === periodFrom && `${year}-${to}` === periodTo);
  return found && { id: found.id, year };
}

/** The half year to review on a day: the one that ended last, or ends within two weeks. */
export function periodToReview(today: string): { id: string; year: number } {
  const year = Number(today.slice(0, 4));
  const day = today.slice(5);
  if (day >= '12-17') return { id: 'secondHalf', year };
  return day >= '06-16' ? { id: 'firstHalf', year } : { id: 'secondHalf', year: year - 1 };
}

/** The periods to choose from: this year's and the second half of the last, the halves first. */
export function periodChoices(year: number): { id: string; year: number }[] {
  return [{ id: 'secondHalf', year: year - 1 }, ...USUAL_PERIODS.map(({ id }) => ({ id, year }))];
}
