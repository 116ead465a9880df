/**
 * How a missing value is treated: REQUIRED – the row cannot be used (ERROR); EXPECTED – the row is used and the gap
 * named (WARNING); OPTIONAL – nothing is said.
 */
export type FieldNeed = 'REQUIRED' | 'EXPECTED' | 'OPTIONAL';

export interface ImportField {
  label: { vi: string; en: string };
  need: FieldNeed;
  /** Headings met in offices, compared without marks, case or punctuation. The labels count as well. */
  headings: readonly string[];
}

/** Describes a field; see ImportField. */
export function importField(need: FieldNeed, vi: string, en: string, ...headings: string[]): ImportField {
  return { label: { vi, en }, need, headings };
}

export const fullNameField = importField(
  'REQUIRED',
  'Họ và tên',
  'Full name',
  'họ tên',
  'họ và tên đảng viên',
  'tên đảng viên',
  'họ, tên',
  'họ và tên khai sinh',
  'đảng viên',
  'name',
  'member',
);
export const branchNameField = importField(
  'REQUIRED',
  'Chi bộ',
  'Branch',
  'tên chi bộ',
  'chi bộ sinh hoạt',
  'sinh hoạt tại chi bộ',
  'đơn vị',
  'chi bộ, đơn vị',
  'tổ chức đảng',
  'branch name',
);
export const BIRTH_HEADINGS = [
  'ngày tháng năm sinh',
  'năm sinh',
  'ngày, tháng, năm sinh',
  'sinh ngày',
  'ngày sinh',
  'date of birth',
  'birthday',
];
