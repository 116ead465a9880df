import type { Gender, MemberStatus, Membership, OccupationGroup, Position } from '../../generated/client/client.ts';
import { memberNameColumns } from '../../names.ts';
import { addDays, earlier, fromDay } from '../days.ts';
import type { Random } from '../random.ts';
import type { DemoContext } from './context.ts';
import { cardNumber, fullName, phone } from './people.ts';
import type { DemoBranch } from './units.ts';

/** A member of the demo. The row is finished at the end, from what the parts after this one make of the member. */
export interface DemoMember {
  id: string;
  branch: DemoBranch;
  fullName: string;
  gender: Gender;
  birthOn: string;
  age: number;
  membership: Membership;
  joinedOn: string;
  officialOn: string | null;
  position: Position;
  occupationGroup: OccupationGroup;
  status: MemberStatus;
  /** Since when the status or the absence for work holds. */
  statusSince: string | null;
  isWorkingAway: boolean;
}

type AgeShares = (readonly [range: readonly [from: number, to: number], weight: number])[];

/** A branch where people live has many old members, one where they work has none. */
const RESIDENT_AGES: AgeShares = [
  [[19, 34], 14],
  [[35, 54], 27],
  [[55, 69], 33],
  [[70, 79], 17],
  [[80, 95], 9],
];
const WORKING_AGES: AgeShares = [
  [[22, 34], 30],
  [[35, 49], 50],
  [[50, 61], 20],
];

/** The size of the branch in which the demo's accounts work. */
const FIRST_BRANCH_SIZE = 44;

/** About 1,200 members of all ages, all active; the first of each branch is old enough to lead it. */
export function addMembers(context: DemoContext, branches: DemoBranch[]): DemoMember[] {
  const random = context.random('members');
  return branches.flatMap((branch) => {
    const size = branchSize(random, branch);
    return Array.from({ length: size }, (_, index) => makeDemoMember(context, random, branch, index));
  });
}

function branchSize(random: Random, branch: DemoBranch): number {
  if (branch.communeOrdinal === 0 && branch.ordinal === 0) return FIRST_BRANCH_SIZE;
  if (branch.habits.isTooSmall) return 4;
  return branch.hasHouseholds ? random.int(16, 30) : random.int(9, 18);
}

function makeDemoMember(context: DemoContext, random: Random, branch: DemoBranch, index: number): DemoMember {
  const { today } = context;
  const gender: Gender = random.chance(0.42) ? 'FEMALE' : 'MALE';
  const isLeader = index < 3;
  const [from, to] = random.weighted(branch.hasHouseholds ? RESIDENT_AGES : WORKING_AGES);
  const age = isLeader ? random.int(34, branch.hasHouseholds ? 66 : 57) : random.int(from, to);
  // Between one birthday and the next there are at least 365 days.
  const birthOn = addDays(yearsAfter(today, -age), -random.int(0, 364));
  const isProbationary = branch.habits.isTooSmall
    ? index >= 2
    : !isLeader && (age < 21 || (age < 45 && random.chance(0.14)));
  const joinedOn = isProbationary
    ? addDays(today, -random.int(20, 350))
    : earlier(
        addDays(yearsAfter(birthOn, random.int(18, Math.max(18, Math.min(38, age - 2)))), random.int(1, 300)),
        addDays(today, -400),
      );
  return {
    id: context.newId(),
    branch,
    fullName: fullName(random, gender),
    gender,
    birthOn,
    age,
    membership: isProbationary ? 'PROBATIONARY' : 'OFFICIAL',
    joinedOn,
    officialOn: isProbationary ? null : addDays(joinedOn, random.int(365, 395)),
    position: 'MEMBER',
    occupationGroup: occupation(random, branch, age),
    status: 'ACTIVE',
    statusSince: null,
    isWorkingAway: false,
  };
}

function occupation(random: Random, { areaType }: DemoBranch, age: number): OccupationGroup {
  if (areaType === 'ENTERPRISE') return random.chance(0.7) ? 'WORKER' : 'BUSINESS';
  if (areaType !== 'HAMLET' && areaType !== 'RESIDENTIAL_GROUP') return 'CIVIL_SERVANT';
  if (age >= 61) return random.chance(0.85) ? 'RETIRED' : 'FARMER';
  if (age <= 22) return 'STUDENT';
  const rural = areaType === 'HAMLET';
  return random.weighted([
    ['FARMER', rural ? 45 : 5],
    ['WORKER', 25],
    ['BUSINESS', rural ? 10 : 25],
    ['CIVIL_SERVANT', rural ? 12 : 35],
    ['OTHER', 8],
  ]);
}

/** The same day of another year; 29 February becomes 1 March where the year has none. */
function yearsAfter(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10);
}

const EDUCATION = ['Trung học cơ sở', 'Trung học phổ thông', 'Trung cấp', 'Cao đẳng', 'Đại học', 'Thạc sĩ'];
const POLITICAL_THEORY = ['Sơ cấp', 'Sơ cấp', 'Trung cấp', 'Trung cấp', 'Cao cấp'];

/** Writes the members' rows. */
export function addMemberRows(context: DemoContext, members: DemoMember[]): void {
  const random = context.random('member rows');
  for (const [ordinal, member] of members.entries()) {
    const precision = member.age >= 78 && random.chance(0.15) ? 'YEAR' : 'DAY';
    const birthOn = precision === 'YEAR' ? `${member.birthOn.slice(0, 4)}-01-01` : member.birthOn;
    context.rows.members.push({
      id: member.id,
      branchId: member.branch.id,
      ...memberNameColumns(member.fullName),
      gender: member.gender,
      birthDate: fromDay(birthOn),
      birthDatePrecision: precision,
      birthYear: Number(birthOn.slice(0, 4)),
      membership: member.membership,
      status: member.status,
      statusSince: member.status === 'ACTIVE' || !member.statusSince ? null : fromDay(member.statusSince),
      isWorkingAway: member.isWorkingAway,
      workingAwayFrom: member.isWorkingAway && member.statusSince ? fromDay(member.statusSince) : null,
      joinedOn: fromDay(member.joinedOn),
      officialOn: member.officialOn ? fromDay(member.officialOn) : null,
      position: member.position,
      occupationGroup: member.occupationGroup,
      educationLevel: member.branch.hasHouseholds ? random.pick(EDUCATION) : random.pick(EDUCATION.slice(3)),
      politicalTheoryLevel: random.chance(0.7) ? random.pick(POLITICAL_THEORY) : null,
      phone: random.chance(0.8) ? phone(random) : null,
      address: random.chance(0.6) ? `${member.branch.place}, ${member.branch.communeName}` : null,
      cardNumber: random.chance(0.9) ? cardNumber(ordinal + 1) : null,
    });
  }
}
