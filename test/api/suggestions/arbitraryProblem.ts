import type { Item, Person, Problem } from '@phan-cong/api/suggestions/model/problem';
import { DEFAULT_WEIGHTS } from '@phan-cong/api/suggestions/model/weights';
import fc from 'fast-check';

const FIELDS = [
  { id: 'f1', code: 'PROPAGANDA', name: 'Tuyên truyền' },
  { id: 'f2', code: 'HOUSEHOLD_SUPPORT', name: 'Phụ trách hộ, nhóm hộ' },
  { id: 'f3', code: 'INSPECTION', name: 'Kiểm tra, giám sát' },
];
const GROUPS = ['g1', 'g2'];
const TITLES = ['Tuyên truyền', 'Hòa giải'];
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

/** A person with everything usual unless told. */
export const person = (id: string, over: Partial<Person> = {}): Person => ({
  id,
  name: `Đồng chí ${id}`,
  status: 'ACTIVE',
  workCapacity: 'FULL',
  isYoung: false,
  isElderly: false,
  load: 0,
  loadCap: 6,
  reasonAbove: null,
  householdCount: 0,
  householdCap: 8,
  strengths: [],
  wishes: null,
  groupIds: [],
  fieldIds: [],
  held: [],
  needsGuide: false,
  isCommittee: false,
  guidedCount: 0,
  ...over,
});

/** A problem with nothing in it unless told. */
export const problem = (over: Partial<Problem> = {}): Problem => ({
  people: [],
  items: [],
  templates: [],
  fields: FIELDS,
  householdFieldId: 'f2',
  householdsPerLoad: 4,
  guideMaxMembers: 8,
  pins: {},
  excluded: [],
  weights: DEFAULT_WEIGHTS,
  ...over,
});

const anyPerson = (id: string): fc.Arbitrary<Person> =>
  fc
    .record({
      status: fc.constantFrom('ACTIVE', 'ACTIVE', 'ACTIVE', 'EXEMPT'),
      workCapacity: fc.constantFrom('FULL' as const, 'FULL' as const, 'LIGHT' as const, 'NONE' as const),
      isYoung: fc.boolean(),
      isElderly: fc.boolean(),
      load: fc.integer({ min: 0, max: 6 }),
      hasCaps: fc.integer({ min: 0, max: 5 }),
      householdCount: fc.integer({ min: 0, max: 4 }),
      strengths: fc.subarray(FIELDS.map(({ code }) => code)),
      wishes: orNull(fc.constantFrom('Muốn làm tuyên truyền', 'nhẹ việc')),
      groupIds: fc.subarray(GROUPS),
      fieldIds: fc.subarray(FIELDS.map((field) => field.id)),
      heldTitle: orNull(fc.constantFrom(...TITLES)),
      isCommittee: fc.boolean(),
      guidedCount: fc.integer({ min: 0, max: 9 }),
    })
    .map(({ hasCaps, heldTitle, ...rest }) => {
      const caps = { FULL: 6, LIGHT: 2, NONE: 0 };
      const households = { FULL: 8, LIGHT: 3, NONE: 0 };
      return person(id, {
        ...rest,
        loadCap: hasCaps === 0 ? null : caps[rest.workCapacity],
        householdCap: hasCaps === 1 ? null : households[rest.workCapacity],
        reasonAbove: rest.isElderly ? 3 : null,
        needsGuide: rest.isYoung,
        held: heldTitle ? [{ title: heldTitle, taskFieldId: 'f1', householdGroupId: null }] : [],
      });
    });

const anyItem = (index: number, ids: string[]): fc.Arbitrary<Item> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('HOUSEHOLD' as const),
        key: fc.constant(`h${index}`),
        groupId: fc.constantFrom(...GROUPS),
        lastMemberId: orNull(fc.constantFrom(...ids)),
        order: fc.constant(String(index).padStart(3, '0')),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('ASSIGNMENT' as const),
        key: fc.constant(`a${index}`),
        title: fc.constantFrom(...TITLES),
        fieldId: fc.constantFrom('f1', 'f3'),
        householdGroupId: orNull(fc.constantFrom(...GROUPS)),
        householdCount: fc.integer({ min: 0, max: 3 }),
        loadWeight: fc.integer({ min: 0, max: 3 }),
        memberId: fc.constantFrom(...ids, 'gone'),
        guideId: orNull(fc.constantFrom(...ids)),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('MEMBER' as const), key: fc.constantFrom(...ids) }) },
  );

/** Any branch of up to so many people, with up to so many things to place. */
export const anyProblem = (people: number, items: number): fc.Arbitrary<Problem> =>
  fc.integer({ min: 1, max: people }).chain((count) => {
    const ids = Array.from({ length: count }, (_, index) => `m${String(index).padStart(2, '0')}`);
    return fc
      .record({
        people: fc.tuple(...ids.map(anyPerson)),
        items: fc
          .integer({ min: 0, max: items })
          .chain((length) => fc.tuple(...Array.from({ length }, (_, index) => anyItem(index, ids)))),
        templates: fc.subarray([
          { key: 't1', fieldId: 'f1', title: 'Tuyên truyền', loadWeight: 1 },
          { key: 't2', fieldId: 'f3', title: 'Kiểm tra', loadWeight: 2 },
        ]),
        pinPicks: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...ids)), { maxLength: 2 }),
        outPicks: fc.array(fc.tuple(orNull(fc.nat()), fc.constantFrom(...ids)), { maxLength: 2 }),
        weights: fc.record({
          STRENGTHS: fc.integer({ min: 0, max: 60 }),
          CONTINUITY: fc.integer({ min: 0, max: 60 }),
          NEARNESS: fc.constantFrom(0, 20, 33),
          EVEN_LOAD: fc.constantFrom(0, 20, 47),
          YOUNG: fc.integer({ min: 0, max: 30 }),
          ELDERLY: fc.integer({ min: 0, max: 30 }),
        }),
        householdsPerLoad: fc.constantFrom(1, 2, 4),
      })
      .map(({ pinPicks, outPicks, items: list, ...rest }) => {
        const unique = [...new Map((list as Item[]).map((item) => [item.key, item])).values()];
        const keyAt = (pick: number) => unique[pick % Math.max(1, unique.length)]?.key;
        return problem({
          ...rest,
          items: unique,
          pins: Object.fromEntries(pinPicks.map(([pick, id]) => [keyAt(pick) ?? 'none', id])),
          excluded: outPicks.map(([pick, memberId]) => ({
            key: pick === null ? null : (keyAt(pick) ?? null),
            memberId,
          })),
        });
      });
  });
