import type { Database } from '@phan-cong/prisma/client';
import type { Role } from '@phan-cong/prisma/generated/client/enums';
import type { Asker } from './world.ts';

type Row = Record<string, unknown> & { id: string };

/** How far each role reads each kind of record, written down from the design's table by hand, apart from the application's own. */
const READS: Record<
  string,
  Partial<
    Record<
      Role,
      'tree' | 'path' | 'self' | 'guided' | 'guidedOrSelf' | 'charge' | 'selfOrCharge' | 'technical' | 'published'
    >
  >
> = {
  Organization: {
    SYSTEM_OPERATOR: 'path',
    PROVINCE_ADMIN: 'path',
    COMMUNE_ADMIN: 'path',
    BRANCH_SECRETARY: 'path',
    COMMITTEE_MEMBER: 'path',
    MEMBER: 'path',
    ANALYST: 'path',
  },
  Member: {
    PROVINCE_ADMIN: 'tree',
    COMMUNE_ADMIN: 'tree',
    BRANCH_SECRETARY: 'tree',
    COMMITTEE_MEMBER: 'tree',
    MEMBER: 'self',
  },
  Circumstance: {
    PROVINCE_ADMIN: 'tree',
    COMMUNE_ADMIN: 'tree',
    BRANCH_SECRETARY: 'tree',
    COMMITTEE_MEMBER: 'guided',
    MEMBER: 'self',
  },
  MemberEvent: { PROVINCE_ADMIN: 'tree', COMMUNE_ADMIN: 'tree', BRANCH_SECRETARY: 'tree', MEMBER: 'self' },
  Adjustment: { PROVINCE_ADMIN: 'tree', COMMUNE_ADMIN: 'tree', BRANCH_SECRETARY: 'tree' },
  HouseholdGroup: { COMMUNE_ADMIN: 'tree', BRANCH_SECRETARY: 'tree', COMMITTEE_MEMBER: 'tree', MEMBER: 'charge' },
  Household: { COMMUNE_ADMIN: 'tree', BRANCH_SECRETARY: 'tree', COMMITTEE_MEMBER: 'tree', MEMBER: 'charge' },
  HouseholdVisit: {
    COMMUNE_ADMIN: 'tree',
    BRANCH_SECRETARY: 'tree',
    COMMITTEE_MEMBER: 'tree',
    MEMBER: 'selfOrCharge',
  },
  AssignmentPlan: { PROVINCE_ADMIN: 'tree', COMMUNE_ADMIN: 'tree', BRANCH_SECRETARY: 'tree' },
  PlanDirective: { PROVINCE_ADMIN: 'path', COMMUNE_ADMIN: 'path', BRANCH_SECRETARY: 'path' },
  WorkingRegulation: {
    PROVINCE_ADMIN: 'tree',
    COMMUNE_ADMIN: 'tree',
    BRANCH_SECRETARY: 'tree',
    COMMITTEE_MEMBER: 'tree',
    MEMBER: 'tree',
  },
  GuidanceDocument: {
    PROVINCE_ADMIN: 'published',
    COMMUNE_ADMIN: 'published',
    BRANCH_SECRETARY: 'published',
    COMMITTEE_MEMBER: 'published',
    MEMBER: 'published',
    ANALYST: 'published',
  },
  Assignment: {
    PROVINCE_ADMIN: 'tree',
    COMMUNE_ADMIN: 'tree',
    BRANCH_SECRETARY: 'tree',
    COMMITTEE_MEMBER: 'guidedOrSelf',
    MEMBER: 'self',
  },
  Review: {
    PROVINCE_ADMIN: 'tree',
    COMMUNE_ADMIN: 'tree',
    BRANCH_SECRETARY: 'tree',
    COMMITTEE_MEMBER: 'guided',
    MEMBER: 'self',
  },
  GuidanceNote: {
    PROVINCE_ADMIN: 'tree',
    COMMUNE_ADMIN: 'tree',
    BRANCH_SECRETARY: 'tree',
    COMMITTEE_MEMBER: 'guided',
    MEMBER: 'self',
  },
  SuggestionRun: { COMMUNE_ADMIN: 'tree', BRANCH_SECRETARY: 'tree' },
  EvaluationCycle: { PROVINCE_ADMIN: 'tree', COMMUNE_ADMIN: 'tree', BRANCH_SECRETARY: 'path', MEMBER: 'path' },
  Evaluation: { PROVINCE_ADMIN: 'tree', COMMUNE_ADMIN: 'tree', BRANCH_SECRETARY: 'tree', MEMBER: 'self' },
  Grant: { SYSTEM_OPERATOR: 'technical', PROVINCE_ADMIN: 'tree', COMMUNE_ADMIN: 'tree' },
};

/** The kinds whose rows the matrix checks one by one. */
export const KINDS = Object.keys(READS);

/** GraphQL type names that stand for a kind. */
export const KIND_OF_TYPE: Record<string, string> = {
  Committee: 'Organization',
  Branch: 'Organization',
  ...Object.fromEntries(KINDS.map((kind) => [kind, kind])),
};

export type Facts = {
  rows: Map<string, Row>;
  guidedBy: Map<string, Set<string>>;
  groupsOf: Map<string, Set<string>>;
  householdsOf: Map<string, Set<string>>;
};

/** Every row of every kind, read from the database itself. */
export async function readFacts(db: Database['db']): Promise<Record<string, Row[]>> {
  return {
    Organization: await db.organization.findMany(),
    Member: await db.member.findMany(),
    Circumstance: await db.circumstance.findMany(),
    MemberEvent: await db.memberEvent.findMany(),
    Adjustment: await db.adjustment.findMany(),
    HouseholdGroup: await db.householdGroup.findMany(),
    Household: await db.household.findMany(),
    HouseholdVisit: await db.householdVisit.findMany(),
    AssignmentPlan: await db.assignmentPlan.findMany(),
    PlanDirective: await db.planDirective.findMany(),
    WorkingRegulation: await db.workingRegulation.findMany(),
    GuidanceDocument: await db.guidanceDocument.findMany(),
    Assignment: await db.assignment.findMany(),
    Review: await db.review.findMany(),
    GuidanceNote: await db.guidanceNote.findMany(),
    SuggestionRun: await db.suggestionRun.findMany(),
    EvaluationCycle: await db.evaluationCycle.findMany(),
    Evaluation: await db.evaluation.findMany(),
    Grant: await db.grant.findMany(),
    HouseholdCharge: await db.householdCharge.findMany(),
  };
}

/** The ids of each kind that an asker may read. */
export function allowedIds(asker: Asker, facts: Record<string, Row[]>): Record<string, Set<string>> {
  const guided = new Set(
    facts.Assignment?.filter((a) => a.guideId === asker.memberId && a.status === 'ACTIVE').map((a) =>
      String(a.memberId),
    ),
  );
  const charges = facts.HouseholdCharge?.filter((c) => c.memberId === asker.memberId && c.validTo === null) ?? [];
  const households = new Set(charges.map((charge) => String(charge.householdId)));
  const groups = new Set([
    ...(facts.Household ?? []).filter((h) => households.has(h.id)).map((h) => String(h.groupId)),
    ...(facts.Assignment ?? [])
      .filter((a) => a.memberId === asker.memberId && a.status === 'ACTIVE')
      .map((a) => String(a.householdGroupId)),
  ]);
  const allowed: Record<string, Set<string>> = {};
  for (const kind of KINDS) {
    const rows = facts[kind] ?? [];
    const fits = rows.filter((row) =>
      asker.grants.some(({ role, unit }) => {
        const inTree =
          row.id === unit.id || row.provinceId === unit.id || row.communeId === unit.id || row.branchId === unit.id;
        const above = [unit.provinceId, unit.communeId, unit.branchId];
        const self = kind === 'Member' ? row.id : row.memberId;
        const isMine = asker.memberId !== null && self === asker.memberId;
        const isGuided =
          kind === 'Circumstance'
            ? guided.has(String(row.memberId))
            : asker.memberId !== null && row.guideId === asker.memberId;
        switch (READS[kind]?.[role]) {
          case 'tree':
            return inTree;
          case 'path':
            return inTree || above.includes(kind === 'Organization' ? row.id : String(row.organizationId));
          case 'published':
            return row.scope === 'CENTRAL' || inTree || above.includes(String(row.organizationId));
          case 'self':
            return inTree && isMine;
          case 'guided':
            return inTree && isGuided;
          case 'guidedOrSelf':
            return inTree && (isGuided || isMine);
          case 'charge':
            return inTree && (kind === 'Household' ? households.has(row.id) : groups.has(row.id));
          case 'selfOrCharge':
            return (
              inTree && (isMine || households.has(String(row.householdId)) || groups.has(String(row.householdGroupId)))
            );
          case 'technical':
            return row.role === 'SYSTEM_OPERATOR';
          default:
            return false;
        }
      }),
    );
    allowed[kind] = new Set(fits.map((row) => row.id));
  }
  return allowed;
}

/** Where a row stands seen from an asker's first grant. */
export function relationOf({ grants, memberId }: Asker, row: Row): string {
  const unit = grants[0]?.unit;
  if (!unit) return 'no grant';
  if (memberId !== null && (row.memberId === memberId || row.id === memberId)) return 'own';
  if ([row.id, row.provinceId, row.communeId, row.branchId].includes(unit.id)) return 'within';
  if ([unit.provinceId, unit.communeId].includes(row.id)) return 'parent';
  if (row.provinceId !== unit.provinceId) return 'other province';
  if (row.communeId !== unit.communeId) return 'other commune';
  return 'sibling';
}
