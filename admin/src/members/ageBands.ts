/** Ages in whole years today; both ends belong to the band. */
export interface AgeBand {
  id: string;
  gte?: number;
  lte?: number;
}

/** The bands in which branches speak of their members' ages. */
export const AGE_BANDS: AgeBand[] = [
  { id: 'under35', lte: 34 },
  { id: 'from35', gte: 35, lte: 50 },
  { id: 'from51', gte: 51, lte: 60 },
  { id: 'from61', gte: 61, lte: 70 },
  { id: 'over70', gte: 71 },
];

/** The server's filter for a band; undefined for an unknown one. */
export function ageFilter(id: unknown): { gte?: number; lte?: number } | undefined {
  const band = AGE_BANDS.find((each) => each.id === id);
  if (!band) return undefined;
  const { id: _id, ...range } = band;
  return range;
}
