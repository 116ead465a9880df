import type { z } from 'zod';
import { findResidentData } from './residentData.ts';

/** The most findings that a refusal names. */
const MAX_FOUND = 10;

/** Adds RESIDENT_DATA, with what was found, for texts of fields that seem to name a resident, until a person has confirmed they do not. */
export function refuseResidentData(
  texts: Record<string, (string | null | undefined)[]>,
  isConfirmed: boolean | null | undefined,
  context: z.RefinementCtx,
): void {
  if (isConfirmed) return;
  for (const [field, typed] of Object.entries(texts)) {
    const found = typed.flatMap((text) => (text ? findResidentData(text) : [])).map(({ text }) => text);
    if (found.length > 0)
      context.addIssue({
        code: 'custom',
        message: 'RESIDENT_DATA',
        params: { found: [...new Set(found)].slice(0, MAX_FOUND).join('; ') },
        path: [field],
      });
  }
}
