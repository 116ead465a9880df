import { builder } from '../builder.ts';
import { enumFilter } from '../read/filterInputs.ts';

export const ImportKind = builder.enumType('ImportKind', {
  description: 'What a file holds.',
  values: {
    MEMBERS: { description: 'A roster of members (danh sách đảng viên).' },
    ASSIGNMENTS: { description: 'A table of assignments of a year (bảng phân công nhiệm vụ).' },
    EVALUATIONS: { description: 'Evaluation results of a year (kết quả đánh giá, xếp loại).' },
  } as const,
});

export const ImportStatus = builder.enumType('ImportStatus', {
  description: 'How far an import is.',
  values: {
    UPLOADED: { description: 'Read and stored; nothing chosen yet.' },
    READY: { description: 'Columns and options were chosen.' },
    RUNNING: { description: 'Being carried out.' },
    APPLIED: { description: 'Carried out.' },
    FAILED: { description: 'Nothing was written; may be tried again.' },
    CANCELLED: { description: 'Given up; its rows are gone.' },
  } as const,
});

export const ImportColumnUse = builder.enumType('ImportColumnUse', {
  description: 'What is done with a column.',
  values: {
    FIELD: { description: 'Fills a field.' },
    IGNORED: { description: 'Left out.' },
    FORBIDDEN: {
      description: 'Must not be kept (ethnicity, religion, citizen ID); its cells were dropped on arrival.',
    },
  } as const,
});

export const ImportColumnConfidence = builder.enumType('ImportColumnConfidence', {
  description: 'Why a column is used as it is.',
  values: {
    CHOSEN: { description: 'Chosen for this file.' },
    SAVED: { description: "As the organisation's last file of this kind." },
    EXACT: { description: 'A known heading.' },
    LIKELY: { description: 'Contains a known heading; look at it.' },
    NONE: { description: 'Not recognised.' },
  } as const,
});

export const ImportFieldNeed = builder.enumType('ImportFieldNeed', {
  description: 'How a missing value is treated.',
  values: {
    REQUIRED: { description: 'The row cannot be taken in.' },
    EXPECTED: { description: 'The row is taken in with a warning.' },
    OPTIONAL: { description: 'Nothing is said.' },
  } as const,
});

export const ImportErrorPolicy = builder.enumType('ImportErrorPolicy', {
  description: 'What happens when rows cannot be taken in.',
  values: {
    ALL_OR_NOTHING: { description: 'Nothing is written while any row is refused.' },
    SKIP_FAILED: { description: 'The refused rows are left out.' },
  } as const,
});

export const ImportOnExisting = builder.enumType('ImportOnExisting', {
  description: 'What happens to records that are there and differ.',
  values: {
    UPDATE: { description: 'They are changed.' },
    SKIP: { description: 'They are left as they are.' },
  } as const,
});

export const ImportEvaluationState = builder.enumType('ImportEvaluationState', {
  description: 'How final imported evaluation results are, when the import makes their cycle.',
  values: {
    DECIDED: { description: 'Decided; may still be changed.' },
    LOCKED: { description: 'Decided and locked.' },
  } as const,
});

export const ImportRowAction = builder.enumType('ImportRowAction', {
  description: 'What will become of a row.',
  values: {
    CREATE: { description: 'Makes a new record.' },
    UPDATE: { description: 'Changes a record.' },
    UNCHANGED: { description: 'The record already holds all of it.' },
    SKIP: { description: 'Left out by choice.' },
    REFUSE: { description: 'Cannot be taken in as it is.' },
  } as const,
});

export const ImportProblemSeverity = builder.enumType('ImportProblemSeverity', {
  description: 'How much a problem matters.',
  values: {
    ERROR: { description: 'The row is not taken in.' },
    WARNING: { description: 'It is; look at it.' },
    NOTE: { description: 'A value was written differently.' },
  } as const,
});

export const ImportDecisionAction = builder.enumType('ImportDecisionAction', {
  description: 'What somebody chooses for a row.',
  values: {
    SKIP: { description: 'Leave the row out.' },
    USE_EXISTING: { description: 'The row is about this member.' },
    CREATE_NEW: { description: 'The row is about somebody new; rosters only.' },
  } as const,
});

export const ImportKindFilter = enumFilter<typeof ImportKind.$inferType>('ImportKindFilter', ImportKind);
export const ImportStatusFilter = enumFilter<typeof ImportStatus.$inferType>('ImportStatusFilter', ImportStatus);
