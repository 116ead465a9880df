import { type Permission, permissionTable } from '@phan-cong/api/access/permissions';
import { matches, toWhere } from '@phan-cong/api/access/rowRule';
import { type RuleColumns, rowRule } from '@phan-cong/api/access/rules';
import type { Viewer } from '@phan-cong/api/access/viewer';
import type { OrganizationKind, Role } from '@phan-cong/prisma/generated/client/enums';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTrue } from './evaluateWhere.ts';

const KINDS: OrganizationKind[] = ['PROVINCE', 'COMMUNE', 'SUBORDINATE', 'BRANCH', 'PARTY_GROUP'];
const ROLES = [
  'SYSTEM_OPERATOR',
  'PROVINCE_ADMIN',
  'COMMUNE_ADMIN',
  'BRANCH_SECRETARY',
  'COMMITTEE_MEMBER',
  'MEMBER',
  'ANALYST',
] as const;
const MEMBERS = ['m0', 'm1', 'm2', 'm3'];

type Unit = { id: string; kind: OrganizationKind; parent: Unit | null };
type Grant = { role: Role; unit: Unit };
type Row = Record<string, string | null>;
type Placed = { row: Row; unit: Unit };
type Asker = { memberId: string | null; userId: string; guided: string[]; groups: string[]; households: string[] };

/** What each kind of row carries, and how its rule reads it; the same shapes as the features' own rules. */
const MODELS: Record<string, { columns: RuleColumns; hangsOn: 'itself' | 'branch' | 'unit' }> = {
  organization: { columns: { isOrganization: true }, hangsOn: 'itself' },
  member: { columns: { self: 'id', guided: { column: 'id', by: 'member' } }, hangsOn: 'branch' },
  circumstance: { columns: { self: 'memberId', guided: { column: 'memberId', by: 'member' } }, hangsOn: 'branch' },
  memberEvent: { columns: { self: 'memberId' }, hangsOn: 'branch' },
  adjustment: { columns: {}, hangsOn: 'branch' },
  householdGroup: { columns: { charge: { column: 'id', kind: 'group' } }, hangsOn: 'branch' },
  household: { columns: { charge: { column: 'id', kind: 'household' } }, hangsOn: 'branch' },
  assignment: { columns: { self: 'memberId', guided: { column: 'guideId', by: 'guide' } }, hangsOn: 'branch' },
  evaluation: { columns: { self: 'memberId' }, hangsOn: 'branch' },
  regulation: { columns: {}, hangsOn: 'branch' },
  guidance: { columns: { unit: 'organizationId' }, hangsOn: 'unit' },
  evaluationCycle: { columns: { unit: 'organizationId' }, hangsOn: 'unit' },
  planDirective: { columns: { unit: 'organizationId' }, hangsOn: 'unit' },
  grant: { columns: { unit: 'organizationId' }, hangsOn: 'unit' },
  auditEntry: {
    columns: { self: 'actorId', technical: { column: 'entityType', values: ['User'] } },
    hangsOn: 'branch',
  },
};

const MODELS_OF: Record<string, string[]> = {
  household: ['householdGroup', 'household'],
  review: ['assignment'],
  user: ['grant'],
  audit: ['auditEntry'],
};

/** The pairs of a permission and a kind of row it is asked of. */
const ASKED = (Object.keys(permissionTable) as Permission[]).flatMap((permission) => {
  const noun = permission.split(':')[0] ?? '';
  return (MODELS_OF[noun] ?? [noun]).filter((model) => model in MODELS).map((model) => ({ permission, model }));
});

const above = (unit: Unit | null): Unit[] => (unit ? [unit, ...above(unit.parent)] : []);
const isIn = (unit: Unit, top: Unit) => above(unit).includes(top);

/** The ancestor columns that the database triggers keep: for each level, the unit itself or the one above it at that level. */
function ancestorColumns(unit: Unit): Row {
  const at = (kind: OrganizationKind) => above(unit).find((each) => each.kind === kind)?.id ?? null;
  return {
    provinceId: at('PROVINCE'),
    communeId: at('COMMUNE'),
    subordinateId: at('SUBORDINATE'),
    branchId: at('BRANCH'),
  };
}

const viewerOf = (asker: Asker, grants: Grant[]): Viewer => ({
  userId: asker.userId,
  username: 'asker',
  displayName: 'Asker',
  sessionId: 's',
  memberId: asker.memberId,
  mustChangePassword: false,
  duties: { guidedMemberIds: asker.guided, chargedGroupIds: asker.groups, chargedHouseholdIds: asker.households },
  grants: grants.map(({ role, unit }) => ({
    role,
    organizationId: unit.id,
    kind: unit.kind,
    ...(ancestorColumns(unit) as Pick<
      Viewer['grants'][number],
      'provinceId' | 'communeId' | 'subordinateId' | 'branchId'
    >),
  })),
});

/** The plain model: some one grant whose own role has a reach that covers the row, read off the tree by walking up. */
function isAllowed(
  asker: Asker,
  grants: Grant[],
  permission: Permission,
  { columns }: { columns: RuleColumns },
  placed: Placed,
): boolean {
  const { row, unit } = placed;
  const reaches: Partial<Record<Role, readonly string[]>> = permissionTable[permission];
  return grants.some(({ role, unit: top }) =>
    (reaches[role] ?? []).some((reach) => {
      const inside = isIn(unit, top);
      switch (reach) {
        case 'tree':
          return inside;
        case 'below':
          return inside && unit !== top;
        case 'path':
          return inside || ((columns.isOrganization || columns.unit) && isIn(top, unit));
        case 'self':
          return (
            inside && columns.self && row[columns.self] === (columns.self === 'actorId' ? asker.userId : asker.memberId)
          );
        case 'guided':
          if (!inside || !columns.guided || asker.memberId === null) return false;
          return columns.guided.by === 'guide'
            ? row[columns.guided.column] === asker.memberId
            : asker.guided.includes(row[columns.guided.column] ?? '');
        case 'charge':
          return (
            inside &&
            columns.charge &&
            (columns.charge.kind === 'group' ? asker.groups : asker.households).includes(row.id ?? '')
          );
        case 'technical':
          return columns.technical?.values.includes(row[columns.technical.column] ?? '');
        default:
          throw new Error(`The model does not know the reach ${reach}.`);
      }
    }),
  );
}

const tree = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 60 }).map((picks) => {
  const units: Unit[] = [];
  for (const [kindPick, parentPick] of picks) {
    const kind = KINDS[kindPick % KINDS.length] ?? 'COMMUNE';
    const parents = units.filter(
      (unit) => KINDS.indexOf(unit.kind) < KINDS.indexOf(kind) && unit.kind !== 'PARTY_GROUP',
    );
    const parent = parents[parentPick % Math.max(1, parents.length)] ?? null;
    units.push({ id: `u${units.length}`, kind: parent || kind === 'PROVINCE' ? kind : 'COMMUNE', parent });
  }
  return units;
});

const some = (values: string[]) => fc.subarray(values);
const asker: fc.Arbitrary<Asker> = fc.record({
  memberId: fc.option(fc.constantFrom(...MEMBERS)),
  userId: fc.constant('user-0'),
  guided: some(MEMBERS),
  groups: some(MEMBERS),
  households: some(MEMBERS),
});

/** A row of a model on a unit of the tree; the ids of members, groups and households come from one small pool, so that they meet. */
const rowPick = fc.record({
  unit: fc.nat(),
  id: fc.constantFrom(...MEMBERS),
  memberId: fc.constantFrom(...MEMBERS),
  guideId: fc.option(fc.constantFrom(...MEMBERS)),
  actorId: fc.constantFrom('user-0', 'user-1'),
  entityType: fc.constantFrom('User', 'Member'),
});

function place(
  units: Unit[],
  hangsOn: 'itself' | 'branch' | 'unit',
  pick: { unit: number } & Record<string, unknown>,
): Placed | null {
  const fit = hangsOn === 'branch' ? units.filter(({ kind }) => kind === 'BRANCH') : units;
  const unit = fit[pick.unit % Math.max(1, fit.length)];
  if (!unit) return null;
  const { unit: _, ...columns } = pick;
  const own: Row = hangsOn === 'itself' ? { id: unit.id } : { ...(columns as Row), organizationId: unit.id };
  return { unit, row: { ...own, ...ancestorColumns(unit) } };
}

describe('rowRule', () => {
  test('allows exactly the rows that some one grant reaches, as a where and as a match', () => {
    let allowed = 0;
    let refused = 0;
    fc.assert(
      fc.property(
        tree,
        fc.array(fc.tuple(fc.constantFrom(...ROLES), fc.nat()), { minLength: 1, maxLength: 4 }),
        asker,
        fc.array(rowPick, { minLength: 5, maxLength: 12 }),
        (units, grantPicks, who, picks) => {
          const grants = grantPicks.map(([role, pick]) => ({ role, unit: units[pick % units.length] as Unit }));
          const viewer = viewerOf(who, grants);
          for (const { permission, model } of ASKED) {
            const shape = MODELS[model] as (typeof MODELS)[string];
            const rule = rowRule(viewer, permission, shape.columns);
            const where = toWhere(rule);
            for (const pick of picks) {
              const placed = place(units, shape.hangsOn, pick);
              if (!placed) continue;
              const answer = Boolean(isAllowed(who, grants, permission, shape, placed));
              if (answer) allowed += 1;
              else refused += 1;
              expect([permission, model, placed.row, isTrue(where, placed.row), matches(rule, placed.row)]).toEqual([
                permission,
                model,
                placed.row,
                answer,
                answer,
              ]);
            }
          }
        },
      ),
      { numRuns: 2000 },
    );
    expect(allowed).toBeGreaterThan(10_000);
    expect(refused).toBeGreaterThan(10_000);
  }, 240_000);

  test('allows nothing to nobody and to those without a grant', () => {
    const viewer = viewerOf(
      { memberId: 'm0', userId: 'user-0', guided: MEMBERS, groups: MEMBERS, households: MEMBERS },
      [],
    );
    for (const { permission, model } of ASKED) {
      const { columns } = MODELS[model] as (typeof MODELS)[string];
      expect(rowRule(null, permission, columns)).toBe(false);
      expect(rowRule(viewer, permission, columns)).toBe(false);
    }
  });

  test('never joins the role of one grant with the unit of another', () => {
    const [one, other] = ['u0', 'u1'].map((id): Unit => ({ id, kind: 'BRANCH', parent: null })) as [Unit, Unit];
    const who = { memberId: null, userId: 'user-0', guided: [], groups: [], households: [] };
    const viewer = viewerOf(who, [
      { role: 'BRANCH_SECRETARY', unit: one },
      { role: 'ANALYST', unit: other },
    ]);
    const rule = rowRule(viewer, 'member:read', { self: 'id' });
    expect([one, other].map((unit) => matches(rule, { id: 'm0', ...ancestorColumns(unit) }))).toEqual([true, false]);
  });
});
