/** Why a file cannot be taken in at all. The codes are stable: the panel and integrators may rely on them. */
export type ImportFileErrorCode =
  | 'FILE_EMPTY'
  | 'FILE_TOO_LARGE'
  | 'FILE_TYPE'
  | 'FILE_OLD_FORMAT'
  | 'FILE_ENCRYPTED'
  | 'FILE_MACRO'
  | 'FILE_BOMB'
  | 'FILE_DAMAGED'
  | 'FILE_ENCODING'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_COLUMNS'
  | 'TOO_MANY_MERGES'
  | 'TOO_MANY_SHEETS'
  | 'SHEET_UNKNOWN'
  | 'NO_TABLE';

export type MessageParams = Record<string, string | number>;

/** A refusal of the whole file; `params` fill the sentence of the code in problemMessages.ts. */
export class ImportFileError extends Error {
  override name = 'ImportFileError';
  readonly code: ImportFileErrorCode;
  readonly params: MessageParams;

  constructor(code: ImportFileErrorCode, params: MessageParams = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.params = params;
  }
}
