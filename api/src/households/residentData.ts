import { personNames } from './residentNames.ts';

/** What a finding is. Numbers are never kept; names and birth dates are asked about. */
export type ResidentDataKind = 'NAME' | 'PHONE' | 'ID_NUMBER' | 'BIRTH_DATE';

/** A part of a text that looks like a resident's data, with its place in the normalised (NFKC) text. */
export type ResidentData = { kind: ResidentDataKind; text: string; start: number; end: number };

/** Nine digits or more in a row, with at most two separators between neighbours. */
const LONG_NUMBER = /\+?\d(?:[\s.,()+-]{0,2}\d){8,}/g;
const FULL_DATE = /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:19|20)\d{2}(?!\d)/g;
/** An amount of money as it is written: groups of three, then the currency. */
const MONEY = /^[1-9]\d{0,2}(?:[.,]\d{3}){2,}$/;
const CURRENCY = /^\s*(?:đồng|đ|vnđ|vnd)(?![\p{L}\p{M}])/iu;
const BIRTH =
  /(?<![\p{L}\p{M}])(?<!(?:vệ|phát|học|dân|tái|khai|thí)\s+)(?:sinh\s+(?:ngày|năm|tháng)|ngày\s+sinh|năm\s+sinh|sinh|s\.?n\.?)\s*:?\s*(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?:19|20)\d{2}(?!\d)/giu;
/** A day of which nobody writes as of a visit: the visits kept are of the last years only. */
const OLD_DATE = /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:19\d{2}|200\d|201[0-5])(?!\d)/g;

/**
 * The parts of a typed text that look like a resident's data: names, telephone and identity numbers, birth dates, in their order. A
 * household is known by its house number or lane only (domain §2), so that what is typed about it names nobody.
 */
export function findResidentData(typed: string): ResidentData[] {
  const text = typed.normalize('NFKC');
  const dates = [...matches(text, BIRTH, 'BIRTH_DATE'), ...matches(text, OLD_DATE, 'BIRTH_DATE')];
  const found = [
    ...numbers(text, dates),
    ...dates,
    ...personNames(text).map((name) => ({ kind: 'NAME' as const, ...name })),
  ];
  return found
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .filter((part, index, all) => !all.slice(0, index).some(({ end }) => end >= part.end));
}

/** True for what is refused whatever a person confirms. */
export function isNumber({ kind }: ResidentData): boolean {
  return kind === 'PHONE' || kind === 'ID_NUMBER';
}

function numbers(text: string, births: ResidentData[]): ResidentData[] {
  // Dates side by side are no number, nor is a year with what follows it.
  const hide = (part: string) => '_'.repeat(part.length);
  const dated = births.reduce(
    (rest, { start, end }) => rest.slice(0, start) + hide(rest.slice(start, end)) + rest.slice(end),
    text,
  );
  const blank = dated.replace(FULL_DATE, hide);
  return [...blank.matchAll(LONG_NUMBER)].flatMap((match) => {
    const [whole] = match;
    const end = match.index + whole.length;
    if (MONEY.test(whole) && CURRENCY.test(text.slice(end))) return [];
    const digits = whole.replace(/\D/g, '');
    const isPhone = /^(?:0\d{8,10}|84\d{9,10})$/.test(digits);
    return [{ kind: isPhone ? ('PHONE' as const) : ('ID_NUMBER' as const), text: whole, start: match.index, end }];
  });
}

function matches(text: string, pattern: RegExp, kind: ResidentDataKind): ResidentData[] {
  return [...text.matchAll(pattern)].map((match) => ({
    kind,
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
