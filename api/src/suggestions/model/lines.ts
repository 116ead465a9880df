import type { Met } from './aims.ts';
import type { Choice, Model } from './choices.ts';
import type { Placement } from './placement.ts';
import { compare, type Person } from './problem.ts';

/** A reason or a drawback as a code with what it speaks of; people are named by nobody here. */
export type Remark = { code: RemarkCode; params: Record<string, string | number> };
export type RemarkCode =
  | 'PINNED'
  | 'STRENGTH'
  | 'HELD_BEFORE'
  | 'SAME_FIELD'
  | 'NEAR'
  | 'ONE_GROUP'
  | 'GROWTH'
  | 'LOAD'
  | 'ONLY_ONE'
  | 'LOAD_HIGHER'
  | 'NO_STRENGTH'
  | 'NOT_BEFORE'
  | 'NOT_NEAR'
  | 'NO_GROWTH'
  | 'ELDERLY'
  | 'NO_WORSE';

/** Another way to do what a line does. `cost` is in points of aims missed beyond the line's own. */
export type Alternative = { memberId: string; templateKey: string | null; cost: number; drawbacks: Remark[] };

/** One thing suggested: these items to this member, with why, and the next best two ways. */
export type Line = {
  key: string;
  kind: 'HOUSEHOLD' | 'ASSIGNMENT' | 'MEMBER';
  itemKeys: string[];
  groupId: string | null;
  memberId: string;
  templateKey: string | null;
  /** Weight of the new assignment; of a moved one, its own. */
  loadWeight: number;
  reasons: Remark[];
  alternatives: Alternative[];
};

type Part = { choice: Choice; keys: string[] };
type Draft = { kind: Line['kind']; groupId: string | null; person: Person; parts: Part[] };

const ALTERNATIVES = 2;

/** The lines of a placement: households of one group to one member are one line. In a stable order. */
export function linesOf(model: Model, placement: Placement): Line[] {
  const drafts = draftsOf(model, placement);
  const weights = weightsOf(model, drafts);
  return drafts.map((draft) => {
    const alternatives = alternativesOf(model, placement, draft);
    return {
      key: keyOf(draft),
      kind: draft.kind,
      itemKeys: draft.parts.flatMap(({ keys }) => keys),
      groupId: draft.groupId,
      memberId: draft.person.id,
      templateKey: draft.parts[0]?.choice.template?.key ?? null,
      loadWeight: weights.get(draft) ?? 0,
      reasons: reasonsOf(model, placement, draft, alternatives.length),
      alternatives,
    };
  });
}

function keyOf({ kind, groupId, person, parts }: Draft): string {
  if (kind === 'HOUSEHOLD') return `HOUSEHOLD ${groupId} ${person.id}`;
  return `${kind} ${parts[0]?.keys[0] ?? ''}`;
}

/** Each bundle's items go to its members in one run each, so that neighbours stay together. */
function draftsOf({ bundles }: Model, placement: Placement): Draft[] {
  const drafts = new Map<string, Draft>();
  const taken = new Map<number, number>();
  const inOrder = placement.choices.sort(
    ([one], [other]) =>
      one.bundle - other.bundle ||
      compare(one.person.id, other.person.id) ||
      compare(one.template?.key ?? '', other.template?.key ?? ''),
  );
  for (const [choice, count] of inOrder) {
    const bundle = bundles[choice.bundle];
    if (!bundle) continue;
    const from = taken.get(choice.bundle) ?? 0;
    taken.set(choice.bundle, from + count);
    const part = { choice, keys: bundle.keys.slice(from, from + count) };
    const { kind } = bundle.item;
    const name = kind === 'HOUSEHOLD' ? `${bundle.groupId} ${choice.person.id}` : `${kind} ${part.keys[0]}`;
    const draft = drafts.get(name);
    if (draft) draft.parts.push(part);
    else drafts.set(name, { kind, groupId: bundle.groupId, person: choice.person, parts: [part] });
  }
  return [...drafts.values()];
}

/**
 * The weights of the assignments that the lines make. A member's households weigh together what their number does, in whole weights, so
 * that several groups of few households are not rounded up one by one.
 */
function weightsOf({ problem }: Model, drafts: readonly Draft[]): Map<Draft, number> {
  const households = new Map<string, number>();
  const weight = (count: number) => Math.ceil(count / problem.householdsPerLoad);
  return new Map(
    drafts.map((draft) => {
      const [first] = draft.parts;
      if (draft.kind !== 'HOUSEHOLD')
        return [draft, (first?.choice.burden.units ?? 0) / problem.householdsPerLoad] as const;
      const before = households.get(draft.person.id) ?? 0;
      const after = before + draft.parts.reduce((sum, { keys }) => sum + keys.length, 0);
      households.set(draft.person.id, after);
      return [draft, weight(after) - weight(before)] as const;
    }),
  );
}

/** How a draft as a whole meets the aims: as most of its pieces do. */
function metBy(draft: Draft): Met | undefined {
  return [...draft.parts].sort((one, other) => other.keys.length - one.keys.length)[0]?.choice.met;
}

function reasonsOf(model: Model, placement: Placement, draft: Draft, alternatives: number): Remark[] {
  const { problem } = model;
  const { person, parts, kind } = draft;
  const met = metBy(draft);
  const count = parts.reduce((sum, { keys }) => sum + keys.length, 0);
  const before = parts.reduce((sum, part) => sum + (part.choice.met.CONTINUITY === true ? part.keys.length : 0), 0);
  const reasons: Remark[] = [];
  const add = (code: RemarkCode, params: Remark['params'] = {}) => reasons.push({ code, params });
  if (parts.every(({ keys }) => keys.every((key) => problem.pins[key] === person.id))) add('PINNED');
  if (met?.STRENGTHS === true) add('STRENGTH');
  if (before > 0) add(kind === 'HOUSEHOLD' ? 'HELD_BEFORE' : 'SAME_FIELD', { count: before });
  if (met?.NEARNESS === true) add('NEAR');
  else if (kind === 'HOUSEHOLD' && count > 1) add('ONE_GROUP', { count });
  if (met?.YOUNG === true) add('GROWTH');
  if (alternatives === 0) add('ONLY_ONE');
  add('LOAD', loadParams(model, placement, person));
  return reasons;
}

function loadParams({ problem }: Model, placement: Placement, person: Person): Record<string, string | number> {
  const after = loadAfter(problem.householdsPerLoad, placement, person);
  return { before: person.load, after, cap: person.loadCap ?? '–' };
}

function loadAfter(unitsPerLoad: number, placement: Placement, person: Person): number {
  return person.load + Math.ceil(placement.given(person).units / unitsPerLoad);
}

/** The next best two ways that keep every rule while all else stays, cheapest first. */
function alternativesOf(model: Model, placement: Placement, draft: Draft): Alternative[] {
  const { householdsPerLoad } = model.problem;
  const ownLoad = loadAfter(householdsPerLoad, placement, draft.person);
  const own = placement.cost;
  for (const { choice, keys } of draft.parts) for (const _ of keys) placement.remove(choice);
  const found = otherWays(model, draft).flatMap((way): (Alternative & { person: Person })[] => {
    const added: Choice[] = [];
    let fits = true;
    for (const choice of way) {
      fits = placement.refusalOf(choice) === null;
      if (!fits) break;
      placement.add(choice);
      added.push(choice);
    }
    const [first] = way;
    const cost = placement.cost - own;
    const load = first ? loadAfter(householdsPerLoad, placement, first.person) : 0;
    for (const choice of added) placement.remove(choice);
    if (!fits || !first) return [];
    const drawbacks = drawbacksOf(draft, first, load - ownLoad, load);
    return [
      { memberId: first.person.id, templateKey: first.template?.key ?? null, cost, drawbacks, person: first.person },
    ];
  });
  for (const { choice, keys } of draft.parts) for (const _ of keys) placement.add(choice);
  return found
    .sort(
      (one, other) =>
        one.cost - other.cost ||
        compare(one.memberId, other.memberId) ||
        compare(one.templateKey ?? '', other.templateKey ?? ''),
    )
    .slice(0, ALTERNATIVES)
    .map(({ person: _, ...alternative }) => alternative);
}

/** For each other member (or template) the choices that place all of a draft's pieces with them; those whom a rule keeps out have none. */
function otherWays({ choices, people, problem }: Model, draft: Draft): Choice[][] {
  const inUse = draft.parts[0]?.choice;
  const names = draft.kind === 'MEMBER' ? problem.templates.map(({ key }) => key) : people.map(({ id }) => id);
  const nameOf = ({ template, person }: Choice) => (draft.kind === 'MEMBER' ? (template?.key ?? '') : person.id);
  return names
    .filter((name) => inUse && nameOf(inUse) !== name)
    .map((name) =>
      draft.parts.flatMap(({ choice, keys }) => {
        const other = choices.find((each) => each.bundle === choice.bundle && nameOf(each) === name);
        return other ? keys.map(() => other) : [];
      }),
    )
    .filter((way) => way.length === draft.parts.reduce((sum, { keys }) => sum + keys.length, 0));
}

function drawbacksOf(draft: Draft, other: Choice, moreLoad: number, load: number): Remark[] {
  const met = metBy(draft);
  const drawbacks: Remark[] = [];
  const add = (code: RemarkCode, params: Remark['params'] = {}) => drawbacks.push({ code, params });
  if (moreLoad > 0) add('LOAD_HIGHER', { by: moreLoad, after: load, cap: other.person.loadCap ?? '–' });
  if (met?.STRENGTHS === true && other.met.STRENGTHS !== true) add('NO_STRENGTH');
  if (met?.CONTINUITY === true && other.met.CONTINUITY !== true) add('NOT_BEFORE');
  if (met?.NEARNESS === true && other.met.NEARNESS !== true) add('NOT_NEAR');
  if (met?.YOUNG === true && other.met.YOUNG !== true) add('NO_GROWTH');
  if (other.person.isElderly && !draft.person.isElderly) add('ELDERLY');
  if (drawbacks.length === 0) add('NO_WORSE');
  return drawbacks;
}
