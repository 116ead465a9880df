import type { GuidanceDocument, Prisma } from '../generated/client/client.ts';
import { searchKey } from '../names.ts';
import { type FactoryDatabase, unique } from './makeOrganization.ts';

type Overrides = Partial<Omit<Prisma.GuidanceDocumentUncheckedCreateInput, 'searchKey' | 'scope'>>;

/** A guidance document in force since 2025; of a unit when an `organizationId` is given, central otherwise. */
export async function makeGuidance(db: FactoryDatabase, overrides: Overrides = {}): Promise<GuidanceDocument> {
  const number = overrides.number ?? `${unique()}-HD/VD`;
  const title = overrides.title ?? 'Ví dụ về một hướng dẫn';
  const issuer = overrides.issuer ?? 'Cơ quan ví dụ';
  return db.guidanceDocument.create({
    data: {
      effectiveFrom: new Date('2025-01-01'),
      ...overrides,
      scope: overrides.organizationId ? 'UNIT' : 'CENTRAL',
      number,
      title,
      issuer,
      searchKey: searchKey(`${number} ${title} ${issuer}`),
    },
  });
}
