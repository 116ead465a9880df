import type { PlanDirective, Prisma } from '../generated/client/client.ts';
import { type FactoryDatabase, makeOrganization } from './makeOrganization.ts';

/** What a committee asks of the plans of 2026, without days; the commune is made when no `organizationId` is given. */
export async function makePlanDirective(
  db: FactoryDatabase,
  overrides: Partial<Prisma.PlanDirectiveUncheckedCreateInput> = {},
): Promise<PlanDirective> {
  const organizationId = overrides.organizationId ?? (await makeOrganization(db)).id;
  return db.planDirective.create({ data: { year: 2026, ...overrides, organizationId } });
}
