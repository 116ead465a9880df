import type { AssignmentPlan, Prisma } from '../generated/client/client.ts';
import { type FactoryDatabase, makeBranch } from './makeOrganization.ts';

/** An adopted plan for 2026; the branch is made when no `branchId` is given. */
export async function makePlan(
  db: FactoryDatabase,
  overrides: Partial<Prisma.AssignmentPlanUncheckedCreateInput> = {},
): Promise<AssignmentPlan> {
  const branchId = overrides.branchId ?? (await makeBranch(db)).id;
  const year = overrides.year ?? 2026;
  const day = new Date(Date.UTC(year, 0, 5));
  return db.assignmentPlan.create({
    data: {
      title: `Kế hoạch phân công nhiệm vụ đảng viên năm ${year}`,
      status: 'ADOPTED',
      submittedOn: day,
      meetingOn: day,
      adoptedOn: day,
      resolutionNumber: '01-NQ/CB',
      ...overrides,
      branchId,
      year,
    },
  });
}
