/** The most households that the server makes at once. */
export const MAX_HOUSEHOLDS = 200;

/** Typed or pasted house numbers, one a line → the labels; blanks are dropped. */
export function labelsOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The labels that occur more than once, each once. */
export function repeatedLabels(labels: string[]): string[] {
  return [...new Set(labels.filter((label, index) => labels.indexOf(label) !== index))];
}
