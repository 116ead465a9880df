const MIB = 1024 * 1024;

/** What one uploaded spreadsheet may weigh. Sizes in bytes; every limit is checked before the file is fully parsed. */
export const FILE_LIMITS = {
  fileBytes: 10 * MIB,
  /** Rows of one sheet that hold at least one value, titles and headings included. */
  rows: 20_000,
  /** `<row>` elements of one sheet, empty ones included (office programs write formatted empty rows). */
  rowElements: 200_000,
  /** The lowest row that may hold a value: far-away single cells would make a sheet enormous. */
  lastRow: 22_000,
  columns: 100,
  merges: 10_000,
  sheets: 30,
  archiveEntries: 1_000,
  /** The sum of sizes the archive declares for all its entries, read or not. */
  declaredBytes: 200 * MIB,
  sheetBytes: 32 * MIB,
  stringsBytes: 16 * MIB,
  /** Opening tags of the shared texts: each becomes an object in memory. */
  stringTags: 400_000,
  otherPartBytes: 2 * MIB,
  cellCharacters: 32_767,
} as const;
