import { readFileSync } from 'node:fs';
import { importsSettled } from '@phan-cong/api/imports/apply/running';
import { expect } from 'vitest';
import type { TestApp } from '../../helpers/testApp.ts';

const MEDIA_TYPE = 'application/octet-stream';

/** A file of the ward's own tables. */
export function fixture(name: string): Buffer {
  return readFileSync(new URL(`../../fixtures/phuong-hoa-lu/${name}`, import.meta.url));
}

export interface Upload {
  organizationId: string;
  fileName: string;
  kind?: string;
  sheet?: string;
  headerRow?: number;
  year?: number;
}

/** Sends a file as a user (or signed out) and answers the response. */
export async function upload(
  t: TestApp,
  userId: string | null,
  bytes: Buffer | string,
  query: Upload,
  headers: Record<string, string> = {},
) {
  const params = Object.entries(query).map(([name, value]) => [name, String(value)]);
  return t.app.inject({
    method: 'POST',
    url: `/imports?${new URLSearchParams(params)}`,
    headers: {
      'content-type': MEDIA_TYPE,
      'x-requested-with': 'test',
      ...(userId ? { cookie: await t.cookieFor(userId) } : {}),
      ...headers,
    },
    payload: bytes,
  });
}

/** Sends a file that must be taken, and answers the id of its import. */
export async function uploaded(t: TestApp, userId: string, bytes: Buffer | string, query: Upload): Promise<string> {
  const response = await upload(t, userId, bytes, query);
  expect(response.json()).toEqual({ id: expect.any(String) });
  expect(response.statusCode).toBe(201);
  return response.json().id;
}

export const IMPORT_FIELDS = `id version kind status fileName sheetName sheetNames headerRow year rowCount doneCount
  columns { index heading use field confidence } missingFields withheldColumns failure failureMessage sameFileAppliedAt
  options { createBranches createHouseholdGroups errorPolicy onExisting evaluationState }
  summary { created updated unchanged skipped refused branchesCreated householdGroupsCreated plansCreated }`;
const PREVIEW = `query($id: ID!, $first: Int, $offset: Int, $onlyProblems: Boolean, $action: ImportRowAction,
    $problem: String, $decidable: Boolean) {
  importPreview(id: $id, first: $first, offset: $offset, onlyProblems: $onlyProblems, action: $action,
      problem: $problem, decidable: $decidable) {
    totalCount rowNumbers createsCycle newBranches newPlans newHouseholdGroups { branch name statedCount }
    missingBranches missingHouseholdGroups { branch name } actionCounts { action count }
    problemCounts { code title severity count }
    rows { rowNumber action label branch memberId values changes decision { action memberId }
      problems { column field severity code message params } candidates { id label birthDate branch }
      repeats { rowNumber label values } } } }`;

/** Sends a corrected file for an import that is there. */
export async function replace(
  t: TestApp,
  userId: string | null,
  id: string,
  bytes: Buffer | string,
  query: { version: number; fileName?: string; sheet?: string },
  headers: Record<string, string> = {},
) {
  const params = Object.entries({ fileName: 'đã sửa.csv', ...query }).map(([name, value]) => [name, String(value)]);
  return t.app.inject({
    method: 'PUT',
    url: `/imports/${id}/file?${new URLSearchParams(params)}`,
    headers: {
      'content-type': MEDIA_TYPE,
      'x-requested-with': 'test',
      ...(userId ? { cookie: await t.cookieFor(userId) } : {}),
      ...headers,
    },
    payload: bytes,
  });
}

/** An import as a user reads it. */
export async function readImport(t: TestApp, userId: string, id: string) {
  const answer = await t.graphql(userId, `query($id: ID!) { import(id: $id) { ${IMPORT_FIELDS} } }`, { id });
  expect(answer.errors).toBeUndefined();
  return answer.data.import;
}

/** The preview of an import; `actions` and `problems` by name. */
export async function preview(t: TestApp, userId: string, id: string, args: Record<string, unknown> = {}) {
  const answer = await t.graphql(userId, PREVIEW, { id, ...args });
  expect(answer.errors).toBeUndefined();
  const found = answer.data.importPreview;
  const byName = (rows: Record<string, unknown>[], name: string) =>
    Object.fromEntries(rows.filter(({ count }) => count !== 0).map((row) => [row[name], row.count]));
  return {
    ...found,
    actions: byName(found.actionCounts, 'action'),
    problems: byName(found.problemCounts, 'code'),
  };
}

/** Runs one of the import mutations. */
export function change(t: TestApp, userId: string | null, name: string, input: Record<string, unknown>) {
  const type = {
    configureImport: 'ImportConfigureInput',
    decideImportRows: 'ImportRowsDecideInput',
    applyImport: 'ImportTargetInput',
    cancelImport: 'ImportTargetInput',
  }[name];
  const document = `mutation($input: ${type}!) { ${name}(input: $input) { import { ${IMPORT_FIELDS} } } }`;
  return t.graphql(userId, document, { input });
}

/** Saves choices for an import that must be taken. */
export async function configure(t: TestApp, userId: string, id: string, input: Record<string, unknown>) {
  const { version } = await readImport(t, userId, id);
  const answer = await change(t, userId, 'configureImport', { id, version, ...input });
  expect(answer.errors).toBeUndefined();
  return answer.data.configureImport.import;
}

/** Applies an import, waits for it, and answers it. */
export async function apply(t: TestApp, userId: string, id: string) {
  const { version } = await readImport(t, userId, id);
  const answer = await change(t, userId, 'applyImport', { id, version });
  expect(answer.errors).toBeUndefined();
  await importsSettled();
  return readImport(t, userId, id);
}
