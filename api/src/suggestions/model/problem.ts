import type { HeldTask } from '../../assignments/reassignRules.ts';
import type { Weights } from './weights.ts';

/** A member who might be given something, as of the day of the suggestion. Loads are sums of weights. */
export type Person = {
  id: string;
  name: string;
  status: string;
  workCapacity: 'FULL' | 'LIGHT' | 'NONE';
  isYoung: boolean;
  isElderly: boolean;
  load: number;
  /** Null where no rule set names a cap. */
  loadCap: number | null;
  /** The load that an elderly member passes only for a stated reason, which a suggestion has not; null for others. */
  reasonAbove: number | null;
  householdCount: number;
  householdCap: number | null;
  /** Codes of task fields. */
  strengths: readonly string[];
  wishes: string | null;
  /** Household groups in which they have a household in charge. */
  groupIds: readonly string[];
  /** Task fields they have worked in, now or in the year before. */
  fieldIds: readonly string[];
  held: readonly HeldTask[];
  /** Young or probationary, so that a committee member must guide them. */
  needsGuide: boolean;
  isCommittee: boolean;
  /** Members they guide now. */
  guidedCount: number;
};

export type Field = { id: string; code: string; name: string };

/** What is to be placed. `lastMemberId` had it before. */
export type HouseholdItem = {
  kind: 'HOUSEHOLD';
  key: string;
  groupId: string;
  lastMemberId: string | null;
  /** By which neighbours stand together. */
  order: string;
};
export type AssignmentItem = {
  kind: 'ASSIGNMENT';
  key: string;
  title: string;
  fieldId: string;
  householdGroupId: string | null;
  householdCount: number;
  loadWeight: number;
  memberId: string;
  guideId: string | null;
};
/** A member who is to get one task: which, is chosen from the templates. */
export type MemberItem = { kind: 'MEMBER'; key: string };
export type Item = HouseholdItem | AssignmentItem | MemberItem;

/** A task that may be given to a member who has none. */
export type Template = { key: string; fieldId: string; title: string; loadWeight: number };

/** Everything a suggestion is worked out from. Same problem, same answer, in whatever order its parts stand. */
export type Problem = {
  people: readonly Person[];
  items: readonly Item[];
  templates: readonly Template[];
  fields: readonly Field[];
  /** Task field of being in charge of households. */
  householdFieldId: string | null;
  /** So many households weigh as much as a task of weight 1. */
  householdsPerLoad: number;
  /** The most members one guides; null where no rule set says. */
  guideMaxMembers: number | null;
  /** Item key → the member a person has chosen for it. */
  pins: Readonly<Record<string, string>>;
  /** Members left out, of everything or of one item. */
  excluded: readonly { key: string | null; memberId: string }[];
  weights: Weights;
};

/** Two texts in an order that does not depend on the language of the machine. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
