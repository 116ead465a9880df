/** How much of a date is known. */
export type DatePrecision = 'DAY' | 'MONTH' | 'YEAR';

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const TYPED_DAY = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/;
const EIGHT_DIGITS = /^(\d{2})(\d{2})(\d{4})$/;

/** Whether a text is an existing calendar day written 'YYYY-MM-DD'. */
export function isDay(text: string): boolean {
  const match = ISO_DAY.exec(text);
  if (!match) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A day as it is typed (d/m/yyyy, dd.mm.yyyy, ddmmyyyy or yyyy-mm-dd) → 'YYYY-MM-DD'; undefined when it is not one. */
export function parseDay(text: string): string | undefined {
  const trimmed = text.trim();
  if (isDay(trimmed)) return trimmed;
  const match = TYPED_DAY.exec(trimmed) ?? EIGHT_DIGITS.exec(trimmed);
  if (!match) return undefined;
  const [, day = '', month = '', year = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}

/** 'YYYY-MM-DD' → dd/mm/yyyy, or mm/yyyy or yyyy where no more is known. Other texts come back unchanged. */
export function formatDay(iso: string, precision: DatePrecision = 'DAY'): string {
  const match = ISO_DAY.exec(iso);
  if (!match) return iso;
  const [, year, month, day] = match;
  if (precision === 'YEAR') return `${year}`;
  return precision === 'MONTH' ? `${month}/${year}` : `${day}/${month}/${year}`;
}

const VIETNAM = 'Asia/Ho_Chi_Minh';

/** Today in Viet Nam, 'YYYY-MM-DD'. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: VIETNAM }).format(now);
}

/** An instant (ISO) → 'dd/mm/yyyy HH:mm' in Viet Nam. */
export function formatInstant(iso: string): string {
  const at = new Date(iso);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: VIETNAM, hour: '2-digit', minute: '2-digit' }).format(at);
  return `${formatDay(today(at))} ${time}`;
}

const DAY_MS = 86_400_000;

/** Whole days from one calendar day to another, both 'YYYY-MM-DD'. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The day so many days after (or, negative, before) another, both 'YYYY-MM-DD'. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}
