const MOST = 10;
const ADDRESS = /^https?:\/\/[^\s<>"]+$/;

/** The lines that hold something. */
export function filledLinks(lines: unknown): string[] {
  return Array.isArray(lines) ? lines.map((line) => String(line).trim()).filter(Boolean) : [];
}

/** Addresses of evidence as they are typed, one a line; blank lines stay while one types. */
export const typedLinks = {
  parse: (text: string): string[] => text.split('\n'),
  format: (lines: unknown): string => (Array.isArray(lines) ? lines.join('\n') : ''),
};

/** The key of what is wrong with the addresses, if anything is. */
export function linksProblem(lines: unknown): string | undefined {
  const links = filledLinks(lines);
  if (links.length > MOST) return 'resources.reviews.evidence.tooMany';
  return links.every((link) => link.length <= 500 && ADDRESS.test(link) && URL.canParse(link))
    ? undefined
    : 'resources.reviews.evidence.invalid';
}
