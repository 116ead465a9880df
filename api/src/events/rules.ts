import type { MemberEventKind, MemberStatus, Position, WorkCapacity } from '@phan-cong/prisma/generated/client/enums';
import { isCommittee } from '../assignments/rules.ts';
import type { FieldProblems } from '../errors.ts';
import { addDays } from '../lib/dates.ts';
import { addMonths } from '../lib/months.ts';
import { isSameStanding, type Standing } from './standing.ts';

/** What an event says. Days as 'YYYY-MM-DD'. */
export type EventFields = {
  kind: MemberEventKind;
  effectiveOn: string;
  endsOn: string | null;
  toBranchId: string | null;
  toPlace: string | null;
  positionTo: Position | null;
  workCapacity: WorkCapacity | null;
};

/** How long a temporary transfer lasts, in months, by the rule set in force; null where none says so. */
export type TransferMonths = { min: number; max: number; studyMax: number } | null;

/** What is known of the member beside their standing. */
export type EventFacts = {
  joinedOn: string | null;
  /** The day of the member's latest applied event, and of their latest circumstances. */
  latestEventOn: string | null;
  latestCircumstanceOn: string | null;
  isStudy: boolean;
  transferMonths: TransferMonths;
};

type Detail = 'endsOn' | 'toBranchId' | 'toPlace' | 'positionTo' | 'workCapacity';
type Use = 'required' | 'optional';

/** The details that each kind takes besides day, decision and note. */
export const DETAILS: Record<MemberEventKind, Partial<Record<Detail, Use>>> = {
  OFFICIAL_TRANSFER: { toBranchId: 'optional', toPlace: 'optional' },
  TEMPORARY_TRANSFER: { endsOn: 'required', toPlace: 'optional' },
  TRANSFER_IN: { toBranchId: 'optional', toPlace: 'optional' },
  WORKING_AWAY: { endsOn: 'optional', toPlace: 'optional' },
  RETURNED: {},
  EXEMPTED: {},
  TEMPORARILY_EXEMPTED: { endsOn: 'required' },
  POSITION_CHANGED: { positionTo: 'required' },
  CAPACITY_CHANGED: { workCapacity: 'required' },
  SUSPENDED: { endsOn: 'optional' },
  REMOVED: {},
  EXPELLED: {},
  LEFT: {},
  DECEASED: {},
};

const STATUS: Partial<Record<MemberEventKind, MemberStatus>> = {
  TEMPORARY_TRANSFER: 'TEMPORARY_TRANSFER_OUT',
  TRANSFER_IN: 'ACTIVE',
  RETURNED: 'ACTIVE',
  EXEMPTED: 'EXEMPT',
  TEMPORARILY_EXEMPTED: 'TEMPORARILY_EXEMPT',
  SUSPENDED: 'SUSPENDED',
  REMOVED: 'REMOVED',
  EXPELLED: 'EXPELLED',
  LEFT: 'LEFT',
  DECEASED: 'DECEASED',
};

const GONE: readonly MemberStatus[] = ['TRANSFERRED_OUT', 'REMOVED', 'EXPELLED', 'LEFT', 'DECEASED'];

/** Kinds after which a member no longer belongs to the branch, so that a position in it ends too. */
const LEAVING: readonly MemberEventKind[] = ['OFFICIAL_TRANSFER', 'REMOVED', 'EXPELLED', 'LEFT', 'DECEASED'];

/** A member's standing after an event. A transfer within the system keeps them active in the new branch, without a position there. */
export function standingAfter(before: Standing, event: EventFields): Standing {
  const branchId = event.toBranchId ?? before.branchId;
  const hasMoved = branchId !== before.branchId;
  const status = statusAfter(before, event);
  const isChanged = hasMoved || status !== before.status;
  return {
    ...before,
    ...awayAfter(before, event),
    branchId,
    status,
    statusSince: isChanged ? event.effectiveOn : before.statusSince,
    position: positionAfter(before, event, hasMoved),
    workCapacity: event.workCapacity ?? before.workCapacity,
  };
}

function statusAfter(before: Standing, { kind, toBranchId }: EventFields): MemberStatus {
  if (kind === 'OFFICIAL_TRANSFER') return toBranchId ? 'ACTIVE' : 'TRANSFERRED_OUT';
  return STATUS[kind] ?? before.status;
}

function positionAfter(before: Standing, event: EventFields, hasMoved: boolean): Position {
  if (event.positionTo) return event.positionTo;
  return hasMoved || LEAVING.includes(event.kind) ? 'MEMBER' : before.position;
}

function awayAfter(before: Standing, { kind, effectiveOn, endsOn }: EventFields) {
  if (kind === 'WORKING_AWAY') return { isWorkingAway: true, workingAwayFrom: effectiveOn, workingAwayTo: endsOn };
  const isOver = kind === 'RETURNED' || kind === 'TRANSFER_IN' || LEAVING.includes(kind);
  if (!isOver || !before.isWorkingAway) return {};
  const from = before.workingAwayFrom;
  return {
    isWorkingAway: false,
    workingAwayTo: from !== null && from > effectiveOn ? from : effectiveOn,
  };
}

/**
 * What is wrong with an event: details that its kind lacks or does not take, days out of order, a kind that the member's standing does
 * not allow, or nothing changed. Empty when all is well.
 */
export function eventProblems(event: EventFields, before: Standing, facts: EventFacts): FieldProblems {
  const problems: FieldProblems = { ...detailProblems(event), ...dayProblems(event, facts) };
  if (Object.keys(problems).length > 0) return problems;
  if (!isPossible(event, before)) return { kind: { key: 'EVENT_NOT_POSSIBLE', params: { status: before.status } } };
  if (event.toBranchId === before.branchId) return { toBranchId: { key: 'SAME_UNIT' } };
  const isArrival = event.kind === 'TRANSFER_IN';
  if (!isArrival && isSameStanding(before, standingAfter(before, event)))
    return { kind: { key: 'EVENT_CHANGES_NOTHING' } };
  return {};
}

function detailProblems(event: EventFields): FieldProblems {
  const takes = DETAILS[event.kind];
  const problems: FieldProblems = {};
  for (const name of ['endsOn', 'toBranchId', 'toPlace', 'positionTo', 'workCapacity'] as const) {
    if (event[name] === null && takes[name] === 'required') problems[name] = { key: 'REQUIRED' };
    if (event[name] !== null && !takes[name])
      problems[name] = { key: 'NOT_ALLOWED_HERE', params: { allowed: Object.keys(takes).join(', ') || '—' } };
  }
  return problems;
}

function dayProblems({ kind, effectiveOn, endsOn }: EventFields, facts: EventFacts): FieldProblems {
  const problems: FieldProblems = {};
  const { joinedOn, latestEventOn, latestCircumstanceOn } = facts;
  if (joinedOn !== null && effectiveOn < joinedOn)
    problems.effectiveOn = { key: 'AFTER', params: { other: 'joinedOn' } };
  const later = [latestEventOn, kind === 'CAPACITY_CHANGED' ? latestCircumstanceOn : null].filter(
    (day): day is string => day !== null && day > effectiveOn,
  );
  if (later[0]) problems.effectiveOn = { key: 'EVENT_BEFORE_LATER', params: { day: later[0] } };
  if (endsOn !== null && endsOn < effectiveOn) problems.endsOn = { key: 'AFTER', params: { other: 'effectiveOn' } };
  else if (kind === 'TEMPORARY_TRANSFER' && endsOn !== null)
    Object.assign(problems, lengthProblems(effectiveOn, endsOn, facts));
  return problems;
}

function lengthProblems(from: string, to: string, { transferMonths, isStudy }: EventFacts): FieldProblems {
  if (!transferMonths) return {};
  const { min, max, studyMax } = transferMonths;
  const isTooShort = to < addMonths(from, min);
  const isTooLong = isStudy ? to > addMonths(from, studyMax) : to >= addMonths(from, max);
  return isTooShort || isTooLong ? { endsOn: { key: 'TRANSFER_LENGTH', params: { min, max, studyMax } } } : {};
}

function isPossible({ kind, toBranchId }: EventFields, { status, isWorkingAway }: Standing): boolean {
  if (kind === 'TRANSFER_IN') return status === 'TRANSFERRED_OUT' || (status === 'ACTIVE' && toBranchId === null);
  if (GONE.includes(status)) return false;
  if (kind === 'RETURNED') return isWorkingAway || status !== 'ACTIVE';
  return kind !== 'WORKING_AWAY' || status === 'ACTIVE';
}

/** What a change asks for: to settle the member's own open tasks, and to hand over the tasks they guide. */
export type Asks = { assignments: boolean; guided: boolean };

/**
 * What a change of standing asks for (domain S16, S19). Whoever can no longer be given tasks in the branch, goes to work far away or
 * takes another position has every open task looked at again; less work capacity asks for it only when the load is over the cap.
 * Guided tasks need a new guide once the guide leaves the committee, cannot be reached or takes no work. `load` is the sum of weights
 * of the open tasks, `loadCap` what the new capacity allows, null when no rule set says.
 */
export function asksOf(
  before: Standing,
  after: Standing,
  { load, loadCap }: { load: number; loadCap: number | null },
): Asks {
  const isGone = after.status !== 'ACTIVE' && after.status !== before.status;
  const hasMoved = after.branchId !== before.branchId;
  const goesAway = after.isWorkingAway && !before.isWorkingAway;
  const hasOtherPosition = after.position !== before.position;
  const hasOtherCapacity = after.workCapacity !== before.workCapacity;
  const isOverloaded = hasOtherCapacity && loadCap !== null && load > loadCap;
  const leavesCommittee = isCommittee(before.position) && !isCommittee(after.position);
  return {
    assignments: isGone || hasMoved || goesAway || hasOtherPosition || isOverloaded,
    guided: isGone || hasMoved || goesAway || leavesCommittee || (hasOtherCapacity && after.workCapacity === 'NONE'),
  };
}

/** The day by which an adjustment is to be resolved. */
export function adjustmentDueOn(openedOn: string, days: number): string {
  return addDays(openedOn, days);
}
