/** Rows of one year. */
export interface YearGroup<Row> {
  year: number;
  rows: Row[];
}

/** Rows by year, the latest year first; within a year they keep their order. */
export function groupByYear<Row extends { year: number }>(rows: Row[]): YearGroup<Row>[] {
  const byYear = new Map<number, Row[]>();
  for (const row of rows) byYear.set(row.year, [...(byYear.get(row.year) ?? []), row]);
  return [...byYear].map(([year, group]) => ({ year, rows: group })).sort((one, other) => other.year - one.year);
}
