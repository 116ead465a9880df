import { hasForbiddenCharacters, normalizeName } from '@phan-cong/prisma/names';
import { z } from 'zod';
import { fromDay, isDay } from '../lib/dates.ts';

/** One line of text: NFC, outer and doubled spaces folded, 1 to `maximum` characters, no control or bidi characters. */
export const lineText = (maximum: number) =>
  z
    .string()
    .refine((text) => !hasForbiddenCharacters(text), 'FORBIDDEN_CHARACTERS')
    .transform(normalizeName)
    .pipe(z.string().min(1).max(maximum));

/** Longer text over several lines, NFC, trimmed, at most `maximum` characters; empty becomes null. */
export const longText = (maximum: number) =>
  z
    .string()
    .refine((text) => !hasForbiddenCharacters(text.replace(/[\r\n\t]/g, ' ')), 'FORBIDDEN_CHARACTERS')
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().max(maximum))
    .transform((text) => (text === '' ? null : text));

/** An optional line of text that null clears. */
export const optionalLine = (maximum: number) =>
  z.union([z.null(), z.literal('').transform(() => null), lineText(maximum)]).optional();

/** A calendar day 'YYYY-MM-DD', stored as UTC midnight. */
export const day = z.string().refine(isDay, 'NOT_A_DAY').transform(fromDay);

/** A row's id. */
export const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'NOT_AN_ID');

/** The id and the version of the row to change. */
export const target = { id, version: z.number().int().min(1) };
