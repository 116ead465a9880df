import { HeldTasks } from '@phan-cong/api/assignments/heldTasks';
import { modelOf } from '@phan-cong/api/suggestions/model/choices';
import { lpOf } from '@phan-cong/api/suggestions/model/lpText';
import type { Item, Person, Problem } from '@phan-cong/api/suggestions/model/problem';
import { prepare, type Suggestion, suggestionOf } from '@phan-cong/api/suggestions/model/suggest';
import { DEFAULT_WEIGHTS, weightsOf } from '@phan-cong/api/suggestions/model/weights';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyProblem, person, problem } from './arbitraryProblem.ts';
import { suggestHere } from './solveHere.ts';

const household = (key: string, over: Partial<Extract<Item, { kind: 'HOUSEHOLD' }>> = {}): Item => ({
  kind: 'HOUSEHOLD',
  key,
  groupId: 'g1',
  lastMemberId: null,
  order: key,
  ...over,
});

/** The rules written down by hand, apart from the model's own: what is wrong with a suggestion. */
function violations(given: Problem, { lines, unassigned }: Suggestion): string[] {
  const found: string[] = [];
  const items = new Map(given.items.map((item) => [item.key, item]));
  const people = new Map(given.people.map((each) => [each.id, each]));
  const placed = lines.flatMap(({ itemKeys }) => itemKeys);
  const left = unassigned.flatMap(({ itemKeys }) => itemKeys);
  if (new Set([...placed, ...left]).size !== placed.length + left.length) found.push('something twice');
  if (placed.length + left.length !== given.items.length) found.push('something lost');
  const households = new Map<string, number>();
  const units = new Map<string, number>();
  const weights = new Map<string, number>();
  const held = new Map(given.people.map((each) => [each.id, new HeldTasks(each.held)]));
  const addTo = (map: Map<string, number>, id: string, value: number) => map.set(id, (map.get(id) ?? 0) + value);
  for (const line of lines) {
    const member = people.get(line.memberId);
    if (!member) {
      found.push('a stranger');
      continue;
    }
    if (member.status !== 'ACTIVE') found.push('not assignable');
    if (member.workCapacity === 'NONE') found.push('no capacity');
    addTo(weights, member.id, line.loadWeight);
    for (const key of line.itemKeys) {
      const item = items.get(key);
      if (!item) throw new Error('Something unknown is placed.');
      const out = given.excluded.some((each) => each.memberId === member.id && (each.key === null || each.key === key));
      if (out) found.push('left out');
      if (given.pins[key] !== undefined && given.pins[key] !== member.id) found.push('pinned elsewhere');
      if (item.kind === 'HOUSEHOLD') {
        addTo(households, member.id, 1);
        addTo(units, member.id, 1);
        if (item.groupId !== line.groupId) found.push('another group');
      } else if (item.kind === 'MEMBER') {
        if (key !== member.id) found.push('for another member');
        const template = given.templates.find((each) => each.key === line.templateKey);
        if (!template) found.push('no template');
        addTo(units, member.id, (template?.loadWeight ?? 0) * given.householdsPerLoad);
      } else {
        addTo(households, member.id, item.householdCount);
        addTo(units, member.id, item.loadWeight * given.householdsPerLoad);
        if (item.memberId === member.id) found.push('has it now');
        if (item.guideId === member.id) found.push('guides it');
        const task = { title: item.title, taskFieldId: item.fieldId, householdGroupId: item.householdGroupId };
        if (held.get(member.id)?.has(task)) found.push('holds it already');
        held.get(member.id)?.add(task);
      }
    }
    if (line.guideId) {
      const guide = people.get(line.guideId);
      if (!guide?.isCommittee || guide.status !== 'ACTIVE') found.push('guide not of the committee');
      if (line.guideId === line.memberId) found.push('guides themselves');
    }
    if (line.alternatives.length > 2) found.push('too many alternatives');
    for (const { memberId } of line.alternatives)
      if (people.get(memberId)?.status !== 'ACTIVE') found.push('alternative not assignable');
  }
  for (const [id, more] of units) {
    const member = people.get(id);
    if (!member || more === 0) continue;
    const load = member.load + more / given.householdsPerLoad;
    if (member.loadCap !== null && load > member.loadCap) found.push('above the load cap');
    if (member.reasonAbove !== null && load > member.reasonAbove) found.push('heavy for an elderly member');
    const weight = member.load + (weights.get(id) ?? 0);
    if (member.loadCap !== null && weight > member.loadCap) found.push('weights above the load cap');
  }
  for (const [id, more] of households) {
    const member = people.get(id);
    if (member?.householdCap != null && more > 0 && member.householdCount + more > member.householdCap)
      found.push('too many households');
  }
  return found;
}

/** The same problem with its parts in another order. */
function shuffled(given: Problem, seed: number): Problem {
  const turn = <Each>(list: readonly Each[]) =>
    [...list.slice(seed % (list.length || 1)), ...list.slice(0, seed % (list.length || 1))].reverse();
  return {
    ...given,
    people: turn(given.people),
    items: turn(given.items),
    templates: turn(given.templates),
    excluded: turn(given.excluded),
    pins: Object.fromEntries(Object.entries(given.pins).reverse()),
  };
}

describe('a suggestion', () => {
  test('breaks no rule in thousands of branches, whatever is in them', () => {
    let placed = 0;
    let left = 0;
    let guided = 0;
    fc.assert(
      fc.property(anyProblem(10, 16), (given) => {
        const suggestion = suggestHere(given);
        expect(violations(given, suggestion)).toEqual([]);
        placed += suggestion.lines.length;
        left += suggestion.unassigned.length;
        guided += suggestion.lines.filter(({ guideId }) => guideId).length;
      }),
      { numRuns: 2000 },
    );
    expect(placed).toBeGreaterThan(3000);
    expect(left).toBeGreaterThan(500);
    expect(guided).toBeGreaterThan(50);
  }, 600_000);

  test('leaves only what a rule keeps everybody from, whatever the solver answers', () => {
    fc.assert(
      fc.property(anyProblem(6, 10), fc.array(fc.integer({ min: -1, max: 9 })), (given, noise) => {
        const prepared = prepare(given);
        const suggestion = suggestionOf(prepared, noise);
        expect(violations(given, suggestion)).toEqual([]);
        for (const { rules, kind } of suggestion.unassigned) {
          const able = kind === 'MEMBER' ? 1 : given.people.length;
          expect(rules.reduce((sum, { count }) => sum + count, 0)).toBe(able);
        }
      }),
      { numRuns: 1000 },
    );
  }, 240_000);

  test('is the same for the same branch, in whatever order its rows come', () => {
    fc.assert(
      fc.property(anyProblem(6, 8), fc.nat(50), (given, seed) => {
        expect(lpOf(modelOf(shuffled(given, seed))).text).toBe(lpOf(modelOf(given)).text);
        expect(suggestHere(shuffled(given, seed))).toEqual(suggestHere(given));
      }),
      { numRuns: 150 },
    );
  }, 240_000);

  test('says why, what the next best cost, and which rule leaves a household without anybody', () => {
    const strong = person('an', { strengths: ['HOUSEHOLD_SUPPORT'], groupIds: ['g1'], householdCap: 3 });
    const weaker = person('binh', { load: 5, householdCap: 2 });
    const others = [person('chi', { status: 'EXEMPT' }), person('dung', { workCapacity: 'NONE', householdCap: 0 })];
    const keys = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
    const { lines, unassigned } = suggestHere(
      problem({
        people: [strong, weaker, ...others],
        items: keys.map((key) => household(key, { lastMemberId: key === 'h1' ? 'an' : null })),
      }),
    );
    const ofAn = lines.find(({ memberId }) => memberId === 'an');
    expect(ofAn?.itemKeys).toHaveLength(3);
    expect(ofAn?.itemKeys).toContain('h1');
    expect(ofAn?.reasons.map(({ code }) => code)).toEqual(['STRENGTH', 'HELD_BEFORE', 'NEAR', 'ONLY_ONE', 'LOAD']);
    expect(ofAn?.reasons.at(-1)?.params).toEqual({ before: 0, after: 1, cap: 6 });
    expect(unassigned).toHaveLength(1);
    expect(unassigned[0]?.rules).toEqual([
      { rule: 'HOUSEHOLD_CAP', count: 2 },
      { rule: 'NOT_ASSIGNABLE', count: 1 },
      { rule: 'NO_CAPACITY', count: 1 },
    ]);
  });

  test('names the next best two with their drawbacks, and gives the best to whom it fits', () => {
    const people = [
      person('an', { strengths: ['HOUSEHOLD_SUPPORT'] }),
      person('binh', { load: 3 }),
      person('chi', { isElderly: true, reasonAbove: 3 }),
      person('dung', { load: 4, isElderly: true, reasonAbove: null }),
    ];
    const [line] = suggestHere(problem({ people, items: [household('h1')] })).lines;
    expect(line?.memberId).toBe('an');
    expect(line?.alternatives).toHaveLength(2);
    const [next, last] = line?.alternatives ?? [];
    expect(next?.cost).toBeGreaterThan(0);
    expect(last?.cost).toBeGreaterThanOrEqual(next?.cost ?? 0);
    const codes = line?.alternatives.map(({ memberId, drawbacks }) => [memberId, ...drawbacks.map(({ code }) => code)]);
    expect(codes).toEqual([
      ['binh', 'LOAD_HIGHER', 'NO_STRENGTH'],
      ['chi', 'NO_STRENGTH', 'ELDERLY'],
    ]);
  });

  test('follows a pin against its own aims, and leaves what a pin and a rule keep apart', () => {
    const people = [person('an', { strengths: ['HOUSEHOLD_SUPPORT'] }), person('binh'), person('chi', { load: 6 })];
    const { lines, unassigned } = suggestHere(
      problem({ people, items: [household('h1'), household('h2')], pins: { h1: 'binh', h2: 'chi' } }),
    );
    expect(lines.map(({ memberId, itemKeys, reasons }) => [memberId, itemKeys, reasons[0]?.code])).toEqual([
      ['binh', ['h1'], 'PINNED'],
    ]);
    expect(unassigned.map(({ itemKeys }) => itemKeys)).toEqual([['h2']]);
    expect(unassigned[0]?.rules).toEqual([
      { rule: 'PINNED_ELSEWHERE', count: 2 },
      { rule: 'LOAD_CAP', count: 1 },
    ]);
  });

  test('gives young members tasks to grow by, with the committee member who guides fewest, and never themselves', () => {
    const people: Person[] = [
      person('an', { isYoung: true, needsGuide: true, isCommittee: true }),
      person('binh', { isCommittee: true, guidedCount: 1 }),
      person('chi', { isCommittee: true, guidedCount: 0 }),
    ];
    const templates = [
      { key: 'f1', fieldId: 'f1', title: 'Tuyên truyền', loadWeight: 1 },
      { key: 'f3', fieldId: 'f3', title: 'Kiểm tra', loadWeight: 1 },
    ];
    const { lines } = suggestHere(problem({ people, templates, items: [{ kind: 'MEMBER', key: 'an' }] }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ memberId: 'an', templateKey: 'f1', guideId: 'chi' });
    expect(lines[0]?.reasons.map(({ code }) => code)).toContain('GROWTH');
  });

  test('keeps the households of a group together', () => {
    const people = ['an', 'binh', 'chi'].map((id) => person(id));
    const items = ['g1', 'g2', 'g3'].flatMap((groupId) =>
      [1, 2, 3, 4].map((number) => household(`${groupId}-${number}`, { groupId })),
    );
    const { lines } = suggestHere(problem({ people, items }));
    expect(lines.map(({ groupId, itemKeys }) => [groupId, itemKeys.length])).toEqual([
      ['g1', 4],
      ['g2', 4],
      ['g3', 4],
    ]);
  });
});

describe('the weights of the aims', () => {
  test('are those of the criteria that speak of them, and the usual ones otherwise', () => {
    expect(weightsOf([])).toEqual(DEFAULT_WEIGHTS);
    const criteria = [
      { name: 'Đúng sở trường, năng lực', weight: 60 },
      { name: 'Phù hợp nguyện vọng', weight: 50 },
      { name: 'Cân đối khối lượng', weight: 40 },
      { name: 'Uy tín', weight: 90 },
    ];
    expect(weightsOf(criteria)).toEqual({ ...DEFAULT_WEIGHTS, STRENGTHS: 100, EVEN_LOAD: 40 });
  });
});
