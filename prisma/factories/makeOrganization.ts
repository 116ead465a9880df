import { randomBytes } from 'node:crypto';
import type { Organization, Prisma, PrismaClient } from '../generated/client/client.ts';
import { organizationNameColumns } from '../names.ts';

export type FactoryDatabase = PrismaClient | Prisma.TransactionClient;

/** A short text that no other row has. */
export function unique(): string {
  return randomBytes(4).toString('hex');
}

type Overrides = Partial<Omit<Prisma.OrganizationUncheckedCreateInput, 'sortKey' | 'searchKey'>>;

/** A unit; a root unless `parentId` says otherwise, a commune unless `kind` does. */
export async function makeOrganization(db: FactoryDatabase, overrides: Overrides = {}): Promise<Organization> {
  const kind = overrides.kind ?? 'COMMUNE';
  const name = overrides.name ?? `${kind === 'BRANCH' ? 'Chi bộ' : 'Đảng bộ'} ${unique()}`;
  return db.organization.create({ data: { ...overrides, kind, ...organizationNameColumns(name) } });
}

/** A branch in a commune; the commune is made when no `parentId` is given. */
export async function makeBranch(db: FactoryDatabase, overrides: Overrides = {}): Promise<Organization> {
  const parentId = overrides.parentId ?? (await makeOrganization(db)).id;
  return makeOrganization(db, { ...overrides, kind: 'BRANCH', parentId });
}
