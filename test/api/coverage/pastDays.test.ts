import { fc, test as property } from '@fast-check/vitest';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import type { Prisma } from '@phan-cong/prisma/generated/client/client';
import { afterAll, beforeAll, expect } from 'vitest';
import { onDay } from '../../helpers/onDay.ts';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';
import { give, makeScene, type Scene } from './coverageScene.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
afterAll(() => app.close());

const dayAt = (offset: number) => new Date(Date.UTC(2026, 0, 2 + offset)).toISOString().slice(0, 10);
const COVERAGE = `query($within: ID, $asOf: Date) { coverage(within: $within, asOf: $asOf) {
  onRollCount assignableCount assignedCount guidedCount overLoadCapCount unassignedReasons { reason count }
  households { totalCount coveredCount } } unassignedMembers(within: $within, asOf: $asOf, first: 100) {
  nodes { reason term { memberName status position isWorkingAway } } } }`;

/** A change on a day: what is done, and to which of the members, tasks and households there are. */
const change = fc.record({
  wait: fc.integer({ min: 1, max: 9 }),
  kind: fc.constantFrom(
    'transfer',
    'status',
    'away',
    'position',
    'give',
    'complete',
    'end',
    'guide',
    'charge',
    'release',
  ),
  pick: fc.nat({ max: 97 }),
  branch: fc.constantFrom('an' as const, 'binh' as const),
});

async function apply(tx: Prisma.TransactionClient, scene: Scene, day: string, { kind, pick, branch }: Change) {
  const on = new Date(day);
  const ids = [...scene.an.members, ...scene.binh.members];
  const memberId = ids[pick % ids.length] as string;
  const member = { where: { id: memberId } };
  const open = await tx.assignment.findMany({
    where: { status: 'ACTIVE', memberId: { in: ids } },
    orderBy: { id: 'asc' },
  });
  const task = open[pick % Math.max(1, open.length)];
  const household = scene[branch].households[pick % 2] as string;
  const charge = await tx.householdCharge.findFirst({ where: { householdId: household, validTo: null } });
  switch (kind) {
    case 'transfer':
      return tx.member.update({ ...member, data: { branchId: scene[branch].id } });
    case 'status':
      return tx.member.update({ ...member, data: { status: pick % 2 ? 'ACTIVE' : 'EXEMPT' } });
    case 'away':
      return tx.member.update({ ...member, data: { isWorkingAway: pick % 2 === 0 } });
    case 'position':
      return tx.member.update({ ...member, data: { position: pick % 2 ? 'SECRETARY' : 'MEMBER' } });
    case 'give':
      return give({ db: tx as never }, scene, scene[branch], memberId, day, {
        guideId: ids[(pick + 1) % ids.length] ?? null,
      });
    case 'complete':
      return task && tx.assignment.update({ where: { id: task.id }, data: { status: 'COMPLETED', completedOn: on } });
    case 'end':
      return (
        task &&
        tx.assignment.update({ where: { id: task.id }, data: { status: 'ENDED', endedOn: on, endReason: 'OTHER' } })
      );
    case 'guide':
      return (
        task &&
        tx.assignment.update({
          where: { id: task.id },
          data: { guideId: task.guideId ? null : (ids.find((id) => id !== task.memberId) ?? null) },
        })
      );
    case 'charge':
      return (
        task &&
        !charge &&
        tx.householdCharge.create({
          data: { householdId: household, assignmentId: task.id, memberId: task.memberId, validFrom: on },
        })
      );
    default:
      return charge && tx.householdCharge.update({ where: { id: charge.id }, data: { validTo: on } });
  }
}

type Change = { wait: number; kind: string; pick: number; branch: 'an' | 'binh' };

property.prop([fc.array(change, { minLength: 3, maxLength: 14 })], { numRuns: 8 })(
  'what is answered for a past day stays the same whatever changes later',
  async (changes) => {
    const scene = await makeScene(app.database);
    const user = await makeUser(app.db, { grants: [{ role: 'COMMUNE_ADMIN', organizationId: scene.communeId }] });
    const answer = async (asOf: string) => {
      const answers = await Promise.all(
        [scene.communeId, scene.an.id, scene.binh.id].map((within) => app.graphql(user.id, COVERAGE, { within, asOf })),
      );
      for (const { errors } of answers) expect(errors).toBeUndefined();
      return answers.map(({ data }) => data);
    };
    const seen = new Map<string, unknown>();
    let offset = 0;
    for (const each of changes) {
      const before = dayAt(offset + each.wait - 1);
      seen.set(before, await answer(before));
      offset += each.wait;
      const day = dayAt(offset);
      await onDay(app.db, day, (tx) => apply(tx, scene, day, each));
    }
    for (const [day, answered] of seen) expect(await answer(day)).toEqual(answered);
  },
  300_000,
);
