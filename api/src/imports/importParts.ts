import { builder } from '../builder.ts';
import type { ImportSummary as Summary } from './apply/summary.ts';
import {
  ImportColumnConfidence,
  ImportColumnUse,
  ImportErrorPolicy,
  ImportEvaluationState,
  ImportFieldNeed,
  ImportOnExisting,
} from './enums.ts';
import { IMPORT_FIELDS, type ImportKind } from './importFields.ts';
import type { StoredColumn, StoredOptions } from './store/storedImport.ts';

export const ImportColumn = builder.objectRef<StoredColumn>('ImportColumn').implement({
  description: 'A column of the file and what is done with it.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Place from the left, from 0.' }),
    heading: t.exposeString('heading', { description: 'Heading as written; empty when there is none.' }),
    use: t.expose('use', { type: ImportColumnUse, description: 'What is done with it.' }),
    field: t.exposeString('field', { nullable: true, description: 'Name of the field it fills.' }),
    confidence: t.expose('confidence', { type: ImportColumnConfidence, description: 'Why.' }),
  }),
});

type AvailableField = { name: string; labelVi: string; labelEn: string; need: 'REQUIRED' | 'EXPECTED' | 'OPTIONAL' };

export const ImportAvailableField = builder.objectRef<AvailableField>('ImportAvailableField').implement({
  description: 'A field that a column may fill.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name, to send back.' }),
    labelVi: t.exposeString('labelVi', { description: 'Name in Vietnamese.' }),
    labelEn: t.exposeString('labelEn', { description: 'Name in English.' }),
    need: t.expose('need', { type: ImportFieldNeed, description: 'How a missing value is treated.' }),
  }),
});

/** The fields that a kind of file can fill, in the order to offer them. */
export function availableFields(kind: ImportKind): AvailableField[] {
  return Object.entries(IMPORT_FIELDS[kind]).map(([name, { label, need }]) => ({
    name,
    labelVi: label.vi,
    labelEn: label.en,
    need,
  }));
}

export const ImportOptions = builder.objectRef<StoredOptions>('ImportOptions').implement({
  description: 'What was chosen for the whole file.',
  fields: (t) => ({
    createBranches: t.exposeBoolean('createBranches', { description: 'Branches the unit does not have are made.' }),
    createHouseholdGroups: t.exposeBoolean('createHouseholdGroups', {
      description: 'Missing household groups are made.',
    }),
    errorPolicy: t.expose('errorPolicy', { type: ImportErrorPolicy, description: 'When rows cannot be taken in.' }),
    onExisting: t.expose('onExisting', { type: ImportOnExisting, description: 'When records are there and differ.' }),
    evaluationState: t.expose('evaluationState', {
      type: ImportEvaluationState,
      description: 'How final results are.',
    }),
  }),
});

export const ImportSummary = builder.objectRef<Summary>('ImportSummary').implement({
  description: 'What an import did, in numbers.',
  fields: (t) => ({
    created: t.exposeInt('created', { description: 'Rows that made a record.' }),
    updated: t.exposeInt('updated', { description: 'Rows that changed a record.' }),
    unchanged: t.exposeInt('unchanged', { description: 'Rows whose record already held all of it.' }),
    skipped: t.exposeInt('skipped', { description: 'Rows left out by choice.' }),
    refused: t.exposeInt('refused', { description: 'Rows that could not be taken in.' }),
    branchesCreated: t.exposeInt('branchesCreated', { description: 'Branches made.' }),
    householdGroupsCreated: t.exposeInt('householdGroupsCreated', { description: 'Household groups made.' }),
    plansCreated: t.exposeInt('plansCreated', { description: 'Plans of assignment made, in draft.' }),
  }),
});

type SheetRow = { rowNumber: number; cells: string[] };

export const ImportSheetRow = builder.objectRef<SheetRow>('ImportSheetRow').implement({
  description: 'A row of the sheet as stored, in text.',
  fields: (t) => ({
    rowNumber: t.exposeInt('rowNumber', { description: 'Row as the office program numbers it.' }),
    cells: t.exposeStringList('cells', { description: 'Texts by column; empty for an empty or dropped cell.' }),
  }),
});
