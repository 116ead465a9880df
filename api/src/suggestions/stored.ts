import type { SuggestedLine } from './model/suggest.ts';
import type { Unassigned } from './model/unassigned.ts';
import type { Weights } from './model/weights.ts';

/** What the things of a run are called, at the time of the run; people are named when it is read. */
export type Labels = {
  /** Item, group or template → what it is called. */
  names: Record<string, string>;
  /** Item or template → its task field; `HOUSEHOLD` → that of households. */
  fields: Record<string, string>;
};

/** What a run is asked, as it is kept with it. */
export type RunInput = {
  allHouseholds: boolean;
  householdGroupIds: string[];
  assignmentIds: string[];
  unassignedMembers: boolean;
  pinned: { key: string; memberId: string }[];
  excluded: { key: string | null; memberId: string }[];
  weights: Partial<Weights>;
};

export type TemplateChoice = { key: string; fieldId: string; title: string; loadWeight: number };

/** What a run found. */
export type RunResult = {
  lines: SuggestedLine[];
  unassigned: Unassigned[];
  labels: Labels;
  templates: TemplateChoice[];
  householdFieldId: string | null;
};

export type DecisionName = 'ACCEPTED' | 'CHANGED' | 'LEFT';
/** What a person made of a line. */
export type LineDecision = {
  key: string;
  decision: DecisionName;
  memberId: string | null;
  assignmentId: string | null;
};
