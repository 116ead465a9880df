import { type Parsed, parsed, problem } from './problems.ts';
import { type Cell, cellText, isEmptyCell } from './sheetTypes.ts';
import { shown } from './textCells.ts';

const CARD_DIGITS = 12;

/** The last three digits, for messages: the number itself must not reach logs or error texts. */
export function maskDigits(cell: Cell): string {
  const digits = cellText(cell).replace(/\D/g, '');
  return digits.length > 3 ? `…${digits.slice(-3)}` : '…';
}

/**
 * A card number of 12 digits. A cell of 10 or 11 digits lost its leading zeros because it was kept as a number: they
 * are put back (LEADING_ZERO_RESTORED). Anything else is CARD_NUMBER_INVALID and left out.
 */
export function parseCardNumber(cell: Cell): Parsed<string> {
  if (isEmptyCell(cell)) return parsed<string>(null);
  const text = cellText(cell);
  const digits = text.replace(/[\s.'-]/g, '');
  if (!/^\d{10,12}$/.test(digits))
    return parsed<string>(null, problem('CARD_NUMBER_INVALID', { value: maskDigits(cell) }));
  const restored = digits.padStart(CARD_DIGITS, '0');
  const params = { value: maskDigits(cell) };
  if (restored !== digits) return parsed(restored, problem('LEADING_ZERO_RESTORED', params));
  return digits === text ? parsed(digits) : parsed(digits, problem('DIGITS_CLEANED', params));
}

/**
 * A phone number: 10 or 11 digits from 0 on. Nine digits lost their zero (LEADING_ZERO_RESTORED); +84 becomes 0;
 * dots and spaces go (DIGITS_CLEANED). Anything else is PHONE_INVALID and left out.
 */
export function parsePhone(cell: Cell): Parsed<string> {
  if (isEmptyCell(cell)) return parsed<string>(null);
  const text = cellText(cell);
  const digits = text.replace(/[\s.()-]/g, '').replace(/^(\+84|0084|84(?=\d{9}$))/, '0');
  const params = { value: maskDigits(cell) };
  if (/^[1-9]\d{8}$/.test(digits)) return parsed(`0${digits}`, problem('LEADING_ZERO_RESTORED', params));
  if (!/^0[1-9]\d{8,9}$/.test(digits)) return parsed<string>(null, problem('PHONE_INVALID', params));
  return digits === text ? parsed(digits) : parsed(digits, problem('DIGITS_CLEANED', params));
}

/** A whole number not below zero; "1.250" and "12,5" are refused rather than guessed. */
export function parseWholeNumber(cell: Cell): Parsed<number> {
  if (isEmptyCell(cell)) return parsed<number>(null);
  const value =
    typeof cell === 'number' ? cell : /^\d{1,9}$/.test(cellText(cell)) ? Number(cellText(cell)) : Number.NaN;
  if (Number.isInteger(value) && value >= 0 && value < 1e9) return parsed(value);
  return parsed<number>(null, problem('NUMBER_UNREADABLE', { value: shown(cell) }));
}

/**
 * Progress in percent, 0–100: "35%", 35, or a cell formatted as percentage (0.35, PROGRESS_FROM_FRACTION).
 * The bare number 1 may be 1 % or 100 %: PROGRESS_AMBIGUOUS, left out.
 */
export function parseProgress(cell: Cell): Parsed<number> {
  if (isEmptyCell(cell)) return parsed<number>(null);
  const text = cellText(cell);
  const match = /^(\d{1,4})(?:[.,]0+)?(\s*%)?$/.exec(text);
  if (text === '1') return parsed<number>(null, problem('PROGRESS_AMBIGUOUS', { value: 1 }));
  if (typeof cell === 'number' && cell > 0 && cell < 1) {
    const percent = Math.round(cell * 100);
    return parsed(percent, problem('PROGRESS_FROM_FRACTION', { value: text, used: percent }));
  }
  if (!match) return parsed<number>(null, problem('NUMBER_UNREADABLE', { value: shown(cell) }));
  const percent = Number(match[1]);
  if (percent <= 100) return parsed(percent);
  return parsed<number>(null, problem('PROGRESS_OUT_OF_RANGE', { value: shown(cell), allowed: '0–100' }));
}
