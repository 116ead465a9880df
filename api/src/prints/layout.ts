import type { PrintColumn, PrintDocument } from './printDocument.ts';

/** Measures of the paper in millimetres: A4 with the margins of Nghị định 30/2020/NĐ-CP, appendix I. */
export const PAGE = { short: 210, long: 297 } as const;
export const MARGIN = { top: 20, bottom: 20, left: 30, right: 15 } as const;

/** Sizes of letters in points. */
export const SIZE = { body: 13, table: 12, party: 14, title: 15, pageNumber: 13 } as const;

/** Shares of the letterhead's two columns. */
export const LETTERHEAD = { left: 0.45, right: 0.55 } as const;

/** Width in points of the rule under a line of bold capitals. */
export function ruleWidth(text: string): number {
  return text.length * SIZE.party * 0.68;
}

/** Width between the margins in millimetres. */
export function textWidth({ orientation }: Pick<PrintDocument, 'orientation'>): number {
  return (orientation === 'landscape' ? PAGE.long : PAGE.short) - MARGIN.left - MARGIN.right;
}

/** The columns' widths in the unit of `total`, whole numbers that add up to it. */
export function columnWidths(columns: Pick<PrintColumn, 'width'>[], total: number): number[] {
  const shares = columns.reduce((sum, { width }) => sum + width, 0);
  let used = 0;
  return columns.map(({ width }, index) => {
    const own = index === columns.length - 1 ? Math.round(total) - used : Math.floor((width / shares) * total);
    used += own;
    return own;
  });
}

export const POINTS_PER_MM = 72 / 25.4;
export const TWIPS_PER_MM = 1440 / 25.4;
