import { readFileSync } from 'node:fs';
import { ACTIONS, RECORD_KINDS } from '@phan-cong/api/audit/auditWords';
import { Prisma } from '@phan-cong/prisma/generated/client/client';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { actionWords } from '../../../admin/src/auditEntries/actionWords.ts';
import { AUDITED_KINDS } from '../../../admin/src/auditEntries/enums.ts';
import { fieldWords } from '../../../admin/src/auditEntries/fieldWords.ts';
import { auditMessages } from '../../../admin/src/auditEntries/messages.ts';
import { features } from '../../../admin/src/features.ts';
import { createPanel } from '../../../admin/src/panel.ts';
import { enumOfField, referenceOfField } from '../../../admin/src/shared/historyFields.ts';

const schema = buildSchema(readFileSync(new URL('../../../api/schema.graphql', import.meta.url), 'utf8'));
const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});

// Kept out of the trail by the server (api/src/audit/writeAudit.ts), or shown as the entry itself.
const NEVER = [
  'id',
  'passwordHash',
  'tokenHash',
  'sortKey',
  'searchKey',
  'givenName',
  'updatedAt',
  'createdAt',
  'version',
  'provinceId',
  'communeId',
  'subordinateId',
  'failedSignIns',
  'lockedUntil',
];

// What is done over HTTP, or by the server itself, rather than by a mutation.
const ROUTES = ['applyDueMemberEvents', 'deleteOldHouseholdVisits', 'export', 'replaceImportFile', 'uploadImport'];

const enums = Prisma as unknown as Record<string, Record<string, string> | undefined>;
const columnsOf = (kind: string) =>
  Object.keys(enums[`${kind}ScalarFieldEnum`] ?? {}).filter((column) => !NEVER.includes(column));
const stored = AUDITED_KINDS.filter((kind) => kind !== 'Mutation' && kind !== 'Session');

describe('the words of the audit trail', () => {
  it('has a word for everything that can be done, and none for what cannot', () => {
    for (const language of ['vi', 'en'] as const) {
      const known = Object.keys(actionWords[language]).sort();
      expect(known).toEqual([...mutations, ...ROUTES].sort());
    }
  });

  it('says the same in an exported file', () => {
    for (const language of ['vi', 'en'] as const) {
      const inFiles = Object.entries(ACTIONS).map(([action, words]) => [action, words[language]]);
      expect(Object.fromEntries(inFiles)).toEqual(actionWords[language]);
      const kinds = Object.entries(RECORD_KINDS).map(([kind, words]) => [kind, words[language]]);
      expect(Object.fromEntries(kinds)).toMatchObject(auditMessages[language].auditKinds as Record<string, string>);
    }
  });

  it.each(stored)('names every column of %s in both languages', (kind) => {
    expect(columnsOf(kind).length).toBeGreaterThan(2);
    for (const language of ['vi', 'en'] as const) {
      expect(columnsOf(kind).filter((column) => !fieldWords[language][column])).toEqual([]);
    }
  });

  it('names every kind of record that can be filtered by', () => {
    for (const language of ['vi', 'en'] as const) {
      const kinds = auditMessages[language].auditKinds as Record<string, string>;
      expect(Object.keys(kinds).sort()).toEqual([...AUDITED_KINDS].sort());
    }
  });

  it('has words for the values of every enum and looks up every reference in a known resource', () => {
    const { i18nProvider } = createPanel(features, 'vi');
    const names = new Set(features.map(({ resource }) => resource.name));
    for (const kind of stored) {
      for (const column of columnsOf(kind)) {
        const enumName = enumOfField(kind, column);
        for (const value of enumName ? Object.keys(schemaEnum(enumName)) : []) {
          expect(i18nProvider.translate(`enums.${enumName}.${value}`, { _: '' }), `${enumName}.${value}`).not.toBe('');
        }
        const resource = referenceOfField(column);
        if (resource) expect(names, `${kind}.${column}`).toContain(resource);
      }
    }
  });
});

function schemaEnum(name: string): Record<string, unknown> {
  const type = schema.getType(name);
  if (!type || !('getValues' in type)) throw new Error(`The schema has no enum ${name}.`);
  return Object.fromEntries(type.getValues().map((value) => [value.name, value]));
}
