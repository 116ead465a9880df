import type { PartialDate } from '../dateCells.ts';
import type { MemberDraft, RowReading } from '../drafts.ts';
import { branchFinder } from './branchFinder.ts';
import { matchMembers, type PlacedRow } from './memberMatch.ts';
import { indexPeople, mayBeSameDay, writtenDay } from './people.ts';
import type { MemberValues, PlanInput, PlannedRow, Reference } from './planTypes.ts';
import { compared, created, leftOut, openReport, type RowReport } from './rowReport.ts';

/** What a roster will do, row by row, and the branches it makes. */
export interface MemberPlan {
  kind: 'MEMBERS';
  rows: PlannedRow<MemberValues>[];
  newBranches: Reference[];
}

const NEW_MEMBER: MemberValues = {
  gender: null,
  birthDate: null,
  joinedOn: null,
  officialOn: null,
  membership: 'OFFICIAL',
  status: 'ACTIVE',
  isWorkingAway: false,
  position: 'MEMBER',
  occupationGroup: 'OTHER',
  educationLevel: null,
  politicalTheoryLevel: null,
  cardNumber: null,
  phone: null,
  address: null,
};

/**
 * Plans a roster. A column the file does not have and an empty cell leave what is stored; so does a date that is known
 * less exactly than the stored one it agrees with. Name and branch of a member are never changed.
 */
export function planMembers(input: PlanInput<'MEMBERS'>): MemberPlan {
  const findBranch = branchFinder(input, input.options.createBranches);
  const rows = input.readings.map((reading) => {
    const report = openReport(reading, input.decisions.get(reading.row), input.headings);
    report.branch = findBranch(report, reading.values.branchName);
    return { reading, report };
  });
  const usable = rows.flatMap(({ reading, report }): PlacedRow[] =>
    isUsable(report) && report.branch ? [{ reading, report, branch: report.branch }] : [],
  );
  const found = matchMembers(usable, indexPeople(input.members));
  const planned = rows.map(({ reading, report }) => {
    const member = found.get(report.row);
    const values = merge(member?.values ?? NEW_MEMBER, reading);
    checkStored(report, values);
    if (!isUsable(report)) return leftOut(report, values);
    if (!member) return created(report, values);
    const branch = report.branch;
    if (branch?.id !== member.branchId) report.report('branchName', 'BRANCH_KEPT', { branch: member.branchName });
    return compared(report, member, values, input.options.onExisting, member.id);
  });
  return { kind: 'MEMBERS', rows: planned, newBranches: newBranches(planned) };
}

function isUsable(report: RowReport): boolean {
  return report.decision?.action !== 'SKIP' && !report.hasError();
}

function merge(stored: MemberValues, { values, problems }: RowReading<'MEMBERS'>): MemberValues {
  const isOccupationUnknown = problems.some(({ code }) => code === 'OCCUPATION_TO_OTHER');
  const merged: MemberValues = { ...stored, ...present(values) };
  if (isOccupationUnknown) merged.occupationGroup = stored.occupationGroup;
  for (const name of ['birthDate', 'joinedOn', 'officialOn'] as const) {
    merged[name] = moreExact(stored[name], values[name] ?? null);
  }
  return merged;
}

function present({ fullName: _name, branchName: _branch, ...values }: MemberDraft): Partial<MemberValues> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
}

const EXACTNESS = { DAY: 3, MONTH: 2, YEAR: 1 };

function moreExact(stored: PartialDate | null, written: PartialDate | null): PartialDate | null {
  if (!stored || !written) return written ?? stored;
  const isKept = mayBeSameDay(stored, written) && EXACTNESS[written.precision] <= EXACTNESS[stored.precision];
  return isKept ? stored : written;
}

/** The order of days the database insists on, in which a day known by its year stands on 1 January. */
function checkStored(report: RowReport, { birthDate, joinedOn, officialOn }: MemberValues): void {
  if (report.hasError()) return;
  if (birthDate && joinedOn && joinedOn.date <= birthDate.date) {
    report.report('joinedOn', 'JOINED_BEFORE_BIRTH', { value: writtenDay(joinedOn), birth: writtenDay(birthDate) });
  }
  const isExact = joinedOn?.precision === 'DAY' && officialOn?.precision === 'DAY';
  if (isExact && officialOn.date < joinedOn.date) {
    const params = { value: writtenDay(officialOn), joined: writtenDay(joinedOn) };
    report.report('officialOn', 'OFFICIAL_BEFORE_JOINED', params);
  }
}

function newBranches(rows: readonly PlannedRow<MemberValues>[]): Reference[] {
  const branches = new Map<string, Reference>();
  for (const { action, branch } of rows) {
    if (action === 'CREATE' && branch && branch.id === null) branches.set(branch.key, branch);
  }
  return [...branches.values()];
}
