import type { Database } from '@phan-cong/prisma/client';
import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCharge } from '@phan-cong/prisma/factories/makeCharge';
import { makeCircumstance } from '@phan-cong/prisma/factories/makeCircumstance';
import { makeCycle, makeEvaluation } from '@phan-cong/prisma/factories/makeEvaluation';
import { makeGuidance } from '@phan-cong/prisma/factories/makeGuidance';
import { makeGuidanceNote } from '@phan-cong/prisma/factories/makeGuidanceNote';
import { makeHousehold, makeHouseholdGroup } from '@phan-cong/prisma/factories/makeHousehold';
import { makeHouseholdVisit } from '@phan-cong/prisma/factories/makeHouseholdVisit';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeAdjustment, makeMemberEvent } from '@phan-cong/prisma/factories/makeMemberEvent';
import { makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makePlan } from '@phan-cong/prisma/factories/makePlan';
import { makePlanDirective } from '@phan-cong/prisma/factories/makePlanDirective';
import { makeRegulation } from '@phan-cong/prisma/factories/makeRegulation';
import { makeReview } from '@phan-cong/prisma/factories/makeReview';
import { makeSuggestionRun } from '@phan-cong/prisma/factories/makeSuggestionRun';
import { makeTaskField } from '@phan-cong/prisma/factories/makeTaskField';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import type { Role } from '@phan-cong/prisma/generated/client/enums';

type Db = Database['db'];
type Unit = { id: string; kind: string; provinceId: string | null; communeId: string | null; branchId: string | null };

/** Who asks: the rights as the test itself knows them, not as the application reads them. */
export type Asker = {
  name: string;
  userId: string;
  memberId: string | null;
  grants: { role: Role; unit: Unit }[];
};

export type World = { askers: Asker[]; units: Map<string, Unit> };

/**
 * Two provinces, each of two communes, each of two branches; in every branch a secretary, a committee member who guides, and a member with
 * a household in charge, with a row of every kind. Askers hold every role in the first branch's line, and one holds two roles in two places.
 */
export async function makeWorld(db: Db): Promise<World> {
  const taskField = await makeTaskField(db);
  await makeGuidance(db);
  const units = new Map<string, Unit>();
  const lines: { province: Unit; commune: Unit; branch: Unit; people: Awaited<ReturnType<typeof fillBranch>> }[] = [];
  for (const p of ['A', 'B']) {
    const province = await makeOrganization(db, { kind: 'PROVINCE', name: `Tỉnh ${p}` });
    await makePlanDirective(db, { organizationId: province.id });
    units.set(province.id, province);
    await makeGuidance(db, { organizationId: province.id });
    for (const c of ['1', '2']) {
      const commune = await makeOrganization(db, { kind: 'COMMUNE', name: `Xã ${p}${c}`, parentId: province.id });
      units.set(commune.id, commune);
      await makePlanDirective(db, { organizationId: commune.id });
      await makeGuidance(db, { organizationId: commune.id });
      const cycle = await makeCycle(db, { organizationId: commune.id });
      for (const b of ['x', 'y']) {
        const branch = await makeOrganization(db, {
          kind: 'BRANCH',
          name: `Chi bộ ${p}${c}${b}`,
          parentId: commune.id,
        });
        units.set(branch.id, branch);
        lines.push({ province, commune, branch, people: await fillBranch(db, branch.id, taskField.id, cycle.id) });
      }
    }
  }
  return { units, askers: await makeAskers(db, lines) };
}

async function fillBranch(db: Db, branchId: string, taskFieldId: string, cycleId: string) {
  const plan = await makePlan(db, { branchId });
  await makeSuggestionRun(db, { planId: plan.id });
  const { clauses } = await makeRegulation(db, { branchId });
  const secretary = await makeMember(db, { branchId, fullName: 'Lê Văn Bí Thư', position: 'SECRETARY' });
  const guide = await makeMember(db, { branchId, fullName: 'Trần Thị Chi Ủy', position: 'COMMITTEE_MEMBER' });
  const member = await makeMember(db, {
    branchId,
    fullName: 'Phạm Văn Đảng Viên',
    phone: '0912345678',
    cardNumber: '037000000001',
  });
  const group = await makeHouseholdGroup(db, { branchId });
  const other = await makeHouseholdGroup(db, { branchId });
  const household = await makeHousehold(db, { groupId: group.id, branchId });
  const far = await makeHousehold(db, { groupId: other.id, branchId });
  await makeHouseholdVisit(db, { householdId: household.id, memberId: secretary.id });
  await makeHouseholdVisit(db, { householdGroupId: group.id, memberId: guide.id });
  await makeHouseholdVisit(db, { householdId: far.id, memberId: secretary.id });
  await makeHouseholdVisit(db, { householdGroupId: other.id, memberId: member.id });
  const guided = await makeAssignment(db, {
    planId: plan.id,
    memberId: member.id,
    taskFieldId,
    guideId: guide.id,
    basis: 'REGULATION',
    clauseId: clauses[0]?.id,
    kind: 'HOUSEHOLD',
    householdGroupId: group.id,
  });
  const unguided = await makeAssignment(db, { planId: plan.id, memberId: secretary.id, taskFieldId });
  await makeCharge(db, { householdId: household.id, assignmentId: guided.id, memberId: member.id });
  const event = await makeMemberEvent(db, { memberId: member.id });
  await makeAdjustment(db, { assignmentId: guided.id, memberEventId: event.id });
  await makeReview(db, { assignmentId: guided.id });
  await makeReview(db, { assignmentId: unguided.id });
  await makeGuidanceNote(db, { assignmentId: guided.id, guideId: guide.id });
  await makeGuidanceNote(db, { assignmentId: unguided.id, guideId: member.id });
  for (const person of [secretary, member]) {
    await makeCircumstance(db, { memberId: person.id });
    await makeEvaluation(db, { memberId: person.id, cycleId });
  }
  return { secretary, guide, member };
}

type Line = { province: Unit; commune: Unit; branch: Unit; people: Awaited<ReturnType<typeof fillBranch>> };

async function makeAskers(db: Db, lines: Line[]): Promise<Asker[]> {
  const [first, , , , far] = lines;
  if (!first || !far) throw new Error('The world is too small.');
  const { people } = first;
  const specs: { name: string; memberId: string | null; grants: { role: Role; unit: Unit }[] }[] = [
    { name: 'operator', memberId: null, grants: [{ role: 'SYSTEM_OPERATOR', unit: first.province }] },
    { name: 'province', memberId: null, grants: [{ role: 'PROVINCE_ADMIN', unit: first.province }] },
    { name: 'commune', memberId: null, grants: [{ role: 'COMMUNE_ADMIN', unit: first.commune }] },
    { name: 'secretary', memberId: people.secretary.id, grants: [{ role: 'BRANCH_SECRETARY', unit: first.branch }] },
    { name: 'committee', memberId: people.guide.id, grants: [{ role: 'COMMITTEE_MEMBER', unit: first.branch }] },
    { name: 'member', memberId: people.member.id, grants: [{ role: 'MEMBER', unit: first.branch }] },
    { name: 'analyst', memberId: null, grants: [{ role: 'ANALYST', unit: first.province }] },
    {
      name: 'twoPlaces',
      memberId: people.guide.id,
      grants: [
        { role: 'COMMITTEE_MEMBER', unit: first.branch },
        { role: 'BRANCH_SECRETARY', unit: far.branch },
      ],
    },
    { name: 'nobody', memberId: null, grants: [] },
  ];
  const askers: Asker[] = [];
  for (const { name, memberId, grants } of specs) {
    const user = await makeUser(db, {
      username: `asker-${name}`,
      memberId,
      grants: grants.map(({ role, unit }) => ({ role, organizationId: unit.id })),
    });
    askers.push({ name, userId: user.id, memberId, grants });
  }
  // An ended grant gives nothing: this asker had the whole province until last year.
  const ended = await makeUser(db, {
    username: 'asker-ended',
    grants: [
      {
        role: 'PROVINCE_ADMIN',
        organizationId: first.province.id,
        validFrom: new Date('2020-01-01'),
        validTo: new Date('2025-12-31'),
      },
    ],
  });
  return [...askers, { name: 'ended', userId: ended.id, memberId: null, grants: [] }];
}
