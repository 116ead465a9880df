import { makeGuidance } from '@phan-cong/prisma/factories/makeGuidance';
import { makeBranch, makeOrganization } from '@phan-cong/prisma/factories/makeOrganization';
import { makeUser } from '@phan-cong/prisma/factories/makeUser';
import { seedCatalogue } from '@phan-cong/prisma/seed/seedCatalogue';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../helpers/testApp.ts';

const MISSING = '01900000-0000-7000-8000-000000000000';

let t: TestApp;
const ids: Record<string, string> = {};

beforeAll(async () => {
  t = await startTestApp();
  await seedCatalogue(t.db);
  const province = await makeOrganization(t.db, { kind: 'PROVINCE' });
  const commune = await makeOrganization(t.db, { parentId: province.id });
  const otherCommune = await makeOrganization(t.db, { parentId: province.id });
  const branch = await makeBranch(t.db, { parentId: commune.id });
  const user = async (role: 'PROVINCE_ADMIN' | 'COMMUNE_ADMIN' | 'BRANCH_SECRETARY', organizationId: string) =>
    (await makeUser(t.db, { grants: [{ role, organizationId }] })).id;
  Object.assign(ids, {
    province: province.id,
    commune: commune.id,
    branch: branch.id,
    board: await user('PROVINCE_ADMIN', province.id),
    clerk: await user('COMMUNE_ADMIN', commune.id),
    otherClerk: await user('COMMUNE_ADMIN', otherCommune.id),
    secretary: await user('BRANCH_SECRETARY', branch.id),
    nobody: (await makeUser(t.db)).id,
  });
});
afterAll(() => t.close());

const LIST = `query($filter: GuidanceDocumentFilter) { guidanceDocuments(filter: $filter, first: 50) {
  nodes { number scope isInForce replacedBy { number } organization { id } } totalCount } }`;
const CREATE = `mutation($input: GuidanceDocumentCreateInput!) { createGuidanceDocument(input: $input) {
  guidanceDocument { id version number topic link isInForce } } }`;
const UPDATE = `mutation($input: GuidanceDocumentUpdateInput!) { updateGuidanceDocument(input: $input) {
  guidanceDocument { id version title effectiveTo replacedBy { id } link } } }`;
const DELETE = 'mutation($input: DeleteInput!) { deleteGuidanceDocument(input: $input) { id } }';

type Answer = Awaited<ReturnType<TestApp['graphql']>>;
const refusal = (answer: Answer) => answer.errors?.[0]?.extensions;
const numbers = (answer: Answer) =>
  answer.data.guidanceDocuments.nodes.map(({ number }: { number: string }) => number).sort();

const DOCUMENT = {
  number: 'VD 12-HD/TU',
  title: 'Hướng dẫn phân công đảng viên (ví dụ)',
  issuer: 'Tỉnh ủy ví dụ',
  topic: 'ASSIGNMENT',
  effectiveFrom: '2026-01-01',
};

describe('the library of guidance', () => {
  test('begins with the documents of the delivered rule sets, and rule sets lead to them', async () => {
    const answer = await t.graphql(ids.secretary ?? '', LIST, { filter: { topic: { eq: 'EVALUATION' } } });
    expect(answer.data.guidanceDocuments.nodes).toEqual([
      { number: '366-QĐ/TW', scope: 'CENTRAL', isInForce: true, replacedBy: null, organization: null },
      {
        number: '124-QĐ/TW',
        scope: 'CENTRAL',
        isInForce: false,
        replacedBy: { number: '366-QĐ/TW' },
        organization: null,
      },
    ]);
    const sets = await t.graphql(ids.secretary ?? '', '{ ruleSets { nodes { code guidance { number } } } }');
    expect(sets.data.ruleSets.nodes).toContainEqual({ code: '366-QD/TW-2025', guidance: { number: '366-QĐ/TW' } });
  });

  test('gives a document to the publishing unit and those below it, and to nobody beside', async () => {
    const made = await t.graphql(ids.clerk ?? '', CREATE, { input: { ...DOCUMENT, organizationId: ids.commune } });
    expect(made.data.createGuidanceDocument.guidanceDocument).toMatchObject({ number: DOCUMENT.number, version: 1 });
    const filter = { topic: { eq: 'ASSIGNMENT' } };
    for (const reader of ['board', 'clerk', 'secretary'])
      expect(numbers(await t.graphql(ids[reader] ?? '', LIST, { filter })), reader).toEqual([DOCUMENT.number]);
    expect(numbers(await t.graphql(ids.otherClerk ?? '', LIST, { filter }))).toEqual([]);
    expect(refusal(await t.graphql(ids.nobody ?? '', LIST))).toMatchObject({ code: 'FORBIDDEN' });
    expect(refusal(await t.graphql(null, LIST))).toMatchObject({ code: 'UNAUTHENTICATED' });
    const audit = await t.db.auditEntry.findFirst({ where: { action: 'createGuidanceDocument' } });
    expect(audit).toMatchObject({ outcome: 'SUCCESS', entityLabel: DOCUMENT.number, communeId: ids.commune });
  });

  test('is searched without marks, by topic, issuer and the day something is in force', async () => {
    await makeGuidance(t.db, {
      organizationId: ids.province,
      number: 'VD-Đ1',
      title: 'Về đảng viên cao tuổi',
      issuer: 'Ban Tổ chức ví dụ',
      topic: 'ELDERLY',
      effectiveFrom: new Date('2024-03-01'),
      effectiveTo: new Date('2024-12-31'),
    });
    const find = async (filter: object) => numbers(await t.graphql(ids.board ?? '', LIST, { filter }));
    expect(await find({ search: 'dang vien CAO tuoi' })).toEqual(['VD-Đ1']);
    expect(await find({ search: 'vd-d1' })).toEqual(['VD-Đ1']);
    expect(await find({ issuer: 'Ban Tổ chức ví dụ' })).toEqual(['VD-Đ1']);
    expect(await find({ topic: { in: ['ELDERLY'] }, inForceOn: '2024-12-31' })).toEqual(['VD-Đ1']);
    expect(await find({ topic: { in: ['ELDERLY'] }, inForceOn: '2025-01-01' })).toEqual([]);
    expect(await find({ inForceOn: '2025-08-29', topic: { eq: 'EVALUATION' } })).toEqual(['124-QĐ/TW']);
    expect(await find({ inForceOn: '2025-08-30', topic: { eq: 'EVALUATION' } })).toEqual(['366-QĐ/TW']);
  });

  test.each([
    ['javascript:alert(1)', 'link'],
    ['ftp://example.org/a', 'link'],
    ['//example.org', 'link'],
    ['http:/x', 'link'],
    ['https://user:secret@example.org/', 'link'],
    ['không phải liên kết', 'link'],
  ])('refuses the link %s', async (link, field) => {
    const answer = await t.graphql(ids.board ?? '', CREATE, {
      input: { ...DOCUMENT, link, organizationId: ids.province },
    });
    expect(refusal(answer)).toMatchObject({ code: 'BAD_USER_INPUT', fields: { [field]: { key: 'LINK_FORM' } } });
  });

  test('names what is wrong with a document', async () => {
    const problems = async (user: string, more: object) =>
      refusal(
        await t.graphql(ids[user] ?? '', CREATE, { input: { ...DOCUMENT, organizationId: ids.province, ...more } }),
      )?.fields;
    expect(await problems('board', { effectiveTo: '2025-12-31' })).toMatchObject({ effectiveTo: { key: 'AFTER' } });
    expect(await problems('board', { number: '  ' })).toMatchObject({ number: { key: 'REQUIRED' } });
    expect(await problems('board', { organizationId: ids.branch })).toMatchObject({
      organizationId: { key: 'NOT_ALLOWED_HERE' },
    });
    expect(await problems('board', { organizationId: MISSING })).toMatchObject({
      organizationId: { key: 'UNKNOWN_REFERENCE' },
    });
    expect(await problems('clerk', {})).toMatchObject({ organizationId: { key: 'FORBIDDEN' } });
    expect(await problems('board', { replacedById: MISSING })).toMatchObject({
      replacedById: { key: 'UNKNOWN_REFERENCE' },
    });
    const bySecretary = await t.graphql(ids.secretary ?? '', CREATE, {
      input: { ...DOCUMENT, organizationId: ids.branch },
    });
    expect(refusal(bySecretary)).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('lets a publisher replace, correct and delete what it published, with the version it read', async () => {
    const old = await makeGuidance(t.db, { organizationId: ids.commune, number: 'VD-cũ' });
    const next = await makeGuidance(t.db, { organizationId: ids.commune, number: 'VD-mới' });
    const input = {
      id: old.id,
      version: 1,
      title: 'Hướng dẫn cũ',
      effectiveTo: '2026-10-31',
      replacedById: next.id,
      link: 'https://example.org/van-ban?so=1',
    };
    const changed = await t.graphql(ids.clerk ?? '', UPDATE, { input });
    expect(changed.data.updateGuidanceDocument.guidanceDocument).toMatchObject({
      version: 2,
      title: 'Hướng dẫn cũ',
      effectiveTo: '2026-10-31',
      replacedBy: { id: next.id },
      link: input.link,
    });
    expect(numbers(await t.graphql(ids.clerk ?? '', LIST, { filter: { search: 'huong dan cu' } }))).toEqual(['VD-cũ']);
    expect(refusal(await t.graphql(ids.clerk ?? '', UPDATE, { input }))).toMatchObject({
      code: 'CONFLICT',
      yourVersion: 1,
      currentVersion: 2,
    });
    expect(refusal(await t.graphql(ids.otherClerk ?? '', UPDATE, { input }))).toMatchObject({ code: 'NOT_FOUND' });
    const inUse = await t.graphql(ids.clerk ?? '', DELETE, { input: { id: next.id, version: 1 } });
    expect(refusal(inUse)).toMatchObject({ code: 'CONFLICT', key: 'IN_USE' });
    const gone = await t.graphql(ids.clerk ?? '', DELETE, { input: { id: old.id, version: 2 } });
    expect(gone.data.deleteGuidanceDocument).toEqual({ id: old.id });
    expect(await t.db.guidanceDocument.count({ where: { id: old.id } })).toBe(0);
  });

  test('keeps the central documents as they were delivered', async () => {
    const central = await t.db.guidanceDocument.findFirstOrThrow({ where: { number: '366-QĐ/TW' } });
    const input = { id: central.id, version: 1, title: 'Khác' };
    expect(refusal(await t.graphql(ids.board ?? '', UPDATE, { input }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
