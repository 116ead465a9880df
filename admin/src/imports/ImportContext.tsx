import { createContext, type ReactNode, useContext } from 'react';
import type { ImportRecord } from './queries.ts';
import type { Step } from './steps.ts';
import type { ImportState } from './useImport.ts';

/** What every step works with. */
export interface ImportWork extends ImportState {
  record: ImportRecord;
  step: Step;
  open: (step: Step) => void;
}

const ImportContext = createContext<ImportWork | undefined>(undefined);

/** Gives the steps the import they are about. */
export function ImportProvider({ work, children }: { work: ImportWork; children: ReactNode }) {
  return <ImportContext.Provider value={work}>{children}</ImportContext.Provider>;
}

/** The import that is worked on. @throws Error outside of its screens */
export function useImportWork(): ImportWork {
  const work = useContext(ImportContext);
  if (!work) throw new Error('useImportWork is for the steps of an import.');
  return work;
}
