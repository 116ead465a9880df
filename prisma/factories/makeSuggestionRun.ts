import type { Prisma, SuggestionRun } from '../generated/client/client.ts';
import type { FactoryDatabase } from './makeOrganization.ts';
import { makePlan } from './makePlan.ts';
import { makeUser } from './makeUser.ts';

/** A run that found nothing to suggest; plan and actor are made when they are not given. */
export async function makeSuggestionRun(
  db: FactoryDatabase,
  overrides: Partial<Prisma.SuggestionRunUncheckedCreateInput> = {},
): Promise<SuggestionRun> {
  const plan = overrides.planId
    ? await db.assignmentPlan.findUniqueOrThrow({ where: { id: overrides.planId } })
    : await makePlan(db, overrides.branchId ? { branchId: overrides.branchId } : {});
  const actorId = overrides.actorId ?? (await makeUser(db)).id;
  return db.suggestionRun.create({
    data: {
      effectiveOn: new Date(Date.UTC(plan.year, 0, 5)),
      status: 'DONE',
      input: {},
      result: { lines: [], unassigned: [], labels: {} },
      ...overrides,
      branchId: plan.branchId,
      planId: plan.id,
      actorId,
    },
  });
}
