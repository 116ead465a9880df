import type { Locale } from '../messages.ts';

const PLACE_UNKNOWN = '……………';
const FORM_OF_UNIT =
  /^(?:(?:ban chấp hành|đảng bộ|đảng ủy|tỉnh ủy|thành ủy)\s+)+(?:(?:tỉnh|thành phố|xã|phường|thị trấn|đặc khu)\s+)?/iu;
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** The place that a unit's name speaks of: "Đảng bộ phường Hoa Lư" → "Hoa Lư"; dots to be filled in where it names none. */
export function placeOf(name: string | null): string {
  const place = (name ?? '').normalize('NFC').replace(FORM_OF_UNIT, '');
  return place && place !== name?.normalize('NFC') ? place : PLACE_UNKNOWN;
}

/**
 * The line of place and day of a Vietnamese official paper: days below 10 and the months 1 and 2 with a zero before them.
 * @param day 'YYYY-MM-DD'
 */
export function placeAndDay(place: string, day: string, language: Locale): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (language === 'en') return `${place}, ${date} ${MONTHS[month - 1]} ${year}`;
  const padded = (value: number, below: number) => (value < below ? `0${value}` : String(value));
  return `${place}, ngày ${padded(date, 10)} tháng ${padded(month, 3)} năm ${year}`;
}
