import type { Prisma } from '../../generated/client/client.ts';
import type { DemoRows } from './context.ts';

/** Rows per statement: few enough for the limit of 32,767 values, whatever the table. */
const CHUNK = 700;

/** Inserts the demo's rows, referenced ones before those that refer to them. */
export async function insertDemo(tx: Prisma.TransactionClient, rows: DemoRows): Promise<void> {
  await inChunks(rows.organizations, (data) => tx.organization.createMany({ data }));
  await inChunks(rows.links, (data) => tx.organizationLink.createMany({ data }));
  const transfers = rows.events.filter(({ toBranchId }) => toBranchId);
  await inChunks(beforeTransfers(rows.members, transfers), (data) => tx.member.createMany({ data }));
  await applyTransfers(tx, transfers);
  await inChunks(rows.circumstances, (data) => tx.circumstance.createMany({ data }));
  await inChunks(rows.events, (data) => tx.memberEvent.createMany({ data }));
  await inChunks(rows.householdGroups, (data) => tx.householdGroup.createMany({ data }));
  await inChunks(rows.households, (data) => tx.household.createMany({ data }));
  await inChunks(rows.guidance, (data) => tx.guidanceDocument.createMany({ data }));
  await inChunks(rows.regulations, (data) => tx.workingRegulation.createMany({ data }));
  await inChunks(rows.clauses, (data) => tx.regulationClause.createMany({ data }));
  await inChunks(rows.plans, (data) => tx.assignmentPlan.createMany({ data }));
  await inChunks(rows.criteria, (data) => tx.planCriterion.createMany({ data }));
  await inChunks(rows.directives, (data) => tx.planDirective.createMany({ data }));
  await inChunks(rows.directiveCriteria, (data) => tx.directiveCriterion.createMany({ data }));
  await inChunks(rows.assignments, (data) => tx.assignment.createMany({ data }));
  await inChunks(rows.adjustments, (data) => tx.adjustment.createMany({ data }));
  await inChunks(rows.charges, (data) => tx.householdCharge.createMany({ data }));
  await inChunks(rows.visits, (data) => tx.householdVisit.createMany({ data }));
  await inChunks(rows.reviews, (data) => tx.review.createMany({ data }));
  await inChunks(rows.guidanceNotes, (data) => tx.guidanceNote.createMany({ data }));
  await inChunks(rows.cycles, (data) => tx.evaluationCycle.createMany({ data }));
  await inChunks(rows.evaluations, (data) => tx.evaluation.createMany({ data }));
}

async function inChunks<T>(rows: T[], insert: (chunk: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) await insert(rows.slice(from, from + CHUNK));
}

/** The members' rows with those who were transferred still in the branch they left. */
function beforeTransfers(members: DemoRows['members'], transfers: DemoRows['events']): DemoRows['members'] {
  const from = new Map(transfers.map(({ memberId, branchId }) => [memberId, branchId]));
  return members.map((member) => ({ ...member, branchId: from.get(member.id ?? '') ?? member.branchId }));
}

/** Moves the transferred members on the day of their transfer, so that their terms say since when they are where they are. */
async function applyTransfers(tx: Prisma.TransactionClient, transfers: DemoRows['events']): Promise<void> {
  const day = (
    await tx.$queryRaw<{ day: string }[]>`SELECT current_setting('phan_cong.effective_on', true) AS "day"`
  )[0]?.day;
  for (const { memberId, toBranchId, effectiveOn } of transfers) {
    const on = new Date(effectiveOn).toISOString().slice(0, 10);
    await tx.$executeRaw`SELECT set_config('phan_cong.effective_on', ${on}, true)`;
    await tx.member.update({ where: { id: memberId }, data: { branchId: toBranchId ?? undefined } });
  }
  await tx.$executeRaw`SELECT set_config('phan_cong.effective_on', ${day ?? ''}, true)`;
}
