/** A calendar day 'YYYY-MM-DD' as the UTC midnight that the database stores. */
export function fromDay(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** The calendar day of a stored one. */
export function dayOf(stored: Date | string): string {
  return new Date(stored).toISOString().slice(0, 10);
}

/** The day a number of days later (or earlier when negative). */
export function addDays(day: string, days: number): string {
  const date = fromDay(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** How many days `to` lies after `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((fromDay(to).getTime() - fromDay(from).getTime()) / 86_400_000);
}

/** The earlier of two days. */
export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** The later of two days. */
export function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** A day as it is written in Vietnamese documents: dd/mm/yyyy. */
export function dayInWords(day: string): string {
  return day.split('-').reverse().join('/');
}

/** The calendar day in Asia/Ho_Chi_Minh at an instant. */
export function dayInVietnam(at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(at);
}
