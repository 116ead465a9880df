import type { Import } from '@phan-cong/prisma/generated/client/client';
import type { ColumnProposal } from '../columns.ts';
import type { PlanOptions } from '../plan/planTypes.ts';
import type { WithheldColumn } from '../sheetTypes.ts';

/** One column as it is stored; CHOSEN: by a person for this file. */
export type StoredColumn = Omit<ColumnProposal, 'confidence'> & { confidence: ColumnProposal['confidence'] | 'CHOSEN' };

/** What is known of the sheet besides its rows (column `headings`). */
export interface StoredHeadings {
  withheld: WithheldColumn[];
  /** The sheets of the file, to choose another with a new upload. */
  sheets: string[];
}

export type ErrorPolicy = 'ALL_OR_NOTHING' | 'SKIP_FAILED';

/** What the person chose for the whole file (column `options`). */
export type StoredOptions = Omit<PlanOptions, 'year'> & { errorPolicy: ErrorPolicy };

/** Careful until somebody says otherwise: nothing is made that the file does not hold, and all rows or none. */
export const DEFAULT_OPTIONS: StoredOptions = {
  createBranches: false,
  createHouseholdGroups: false,
  onExisting: 'UPDATE',
  errorPolicy: 'ALL_OR_NOTHING',
  evaluationState: 'LOCKED',
};

/** The columns of a stored import. */
export function columnsOf(stored: Pick<Import, 'mapping'>): StoredColumn[] {
  return stored.mapping as unknown as StoredColumn[];
}

/** The options of a stored import. */
export function optionsOf(stored: Pick<Import, 'options'>): StoredOptions {
  return { ...DEFAULT_OPTIONS, ...(stored.options as Partial<StoredOptions>) };
}

/** What is known of the sheet of a stored import. */
export function headingsOf(stored: Pick<Import, 'headings'>): StoredHeadings {
  return stored.headings as unknown as StoredHeadings;
}
