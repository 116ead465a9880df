import type { Organization, Prisma } from '@phan-cong/prisma/generated/client/client';
import { toDay } from '../../lib/dates.ts';
import type { DatePrecision, PartialDate } from '../dateCells.ts';
import type { KnownBranch, KnownMember } from '../plan/planTypes.ts';

type Db = Pick<Prisma.TransactionClient, 'organization' | 'member'>;
type Unit = Pick<Organization, 'id' | 'kind'>;

/** The `where` of rows in the unit an import is for. */
export function inUnit({ id, kind }: Unit): { branchId: string } | { communeId: string } {
  return kind === 'BRANCH' ? { branchId: id } : { communeId: id };
}

/** The branches of the unit an import is for, ended ones included. */
export async function loadBranches(db: Db, unit: Unit): Promise<KnownBranch[]> {
  const branches = await db.organization.findMany({
    where: { ...inUnit(unit), kind: 'BRANCH' },
    select: { id: true, name: true, validTo: true },
    orderBy: { id: 'asc' },
  });
  return branches.map(({ id, name, validTo }) => ({ id, name, isEnded: validTo !== null }));
}

/** Everybody on a roll in the unit an import is for, in the order they were added. */
export async function loadMembers(db: Db, unit: Unit, branches: readonly KnownBranch[]): Promise<KnownMember[]> {
  const names = new Map(branches.map(({ id, name }) => [id, name]));
  const members = await db.member.findMany({ where: inUnit(unit), orderBy: { id: 'asc' } });
  return members.map((member) => ({
    id: member.id,
    version: member.version,
    branchId: member.branchId,
    branchName: names.get(member.branchId) ?? '',
    fullName: member.fullName,
    values: {
      gender: member.gender,
      birthDate: partialDate(member.birthDate, member.birthDatePrecision),
      joinedOn: partialDate(member.joinedOn, member.joinedOnPrecision),
      officialOn: partialDate(member.officialOn, member.officialOnPrecision),
      membership: member.membership,
      status: member.status,
      isWorkingAway: member.isWorkingAway,
      position: member.position,
      occupationGroup: member.occupationGroup,
      educationLevel: member.educationLevel,
      politicalTheoryLevel: member.politicalTheoryLevel,
      cardNumber: member.cardNumber,
      phone: member.phone,
      address: member.address,
    },
  }));
}

function partialDate(date: Date | null, precision: DatePrecision): PartialDate | null {
  return date && { date: toDay(date), precision };
}
