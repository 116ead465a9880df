/** One measured bar. `value` beside `bar`; `spread` shows the rounds. */
export type Line = { name: string; value: number | null; bar: number; isAtMost: boolean; unit: string; note: string };

/** True when the bar is reached. */
export function isReached({ value, bar, isAtMost }: Line): boolean {
  return value !== null && (isAtMost ? value <= bar : value >= bar);
}

/** The lines as a table for people. */
export function table(lines: Line[]): string {
  const rows = lines.map((line) => [
    isReached(line) ? 'ok' : 'MISSED',
    line.name,
    line.value === null ? '–' : `${round(line.value)}${line.unit}`,
    `${line.isAtMost ? '≤' : '≥'} ${line.bar}${line.unit}`,
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

/** A number with three significant digits. */
export function round(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}
