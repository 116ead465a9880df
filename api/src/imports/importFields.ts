import { ASSIGNMENT_FIELDS } from './assignmentFields.ts';
import { EVALUATION_FIELDS } from './evaluationFields.ts';
import type { ImportField } from './importField.ts';
import { MEMBER_FIELDS } from './memberFields.ts';

export type ImportKind = 'MEMBERS' | 'ASSIGNMENTS' | 'EVALUATIONS';

export type MemberFieldName = keyof typeof MEMBER_FIELDS;
export type AssignmentFieldName = keyof typeof ASSIGNMENT_FIELDS;
export type EvaluationFieldName = keyof typeof EVALUATION_FIELDS;
export type FieldName = MemberFieldName | AssignmentFieldName | EvaluationFieldName;

/** Every kind of import with the fields it can fill, in the order to offer them. */
export const IMPORT_FIELDS: Readonly<Record<ImportKind, Readonly<Partial<Record<FieldName, ImportField>>>>> = {
  MEMBERS: MEMBER_FIELDS,
  ASSIGNMENTS: ASSIGNMENT_FIELDS,
  EVALUATIONS: EVALUATION_FIELDS,
};
