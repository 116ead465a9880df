import { addAdjustments, announceTransfer } from './adjustments.ts';
import { addAssignmentRows } from './assignmentRows.ts';
import { addCircumstances } from './circumstances.ts';
import { createDemoContext, type DemoRows } from './context.ts';
import { addDirectives } from './directives.ts';
import { addEvaluations } from './evaluations.ts';
import { addGuidanceNotes } from './guidanceNotes.ts';
import { addHouseholds } from './households.ts';
import { makeLastYearAssignments } from './lastYear.ts';
import { makeDeparture, moveBetweenBranches, passOnWork } from './leaving.ts';
import { addMemberRows, addMembers, type DemoMember } from './members.ts';
import { addLastYearPlans, addPlans } from './plans.ts';
import { givePositions } from './positions.ts';
import { addGuidance, addRegulations } from './regulations.ts';
import { addLastYearReviews, addReviews } from './reviews.ts';
import { addPositionChanges, addStandings } from './standings.ts';
import { makeAssignments } from './thisYear.ts';
import { addUnits } from './units.ts';
import { addVisits } from './visits.ts';

/** What the demo needs of the catalogue. */
export interface DemoCatalogue {
  /** Ids of the task fields by code. */
  taskFieldIds: ReadonlyMap<string, string>;
  /** The id of the rule set in force on a day. */
  ruleSetIdOn: (day: string) => string;
}

/** A person an account of the demo belongs to. */
interface Person {
  memberId: string;
  fullName: string;
}

/** The demo: its rows, and the units and people its accounts are for. */
export interface Demo {
  rows: DemoRows;
  provinceId: string;
  communeId: string;
  branchId: string;
  secretary: Person;
  guide: Person;
  member: Person;
  /** Who moved away and left forty assignments open. */
  departed: Person;
}

/**
 * Makes the demo in memory: synthetic people in real communes, this year's and last year's work, and the faults the
 * software is to find. The same day and catalogue give the same rows.
 *
 * @param today 'YYYY-MM-DD'
 */
export function buildDemo(today: string, { taskFieldIds, ruleSetIdOn }: DemoCatalogue): Demo {
  const context = createDemoContext(today, taskFieldIds);
  const units = addUnits(context);
  const members = addMembers(context, units.branches);
  givePositions(members);
  addStandings(context, members);
  addPositionChanges(context, members);
  const groups = addHouseholds(context, units.branches);

  const [firstBranch] = units.branches;
  const plans = addPlans(context, units.branches);
  const firstPlan = plans.find(({ branch }) => branch === firstBranch);
  const inFirst = members.filter(({ branch }) => branch === firstBranch);
  const secretary = inFirst.find(({ position }) => position === 'SECRETARY');
  const guide = inFirst.find(({ position }) => position === 'COMMITTEE_MEMBER');
  const departed = inFirst.findLast(
    ({ position, age, membership }) => position === 'MEMBER' && age < 66 && age > 34 && membership === 'OFFICIAL',
  );
  const [firstCommune] = units.communes;
  if (!firstCommune || !firstBranch || !firstPlan || !secretary || !guide || !departed) {
    throw new Error('The first branch of the demo is incomplete.');
  }

  const departure = makeDeparture(context, firstPlan, groups, departed, guide);
  const capacities = addCircumstances(context, members);
  const others = members.filter((member) => member !== departed);
  const given = makeAssignments(context, { plans, members: others, groups, capacities });
  const assignments = [...departure, ...given, ...passOnWork(context, given, others)];
  const lastYearPlans = addLastYearPlans(context, units.branches);
  const before = makeLastYearAssignments(context, { plans: lastYearPlans, members, groups, capacities });
  addGuidance(context, units);
  addAssignmentRows(context, [...before, ...assignments], addRegulations(context, units));
  addLastYearReviews(context, before);
  addReviews(context, assignments);
  addEvaluations(context, units, members, ruleSetIdOn);
  moveBetweenBranches(context, assignments, members);
  addMemberRows(context, members);
  addGuidanceNotes(context, assignments);
  addVisits(context, assignments);

  const guided = given.find(
    (each) => each.plan === firstPlan && each.guide === guide && each.member.position === 'MEMBER',
  );
  if (!guided) throw new Error('The committee member of the demo guides nobody.');
  addDirectives(context, units);
  addAdjustments(context);
  const student = inFirst.findLast(
    (each) => each.position === 'MEMBER' && each.status === 'ACTIVE' && each !== guided.member && each.age < 50,
  );
  if (student) announceTransfer(context, student);
  return {
    rows: context.rows,
    provinceId: units.provinceId,
    communeId: firstCommune.id,
    branchId: firstBranch.id,
    secretary: person(secretary),
    guide: person(guide),
    member: person(guided.member),
    departed: person(departed),
  };
}

function person({ id, fullName }: DemoMember): Person {
  return { memberId: id, fullName };
}
