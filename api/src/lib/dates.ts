/** Vietnam has been seven hours ahead of UTC, summer and winter, since 1975. */
const AHEAD_MS = 7 * 3_600_000;

/** The calendar day 'YYYY-MM-DD' in Asia/Ho_Chi_Minh at an instant since 1976. */
export function dayInVietnam(at: Date): string {
  return toDay(new Date(at.getTime() + AHEAD_MS));
}

/** A stored calendar day (UTC midnight) as 'YYYY-MM-DD'. */
export function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** A stored calendar day as people write it: dd/mm/yyyy. */
export function shownDay(date: Date): string {
  const [year, month, day] = toDay(date).split('-');
  return `${day}/${month}/${year}`;
}

/** 'YYYY-MM-DD' as the UTC midnight that the database stores. */
export function fromDay(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** True for an existing calendar day written 'YYYY-MM-DD' with a year from 1850 to 2200. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const date = fromDay(text);
  return year >= 1850 && year <= 2200 && !Number.isNaN(date.getTime()) && toDay(date) === text;
}

/** The day a number of days later (or earlier when negative). */
export function addDays(day: string, days: number): string {
  const date = fromDay(day);
  date.setUTCDate(date.getUTCDate() + days);
  return toDay(date);
}

/** The same day some years earlier; 29 February becomes 1 March where the year has none. */
export function yearsBefore(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return toDay(new Date(Date.UTC(year - years, month - 1, date)));
}
