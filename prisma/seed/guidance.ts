import type { Prisma, PrismaClient } from '../generated/client/client.ts';
import { searchKey } from '../names.ts';
import { seededRuleSets } from './ruleSets.ts';

/** The setting that says the central documents were delivered. */
export const GUIDANCE_SETTING = 'guidance.seeded';

const ISSUER = 'Bộ Chính trị';

/**
 * Adds the central documents that the delivered rule sets rest on, the older replaced by the newer, and links the rule sets to them. Does
 * nothing after the first time.
 *
 * @returns whether anything was to be done
 */
export async function seedGuidance(db: PrismaClient | Prisma.TransactionClient): Promise<boolean> {
  if (await db.setting.findUnique({ where: { key: GUIDANCE_SETTING } })) return false;
  let newer: string | undefined;
  for (const { code, name, document, effectiveFrom, effectiveTo } of [...seededRuleSets].reverse()) {
    const number = name.replace(/^Quy định | năm \d{4}$/g, '');
    const { id } = await db.guidanceDocument.create({
      data: {
        scope: 'CENTRAL',
        number,
        title: document,
        issuer: ISSUER,
        searchKey: searchKey(`${number} ${document} ${ISSUER}`),
        topic: 'EVALUATION',
        effectiveFrom: new Date(effectiveFrom),
        effectiveTo: effectiveTo ? new Date(effectiveTo) : null,
        replacedById: newer ?? null,
      },
    });
    newer = id;
    await db.ruleSet.updateMany({ where: { code, documentId: null }, data: { documentId: id } });
  }
  await db.setting.createMany({
    data: [{ key: GUIDANCE_SETTING, value: { at: new Date().toISOString() } }],
    skipDuplicates: true,
  });
  return true;
}
