import type { Prisma } from '../../generated/client/client.ts';
import { createRandom, type Random } from '../random.ts';

/** The rows of the demo, each list in an order in which it can be inserted, lists to be inserted in this order. */
export interface DemoRows {
  organizations: Prisma.OrganizationCreateManyInput[];
  links: Prisma.OrganizationLinkCreateManyInput[];
  members: Prisma.MemberCreateManyInput[];
  circumstances: Prisma.CircumstanceCreateManyInput[];
  events: Prisma.MemberEventCreateManyInput[];
  adjustments: Prisma.AdjustmentCreateManyInput[];
  householdGroups: Prisma.HouseholdGroupCreateManyInput[];
  households: Prisma.HouseholdCreateManyInput[];
  guidance: Prisma.GuidanceDocumentCreateManyInput[];
  regulations: Prisma.WorkingRegulationCreateManyInput[];
  clauses: Prisma.RegulationClauseCreateManyInput[];
  plans: Prisma.AssignmentPlanCreateManyInput[];
  criteria: Prisma.PlanCriterionCreateManyInput[];
  directives: Prisma.PlanDirectiveCreateManyInput[];
  directiveCriteria: Prisma.DirectiveCriterionCreateManyInput[];
  assignments: Prisma.AssignmentCreateManyInput[];
  charges: Prisma.HouseholdChargeCreateManyInput[];
  visits: Prisma.HouseholdVisitCreateManyInput[];
  reviews: Prisma.ReviewCreateManyInput[];
  guidanceNotes: Prisma.GuidanceNoteCreateManyInput[];
  cycles: Prisma.EvaluationCycleCreateManyInput[];
  evaluations: Prisma.EvaluationCreateManyInput[];
}

/** What every part of the demo is made with. */
export interface DemoContext {
  /** The day the demo is made for, 'YYYY-MM-DD'; its year is the year of the plans. */
  today: string;
  year: number;
  rows: DemoRows;
  /** Ids of the catalogue's task fields by code. */
  taskFieldIds: ReadonlyMap<string, string>;
  /** A UUIDv7 that depends on `today` and on how many were made before. */
  newId(): string;
  /** An independent source for one part, so that a change in one does not change the others. */
  random(part: string): Random;
}

/** @param taskFieldIds the ids of the catalogue's task fields by code */
export function createDemoContext(today: string, taskFieldIds: ReadonlyMap<string, string>): DemoContext {
  return {
    today,
    year: Number(today.slice(0, 4)),
    rows: {
      organizations: [],
      links: [],
      members: [],
      circumstances: [],
      events: [],
      adjustments: [],
      householdGroups: [],
      households: [],
      guidance: [],
      regulations: [],
      clauses: [],
      plans: [],
      criteria: [],
      directives: [],
      directiveCriteria: [],
      assignments: [],
      charges: [],
      visits: [],
      reviews: [],
      guidanceNotes: [],
      cycles: [],
      evaluations: [],
    },
    taskFieldIds,
    newId: idMaker(today),
    random: (part) => createRandom(`${part} ${today}`),
  };
}

function idMaker(today: string): () => string {
  const random = createRandom(`ids ${today}`);
  const begin = Date.parse(`${today}T00:00:00.000Z`);
  let count = 0;
  return () => {
    const hex = (digits: number) =>
      random
        .int(0, 16 ** digits - 1)
        .toString(16)
        .padStart(digits, '0');
    const time = (begin + count++).toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${'89ab'[random.int(0, 3)]}${hex(3)}-${hex(6)}${hex(6)}`;
  };
}
