import type { Assignment, AssignmentPlan, Member, Prisma } from '../generated/client/client.ts';
import { searchKey } from '../names.ts';
import { makeMember } from './makeMember.ts';
import type { FactoryDatabase } from './makeOrganization.ts';
import { makePlan } from './makePlan.ts';
import { makeTaskField } from './makeTaskField.ts';

type Overrides = Partial<Omit<Prisma.AssignmentUncheckedCreateInput, 'searchKey'>>;

/**
 * An active assignment for the plan's whole year. Member, plan (in the member's branch) and task field are made when
 * they are not given; a member that is made joins the given plan's or group's branch.
 */
export async function makeAssignment(db: FactoryDatabase, overrides: Overrides = {}): Promise<Assignment> {
  const plan = overrides.planId ? await db.assignmentPlan.findUniqueOrThrow({ where: { id: overrides.planId } }) : null;
  const member = await findOrMakeMember(db, overrides, plan);
  const branchId = overrides.branchId ?? plan?.branchId ?? member.branchId;
  const { id: planId, year } = plan ?? (await findOrMakePlan(db, branchId));
  const title = overrides.title ?? 'Tuyên truyền, vận động nhân dân';
  return db.assignment.create({
    data: {
      startsOn: new Date(Date.UTC(year, 0, 5)),
      dueOn: new Date(Date.UTC(year, 11, 31)),
      status: 'ACTIVE',
      ...overrides,
      planId,
      memberId: member.id,
      branchId,
      taskFieldId: overrides.taskFieldId ?? (await makeTaskField(db)).id,
      title,
      searchKey: searchKey(title),
    },
  });
}

async function findOrMakeMember(
  db: FactoryDatabase,
  overrides: Overrides,
  plan: AssignmentPlan | null,
): Promise<Pick<Member, 'id' | 'branchId'>> {
  if (overrides.memberId) return db.member.findUniqueOrThrow({ where: { id: overrides.memberId } });
  const branchId = overrides.branchId ?? plan?.branchId ?? (await branchOfGroup(db, overrides.householdGroupId));
  return makeMember(db, branchId ? { branchId } : {});
}

async function branchOfGroup(db: FactoryDatabase, groupId: string | null | undefined): Promise<string | undefined> {
  if (!groupId) return undefined;
  return (await db.householdGroup.findUniqueOrThrow({ where: { id: groupId } })).branchId;
}

/** A branch has one plan per year and revision, so the one that is there serves again. */
async function findOrMakePlan(db: FactoryDatabase, branchId: string): Promise<Pick<AssignmentPlan, 'id' | 'year'>> {
  const plan = await db.assignmentPlan.findFirst({ where: { branchId, year: 2026 }, orderBy: { revision: 'desc' } });
  return plan ?? makePlan(db, { branchId });
}
