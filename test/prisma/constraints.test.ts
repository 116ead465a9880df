import type { Database } from '@phan-cong/prisma/client';
import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCharge } from '@phan-cong/prisma/factories/makeCharge';
import { makeCircumstance } from '@phan-cong/prisma/factories/makeCircumstance';
import { makeEvaluation } from '@phan-cong/prisma/factories/makeEvaluation';
import { makeGuidance } from '@phan-cong/prisma/factories/makeGuidance';
import { makeGuidanceNote } from '@phan-cong/prisma/factories/makeGuidanceNote';
import { makeHouseholdVisit } from '@phan-cong/prisma/factories/makeHouseholdVisit';
import { makeMember } from '@phan-cong/prisma/factories/makeMember';
import { makeAdjustment, makeMemberEvent } from '@phan-cong/prisma/factories/makeMemberEvent';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makePlanDirective } from '@phan-cong/prisma/factories/makePlanDirective';
import { makeRegulation } from '@phan-cong/prisma/factories/makeRegulation';
import { makeReview } from '@phan-cong/prisma/factories/makeReview';
import { makeSuggestionRun } from '@phan-cong/prisma/factories/makeSuggestionRun';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import type { PrismaClient } from '@phan-cong/prisma/generated/client/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase } from '../helpers/testDatabase.ts';

let database: Database;
let db: PrismaClient;
/** The id of one good row of each table. */
const rows: Record<string, string> = {};

beforeAll(async () => {
  database = await openTestDatabase();
  db = database.db;
  const province = await makeOrganization(db, { kind: 'PROVINCE' });
  const commune = await makeOrganization(db, { parentId: province.id });
  const branch = await makeBranch(db, {
    parentId: commune.id,
    code: '01234567890123',
    validFrom: new Date('2020-01-01'),
  });
  const { id: memberId } = await makeMember(db, { branchId: branch.id });
  const charge = await makeCharge(db, { memberId });
  const household = await db.household.findUniqueOrThrow({ where: { id: charge.householdId } });
  const assignment = await db.assignment.findUniqueOrThrow({ where: { id: charge.assignmentId } });
  const next = await db.assignment.create({
    data: { ...assignment, id: undefined, previousAssignmentId: assignment.id, copiedFromId: assignment.id },
  });
  const guided = await makeAssignment(db, { memberId, guideId: (await makeMember(db, { branchId: branch.id })).id });
  const event = await makeMemberEvent(db, { memberId, effectiveOn: new Date('2026-01-01') });
  const evaluation = await makeEvaluation(db, { memberId });
  const cycle = await db.evaluationCycle.findUniqueOrThrow({ where: { id: evaluation.cycleId } });
  const grants = [{ role: 'MEMBER' as const, organizationId: branch.id }];
  const user = await makeUser(db, { email: 'mot@example.vn', grants });
  const link = { organizationId: branch.id, parentId: commune.id, validFrom: new Date('2020-01-01') };
  const keep = { requestHash: 'h', operation: 'o', key: 'k', response: {}, userId: user.id };
  const imported = {
    organizationId: commune.id,
    actorId: user.id,
    kind: 'MEMBERS' as const,
    fileName: 'a.csv',
    fileSha256: 'x',
    sheetName: 'Trang 1',
    headerRow: 1,
  };
  const directive = await makePlanDirective(db, { organizationId: commune.id, submitBy: new Date('2026-01-10') });
  const regulation = await makeRegulation(db, { branchId: branch.id });
  const file = await db.import.create({
    data: { ...imported, headings: {}, mapping: [], options: {}, rowCount: 1 } as never,
  });
  Object.assign(rows, {
    Organization: branch.id,
    OrganizationLink: (await db.organizationLink.create({ data: link })).id,
    Member: memberId,
    MemberTerm: (await db.memberTerm.findFirstOrThrow({ where: { memberId } })).id,
    GuideTerm: (await db.guideTerm.findFirstOrThrow({ where: { assignmentId: guided.id } })).id,
    Circumstance: (await makeCircumstance(db, { memberId })).id,
    MemberEvent: event.id,
    Adjustment: (await makeAdjustment(db, { assignmentId: charge.assignmentId, memberEventId: event.id })).id,
    HouseholdGroup: household.groupId,
    Household: household.id,
    HouseholdCharge: charge.id,
    HouseholdVisit: (await makeHouseholdVisit(db, { householdId: household.id })).id,
    TaskField: assignment.taskFieldId,
    GuidanceDocument: (await makeGuidance(db, { organizationId: commune.id })).id,
    WorkingRegulation: regulation.id,
    RegulationClause: regulation.clauses[0]?.id ?? '',
    AssignmentPlan: assignment.planId,
    PlanCriterion: (
      await db.planCriterion.create({ data: { planId: assignment.planId, name: 'Sát thực tế', weight: 10 } })
    ).id,
    PlanRemark: (
      await db.planRemark.create({ data: { planId: assignment.planId, authorId: user.id, text: 'Chưa đủ' } })
    ).id,
    PlanDirective: directive.id,
    DirectiveCriterion: (
      await db.directiveCriterion.create({ data: { directiveId: directive.id, name: 'Sát thực tế', weight: 10 } })
    ).id,
    Assignment: next.id,
    SuggestionRun: (
      await makeSuggestionRun(db, {
        planId: assignment.planId,
        actorId: user.id,
        status: 'RUNNING',
        result: undefined,
      })
    ).id,
    Review: (await makeReview(db, { assignmentId: assignment.id })).id,
    GuidanceNote: (await makeGuidanceNote(db, { assignmentId: guided.id })).id,
    RuleSet: cycle.ruleSetId,
    EvaluationCycle: cycle.id,
    Evaluation: evaluation.id,
    User: user.id,
    Grant: (await db.grant.findFirstOrThrow({ where: { userId: user.id } })).id,
    Session: (await db.session.create({ data: { userId: user.id, tokenHash: 'h', expiresAt: new Date('2026-12-01') } }))
      .id,
    IdempotencyRecord: (await db.idempotencyRecord.create({ data: keep })).id,
    Import: file.id,
    ImportRow: (await db.importRow.create({ data: { importId: file.id, rowNumber: 1, cells: [] } as never })).id,
    ImportMapping: (
      await db.importMapping.create({ data: { organizationId: commune.id, kind: 'MEMBERS', mapping: {} } as never })
    ).id,
  });
}, 120_000);
afterAll(() => database.close());

/** What must never be, as a change to a good row that makes it so. */
const NEVER: Record<string, string> = {
  Organization_name_not_empty: `"name" = ' '`,
  Organization_dates_in_order: `"validTo" = '2019-12-31'`,
  Organization_not_own_parent: `"parentId" = "id"`,
  Organization_province_is_root: `"kind" = 'PROVINCE'`,
  Organization_area_of_branch: `"kind" = 'COMMUNE', "parentId" = NULL, "areaType" = 'HAMLET'`,
  OrganizationLink_dates_in_order: `"validTo" = '2019-12-31'`,
  Member_name_not_empty: `"fullName" = ''`,
  Member_card_number_form: `"cardNumber" = '12345'`,
  Member_joined_after_birth: `"joinedOn" = "birthDate"`,
  Member_official_after_joined: `"officialOn" = '1999-01-01'`,
  Member_birth_year_agrees: `"birthYear" = 1950`,
  Member_away_dates_in_order: `"workingAwayFrom" = '2026-02-01', "workingAwayTo" = '2026-01-31'`,
  MemberTerm_dates_in_order: `"validTo" = "validFrom" - 1`,
  GuideTerm_dates_in_order: `"validTo" = "validFrom" - 1`,
  Circumstance_hours_in_range: `"hoursPerWeek" = 81`,
  MemberEvent_dates_in_order: `"endsOn" = '2025-12-31'`,
  MemberEvent_withdrawal_complete: `"withdrawnAt" = now()`,
  MemberEvent_applied_or_pending: `"before" = '{}', "appliedAt" = NULL`,
  Adjustment_dates_in_order: `"dueOn" = "openedOn" - 1`,
  Adjustment_resolution_complete: `"resolvedOn" = "openedOn"`,
  Adjustment_kept_with_reason: `"resolvedOn" = "openedOn", "resolution" = 'KEPT', "reason" = ' '`,
  HouseholdGroup_count_in_range: `"statedCount" = -1`,
  HouseholdCharge_dates_in_order: `"validTo" = "validFrom" - 1`,
  HouseholdVisit_one_place: `"householdId" = NULL`,
  HouseholdVisit_forwarded_to_whom: `"outcome" = 'FORWARDED'`,
  HouseholdVisit_dates_in_order: `"resolvedOn" = "visitedOn" - 1`,
  HouseholdVisit_note_not_empty: `"note" = ' '`,
  GuidanceDocument_number_not_empty: `"number" = ' '`,
  GuidanceDocument_dates_in_order: `"effectiveTo" = "effectiveFrom" - 1`,
  GuidanceDocument_scope_has_unit: `"scope" = 'CENTRAL'`,
  GuidanceDocument_not_own_successor: `"replacedById" = "id"`,
  GuidanceDocument_link_form: `"link" = 'javascript:alert(1)'`,
  WorkingRegulation_title_not_empty: `"title" = ''`,
  WorkingRegulation_dates_in_order: `"effectiveTo" = "effectiveFrom" - 1`,
  WorkingRegulation_revision_in_range: `"revision" = 0`,
  RegulationClause_not_empty: `"heading" = ' '`,
  AssignmentPlan_year_in_range: `"year" = 1989`,
  AssignmentPlan_adoption_complete: `"resolutionNumber" = NULL`,
  PlanCriterion_weight_in_range: `"weight" = 101`,
  PlanRemark_text_not_empty: `"text" = ' '`,
  PlanDirective_year_in_range: `"year" = 1900`,
  PlanDirective_dates_in_order: `"adoptBy" = "submitBy" - 1`,
  DirectiveCriterion_weight_in_range: `"weight" = -1`,
  Assignment_not_own_copy: `"copiedFromId" = "id"`,
  Assignment_title_not_empty: `"title" = ''`,
  Assignment_progress_in_range: `"progress" = 101`,
  Assignment_load_in_range: `"loadWeight" = 11`,
  Assignment_load_reason_not_empty: `"loadReason" = ' '`,
  Assignment_due_after_start: `"dueOn" = "startsOn" - 1`,
  Assignment_end_complete: `"status" = 'ENDED'`,
  Assignment_completion_complete: `"status" = 'COMPLETED'`,
  Assignment_guide_is_another: `"guideId" = "memberId"`,
  Assignment_quantities_not_negative: `"quantityDone" = -1`,
  Review_progress_in_range: `"progress" = -1`,
  Review_period_in_order: `"periodTo" = "periodFrom" - 1`,
  GuidanceNote_text_not_empty: `"text" = ' '`,
  GuidanceNote_guide_is_another: `"guideId" = "memberId"`,
  RuleSet_dates_in_order: `"effectiveTo" = "effectiveFrom" - 1`,
  EvaluationCycle_quarter_in_range: `"quarter" = 5`,
  EvaluationCycle_dates_in_order: `"closesOn" = "opensOn" - 1`,
  Evaluation_common_score_in_range: `"commonScore" = 31`,
  Evaluation_result_score_in_range: `"resultScore" = 71`,
  Evaluation_votes_in_order: `"votesFor" = 3, "votesTotal" = 2`,
  Evaluation_decision_complete: `"state" = 'DECIDED'`,
  SuggestionRun_result_when_done: `"status" = 'DONE'`,
  SuggestionRun_taken_when_done: `"acceptedAt" = now()`,
  Grant_dates_in_order: `"validTo" = "validFrom" - 1`,
};

/** What the trigger that fills the ancestors refuses before the constraint is asked. */
const REFUSED_EARLIER: Record<string, string> = {
  Organization_not_own_parent: 'Organization_parent_is_higher',
  Organization_province_is_root: 'Organization_parent_is_higher',
};

/** What there may be only once, as a second row like a good one but for what the words say. */
const ONCE: Record<string, Record<string, string>> = {
  Organization_code_key: {},
  OrganizationLink_no_overlap: { validFrom: `'2026-01-01'` },
  MemberTerm_one_open: {},
  MemberTerm_no_overlap: { validTo: `"validFrom" + 9` },
  GuideTerm_one_open: {},
  GuideTerm_no_overlap: { validTo: `"validFrom" + 9` },
  Circumstance_memberId_recordedOn_key: {},
  Adjustment_one_open: {},
  HouseholdGroup_branchId_code_key: {},
  Household_groupId_code_key: {},
  HouseholdCharge_one_open: {},
  HouseholdCharge_no_overlap: { validTo: `"validFrom" + 9` },
  TaskField_code_key: {},
  WorkingRegulation_branchId_revision_key: { effectiveFrom: `'2030-01-01'` },
  WorkingRegulation_one_in_force: { revision: '2' },
  RegulationClause_regulationId_number_key: {},
  AssignmentPlan_branchId_year_revision_key: {},
  PlanCriterion_planId_name_key: {},
  PlanDirective_organizationId_year_key: {},
  DirectiveCriterion_directiveId_name_key: {},
  Assignment_previousAssignmentId_key: {},
  Assignment_copied_once: { previousAssignmentId: 'NULL' },
  Review_assignmentId_periodFrom_periodTo_key: {},
  RuleSet_code_key: {},
  EvaluationCycle_organizationId_year_quarter_key: {},
  Evaluation_cycleId_memberId_key: {},
  User_username_key: { email: 'NULL' },
  User_email_key: { username: `'another'` },
  Session_tokenHash_key: {},
  IdempotencyRecord_userId_operation_key_key: {},
  ImportRow_importId_rowNumber_key: {},
  ImportMapping_organizationId_kind_key: {},
  SuggestionRun_one_running: {},
};

const tableOf = (constraint: string) => constraint.slice(0, constraint.indexOf('_'));
const names = async (sql: string) => (await database.pool.query(sql)).rows.map(({ name }) => name as string).sort();
const refusedBy = (run: Promise<unknown>) =>
  run.then(
    () => 'nothing',
    (error: { constraint?: string }) => error.constraint ?? String(error),
  );

describe('the database refuses, whatever code writes it', () => {
  test('everything that is named here, and nothing else is named in it', async () => {
    const inSchema = `connamespace = 'public'::regnamespace AND conrelid <> 0`;
    expect(await names(`SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND ${inSchema}`)).toEqual(
      Object.keys(NEVER).sort(),
    );
    const indexes = await names(`SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
      WHERE (i.indisunique OR i.indisexclusion) AND NOT i.indisprimary AND c.relnamespace = 'public'::regnamespace`);
    expect(indexes).toEqual(Object.keys(ONCE).sort());
  });

  test.each(Object.entries(NEVER))('%s: %s', async (name, change) => {
    const table = tableOf(name);
    const run = database.pool.query(`UPDATE "${table}" SET ${change} WHERE "id" = $1`, [rows[table]]);
    expect(await refusedBy(run)).toBe(REFUSED_EARLIER[name] ?? name);
  });

  test.each(Object.entries(ONCE))('%s: a second row', async (name, differences) => {
    const table = tableOf(name);
    const columns = await names(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '${table}'`,
    );
    const values: Record<string, string> = { id: 'gen_random_uuid()', ...differences };
    const list = (each: (column: string) => string) => columns.map(each).join(', ');
    const run = database.pool.query(
      `INSERT INTO "${table}" (${list((column) => `"${column}"`)}) SELECT ${list((column) => values[column] ?? `"${column}"`)}
       FROM "${table}" WHERE "id" = $1`,
      [rows[table]],
    );
    expect(await refusedBy(run)).toBe(name);
  });
});

describe('the tree', () => {
  const inTransaction = async (...statements: string[]) => {
    const client = await database.pool.connect();
    try {
      await client.query('BEGIN');
      for (const statement of statements) await client.query(statement);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  };
  const line = async () => {
    const province = await makeOrganization(db, { kind: 'PROVINCE' });
    const commune = await makeOrganization(db, { parentId: province.id });
    const branch = await makeBranch(db, { parentId: commune.id });
    const member = await makeMember(db, { branchId: branch.id });
    return { province, commune, branch, member };
  };

  test('takes no ancestor that a writer made up', async () => {
    const { commune, branch, member } = await line();
    const { commune: other } = await line();
    await database.pool.query(`UPDATE "Organization" SET "communeId" = '${other.id}' WHERE "id" = '${branch.id}'`);
    await database.pool.query(`UPDATE "Member" SET "communeId" = '${other.id}' WHERE "id" = '${member.id}'`);
    expect(await db.organization.findUnique({ where: { id: branch.id } })).toMatchObject({ communeId: commune.id });
    expect(await db.member.findUnique({ where: { id: member.id } })).toMatchObject({ communeId: commune.id });
  });

  test('never has a unit below itself, not even by way of changed levels', async () => {
    const { commune, branch } = await line();
    const under = `UPDATE "Organization" SET "parentId" = '${branch.id}' WHERE "id" = '${commune.id}'`;
    expect(await refusedBy(database.pool.query(under))).toBe('Organization_parent_is_higher');
    const down = `UPDATE "Organization" SET "kind" = 'PARTY_GROUP', "parentId" = NULL WHERE "id" = '${commune.id}'`;
    expect(await refusedBy(inTransaction(down, under))).toBe('Organization_tree_agrees');
    expect(await refusedBy(inTransaction(down))).toBe('Organization_tree_agrees');
  });

  test('moves whole or not at all: units, rows and the dated link', async () => {
    const { commune, branch, member } = await line();
    const { province: to } = await line();
    const link = {
      organizationId: commune.id,
      parentId: String(commune.provinceId),
      validFrom: new Date('2020-01-01'),
    };
    const { id: linkId } = await db.organizationLink.create({ data: link });
    const move = `UPDATE "Organization" SET "parentId" = '${to.id}' WHERE "id" = '${commune.id}'`;
    const refill = (table: string, column: string, id: string) =>
      `UPDATE "${table}" SET "${column}" = "${column}" WHERE "id" = '${id}'`;
    const units = refill('Organization', 'parentId', branch.id);
    const terms = `UPDATE "MemberTerm" SET "branchId" = "branchId" WHERE "memberId" = '${member.id}'`;
    const rowsToo = refill('Member', 'branchId', member.id);
    const linkToo = `UPDATE "OrganizationLink" SET "parentId" = '${to.id}' WHERE "id" = '${linkId}'`;
    for (const steps of [
      [move],
      [move, units, rowsToo, terms],
      [move, units, terms, linkToo],
      [move, units, rowsToo, linkToo],
      [move, rowsToo, terms, linkToo],
    ])
      expect(await refusedBy(inTransaction(...steps))).toBe('Organization_tree_agrees');
    expect(await refusedBy(inTransaction(move, units, rowsToo, terms, linkToo))).toBe('nothing');
    expect(await db.member.findUnique({ where: { id: member.id } })).toMatchObject({ provinceId: to.id });
  });
});

test('the audit trail is only ever added to', async () => {
  await db.auditEntry.create({ data: { action: 'test', entityType: 'Test', outcome: 'SUCCESS' } });
  for (const statement of [
    `UPDATE "AuditEntry" SET "action" = 'x'`,
    'DELETE FROM "AuditEntry"',
    'TRUNCATE "AuditEntry"',
  ])
    await expect(database.pool.query(statement)).rejects.toThrow('only ever added');
});
