/** Rows done of the imports that this process is carrying out, by import. */
const doneRows = new Map<string, number>();
const workUnderWay = new Set<Promise<void>>();

/** Starts work on an import in the background. `work` must not throw. */
export function startWork(importId: string, work: (advance: (rows: number) => void) => Promise<void>): void {
  doneRows.set(importId, 0);
  const running = work((rows) => void doneRows.set(importId, (doneRows.get(importId) ?? 0) + rows)).finally(() => {
    doneRows.delete(importId);
    workUnderWay.delete(running);
  });
  workUnderWay.add(running);
}

/** How many rows of an import are done; null when this process is not carrying it out. */
export function doneSoFar(importId: string): number | null {
  return doneRows.get(importId) ?? null;
}

/** Waits until no import is being carried out. */
export async function importsSettled(): Promise<void> {
  while (workUnderWay.size > 0) await Promise.all(workUnderWay);
}
