/** One measured figure and its bar, or no bar when it is for information; `note` shows the rounds. No value: it could not be measured. */
export type Line = {
  name: string;
  value: number | null;
  bar: number | null;
  isAtMost: boolean;
  unit: string;
  note: string;
};

/** True when the bar is reached. */
export function isReached({ value, bar, isAtMost }: Line): boolean {
  return value !== null && (bar === null || (isAtMost ? value <= bar : value >= bar));
}

/** The lines as a table for people. */
export function table(lines: Line[]): string {
  const rows = lines.map((line) => [
    verdict(line),
    line.name,
    line.value === null ? '–' : `${round(line.value)}${line.unit}`,
    line.bar === null ? '' : `${line.isAtMost ? '≤' : '≥'} ${line.bar}${line.unit}`,
    line.note,
  ]);
  const all = [['', 'case', 'measured', 'bar', 'rounds and rates'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function verdict(line: Line): string {
  if (line.value === null) return 'FAILED';
  if (line.bar === null) return 'info';
  return isReached(line) ? 'ok' : 'MISSED';
}

/** A number with three significant digits. */
export function round(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}
