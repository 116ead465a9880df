/**
 * The next codes of a group's households: whole numbers after the largest that is used, with at least two digits. Codes that are not
 * numbers do not count.
 */
export function nextCodes(used: readonly string[], count: number): string[] {
  const numbers = used.filter((code) => /^\d{1,6}$/.test(code)).map(Number);
  const last = Math.max(0, ...numbers);
  return Array.from({ length: count }, (_, index) => String(last + index + 1).padStart(2, '0'));
}
