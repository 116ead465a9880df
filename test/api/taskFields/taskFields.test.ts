import { makeAssignment } from '@phan-cong/prisma/factories/makeAssignment';
import { makeCircumstance } from '@phan-cong/prisma/factories/makeCircumstance';
import { makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeTaskField } from '@phan-cong/prisma/factories/makeTaskField';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';

let t: TestApp;
let admin: string;
let communeAdmin: string;

beforeAll(async () => {
  t = await startTestApp();
  const province = await makeOrganization(t.db, { kind: 'PROVINCE' });
  const commune = await makeOrganization(t.db, { parentId: province.id });
  admin = (await makeUser(t.db, { grants: [{ role: 'PROVINCE_ADMIN', organizationId: province.id }] })).id;
  communeAdmin = (await makeUser(t.db, { grants: [{ role: 'COMMUNE_ADMIN', organizationId: commune.id }] })).id;
  await makeTaskField(t.db, { code: 'PROPAGANDA', name: 'Tuyên truyền', nameEn: 'Propaganda', ordinal: 2 });
  await makeTaskField(t.db, { code: 'DIGITAL', name: 'Chuyển đổi số', nameEn: 'Digital', ordinal: 1 });
  await makeTaskField(t.db, { code: 'OLD', name: 'Việc cũ', nameEn: 'Old', ordinal: 3, isActive: false });
});

afterAll(() => t.close());

const LIST = `query($filter: TaskFieldFilter, $orderBy: TaskFieldOrderBy) {
  taskFields(filter: $filter, orderBy: $orderBy) { nodes { id code label } totalCount } }`;
const CREATE =
  'mutation($input: TaskFieldCreateInput!) { createTaskField(input: $input) { taskField { id version ordinal label } } }';
const UPDATE =
  'mutation($input: TaskFieldUpdateInput!) { updateTaskField(input: $input) { taskField { version isActive name } } }';
const DELETE = 'mutation($input: DeleteInput!) { deleteTaskField(input: $input) { id } }';

type Answer = Awaited<ReturnType<TestApp['graphql']>>;
const refusal = (answer: Answer) => answer.errors?.[0]?.extensions;
const codes = (answer: Answer) => answer.data.taskFields.nodes.map((node: { code: string }) => node.code);

describe('taskFields', () => {
  test('lists the catalogue in its order, in the language asked for', async () => {
    const answer = await t.graphql(communeAdmin, LIST, {}, 'en');
    expect(answer.data.taskFields.nodes.map(({ label }: { label: string }) => label)).toEqual([
      'Digital',
      'Propaganda',
      'Old',
    ]);
    expect((await t.graphql(communeAdmin, LIST)).data.taskFields.nodes[0].label).toBe('Chuyển đổi số');
  });

  test('filters by use and by either name without marks', async () => {
    expect(codes(await t.graphql(communeAdmin, LIST, { filter: { isActive: true } }))).toEqual([
      'DIGITAL',
      'PROPAGANDA',
    ]);
    expect(codes(await t.graphql(communeAdmin, LIST, { filter: { search: 'tuyen truyen' } }))).toEqual(['PROPAGANDA']);
    expect(
      codes(
        await t.graphql(communeAdmin, LIST, {
          filter: { search: 'digital' },
          orderBy: { field: 'CODE', direction: 'DESC' },
        }),
      ),
    ).toEqual(['DIGITAL']);
  });

  test('answers one, null for a missing one, and refuses the signed-out and those without a role', async () => {
    const { id } = await t.db.taskField.findUniqueOrThrow({ where: { code: 'DIGITAL' } });
    const ONE = 'query($id: ID!) { taskField(id: $id) { code } }';
    expect((await t.graphql(communeAdmin, ONE, { id })).data.taskField).toEqual({ code: 'DIGITAL' });
    expect(
      (await t.graphql(communeAdmin, ONE, { id: '01900000-0000-7000-8000-000000000000' })).data.taskField,
    ).toBeNull();
    expect(refusal(await t.graphql(null, LIST))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(refusal(await t.graphql((await makeUser(t.db)).id, LIST))).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('changing the catalogue', () => {
  test('adds a field at the end and audits it; explains a bad or used code', async () => {
    const input = { code: 'ENVIRONMENT', name: 'Môi trường', nameEn: 'Environment' };
    const answer = await t.graphql(admin, CREATE, { input });
    expect(answer.data.createTaskField.taskField).toMatchObject({ version: 1, ordinal: 4, label: 'Môi trường' });
    expect(
      await t.db.auditEntry.count({
        where: { entityId: answer.data.createTaskField.taskField.id, outcome: 'SUCCESS' },
      }),
    ).toBe(1);
    expect(refusal(await t.graphql(admin, CREATE, { input }))).toMatchObject({
      fields: { code: { key: 'ALREADY_USED' } },
    });
    expect(refusal(await t.graphql(admin, CREATE, { input: { ...input, code: 'môi' } }))).toMatchObject({
      fields: { code: { key: 'CATALOGUE_CODE_FORM' } },
    });
  });

  test('puts a field out of use, leaves required values alone when null, and refuses a stale version', async () => {
    const { id, name } = await makeTaskField(t.db);
    const answer = await t.graphql(admin, UPDATE, { input: { id, version: 1, isActive: false, name: null } });
    expect(answer.data.updateTaskField.taskField).toEqual({ version: 2, isActive: false, name });
    expect(refusal(await t.graphql(admin, UPDATE, { input: { id, version: 1, isActive: true } }))).toMatchObject({
      code: 'CONFLICT',
      currentVersion: 2,
    });
  });

  test('deletes a field that nothing refers to, and no other', async () => {
    const [unused, assigned, strength] = [
      await makeTaskField(t.db),
      await makeTaskField(t.db),
      await makeTaskField(t.db),
    ];
    await makeAssignment(t.db, { taskFieldId: assigned.id });
    await makeCircumstance(t.db, { strengths: [strength.code] });
    const remove = (id: string, version = 1) => t.graphql(admin, DELETE, { input: { id, version } });
    expect(refusal(await remove(unused.id, 2))).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
    expect((await remove(unused.id)).data.deleteTaskField).toEqual({ id: unused.id });
    expect(refusal(await remove(unused.id))).toMatchObject({ code: 'NOT_FOUND' });
    expect(refusal(await remove(assigned.id))).toMatchObject({ code: 'CONFLICT' });
    expect(refusal(await remove(strength.id))).toMatchObject({ code: 'CONFLICT' });
  });

  test('is refused to the signed-out and to communes', async () => {
    const { id } = await makeTaskField(t.db);
    for (const [document, input] of [
      [CREATE, { code: 'NEW', name: 'Mới', nameEn: 'New' }],
      [UPDATE, { id, version: 1, isActive: false }],
      [DELETE, { id, version: 1 }],
    ] as const) {
      expect(refusal(await t.graphql(null, document, { input }))).toMatchObject({ code: 'UNAUTHENTICATED' });
      expect(refusal(await t.graphql(communeAdmin, document, { input }))).toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});
