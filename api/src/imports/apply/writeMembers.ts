import { memberNameColumns, organizationNameColumns } from '@phan-cong/prisma/names';
import { v7 as newId } from 'uuid';
import { recordDirectChanges } from '../../events/directChanges.ts';
import { fromDay } from '../../lib/dates.ts';
import type { MemberPlan } from '../plan/planMembers.ts';
import type { MemberValues, PlannedRow, Reference } from '../plan/planTypes.ts';
import { bulkUpdate } from './bulkUpdate.sql.ts';
import { auditAll, inChunks, loadUnits, requireAll, runOf, type Work, type Written } from './work.ts';

type Row = PlannedRow<MemberValues>;
type FilledRow = Row & { values: MemberValues };

/** Carries out the plan of a roster: new branches, new members, changed members. */
export async function writeMembers(work: Work, plan: MemberPlan): Promise<Written> {
  const branchIds = await createBranches(work, plan.newBranches);
  const branchIdOf = ({ branch }: Row) => branch?.id ?? branchIds.get(branch?.key ?? '') ?? '';
  const rows = plan.rows.filter((row): row is FilledRow => row.values !== null);
  const creates = rows.filter(({ action }) => action === 'CREATE');
  const updates = rows.filter(({ action }) => action === 'UPDATE');
  await loadUnits(work, rows.map(branchIdOf).filter(Boolean));
  const ids = await createMembers(work, creates, branchIdOf);
  await updateMembers(work, updates, branchIdOf);
  return { ids, branchesCreated: branchIds.size, householdGroupsCreated: 0, plansCreated: 0 };
}

/** @returns branch key → id */
async function createBranches(work: Work, branches: readonly Reference[]): Promise<Map<string, string>> {
  const { tx, stored, today } = work;
  const ids = new Map(branches.map(({ key }) => [key, newId()]));
  const parentId = stored.organizationId;
  const made = branches.map(({ key, name }) => ({
    id: ids.get(key) ?? '',
    kind: 'BRANCH' as const,
    parentId,
    ...organizationNameColumns(name),
  }));
  await tx.organization.createMany({ data: made });
  await tx.organizationLink.createMany({
    data: made.map(({ id }) => ({ organizationId: id, parentId, validFrom: fromDay(today) })),
  });
  await loadUnits(work, ids.values());
  await auditAll(
    work,
    made.map((branch) => ({
      entityType: 'Organization',
      entityId: branch.id,
      entityLabel: branch.name,
      unit: work.units.get(branch.id),
      after: branch,
    })),
  );
  return ids;
}

async function createMembers(work: Work, rows: readonly FilledRow[], branchIdOf: (row: Row) => string) {
  const ids = new Map<number, string>();
  for (const chunk of inChunks(rows)) {
    const data = chunk.map((row) => {
      const id = newId();
      ids.set(row.row, id);
      return { id, branchId: branchIdOf(row), ...memberNameColumns(row.label), ...memberColumns(row.values) };
    });
    await work.tx.member.createMany({ data });
    await auditAll(
      work,
      data.map((member) => ({
        entityType: 'Member',
        entityId: member.id,
        entityLabel: member.fullName,
        memberId: member.id,
        unit: work.units.get(member.branchId),
        after: member,
      })),
    );
    work.advance(chunk.length);
  }
  return ids;
}

async function updateMembers(work: Work, rows: readonly FilledRow[], branchIdOf: (row: Row) => string): Promise<void> {
  for (const chunk of inChunks(rows)) {
    const changes = chunk.flatMap((row) => (row.record ? [{ row, record: row.record }] : []));
    const data = changes.map(({ row, record: { id, version } }) => ({ id, version, ...memberColumns(row.values) }));
    requireAll(await bulkUpdate(work.tx, 'Member', data), data.length);
    await auditAll(
      work,
      changes.map(({ row, record }) => ({
        entityType: 'Member',
        entityId: record.id,
        entityLabel: row.label,
        memberId: record.id,
        unit: work.units.get(branchIdOf(row)),
        before: memberColumns(record.values),
        after: memberColumns(row.values),
      })),
    );
    await recordDirectChanges(
      runOf(work),
      changes.map(({ row, record }) => ({
        memberId: record.id,
        memberName: row.label,
        branchId: branchIdOf(row),
        unit: work.units.get(branchIdOf(row)),
        before: record.values,
        after: row.values,
      })),
    );
    work.advance(chunk.length);
  }
}

/** A member's values as the columns that hold them. */
function memberColumns({ birthDate, joinedOn, officialOn, ...rest }: MemberValues) {
  return {
    ...rest,
    birthDate: birthDate && fromDay(birthDate.date),
    birthDatePrecision: birthDate?.precision ?? ('DAY' as const),
    birthYear: birthDate && Number(birthDate.date.slice(0, 4)),
    joinedOn: joinedOn && fromDay(joinedOn.date),
    joinedOnPrecision: joinedOn?.precision ?? ('DAY' as const),
    officialOn: officialOn && fromDay(officialOn.date),
    officialOnPrecision: officialOn?.precision ?? ('DAY' as const),
  };
}
