import { describe, expect, it } from 'vitest';
import {
  errorCode,
  fieldErrorsOf,
  fieldMessage,
  type PanelErrorBody,
  toHttpError,
} from '../../../admin/src/providers/errors.ts';
import { createI18nProvider } from '../../../admin/src/providers/i18n.ts';

const { translate } = createI18nProvider([], 'vi');
const failure = (extensions: object) => ({ graphQLErrors: [{ message: 'Câu của máy chủ.', extensions }] });
const convert = (error: unknown) => toHttpError(error, translate) as Error & { status: number; body: PanelErrorBody };

describe('toHttpError', () => {
  it.each([
    ['UNAUTHENTICATED', 401],
    ['FORBIDDEN', 403],
    ['NOT_FOUND', 404],
    ['BAD_USER_INPUT', 400],
    ['CONFLICT', 409],
    ['QUOTA_EXCEEDED', 422],
    ['RATE_LIMITED', 429],
    ['OVERLOADED', 503],
    ['INTERNAL', 500],
    ['SOMETHING_NEW', 500],
  ])('gives %s the status %i and keeps the words of the server', (code, status) => {
    const error = convert(failure({ code }));
    expect(error.name).toBe('HttpError');
    expect(error.status).toBe(status);
    expect(error.message).toBe('Câu của máy chủ.');
    expect(errorCode(error)).toBe(code);
  });

  it("puts the fields' problems into the language of the panel", () => {
    const fields = { fullName: { key: 'TOO_LONG', params: { maximum: 120 } }, phone: { key: 'NOT_YET_KNOWN' } };
    const error = convert(failure({ code: 'BAD_USER_INPUT', fields }));
    expect(fieldErrorsOf(error)).toEqual({ fullName: 'Tối đa 120 ký tự.', phone: 'Giá trị không hợp lệ.' });
  });

  it('names another field in words', () => {
    const words = { auditFields: { startsOn: 'Ngày bắt đầu' } };
    const withWords = createI18nProvider([{ vi: words, en: words }], 'vi').translate;
    const problem = { key: 'AFTER', params: { other: 'startsOn' } };
    expect(fieldMessage(withWords, problem)).toBe('Phải sau hoặc bằng ngày bắt đầu.');
  });

  it('carries both versions of a conflict', () => {
    expect(convert(failure({ code: 'CONFLICT', currentVersion: 5, yourVersion: 4 })).body).toMatchObject({
      currentVersion: 5,
      yourVersion: 4,
    });
  });

  it('finds the error inside what ra-data-graphql wraps', () => {
    const wrapped = Object.assign(new Error('x'), { status: 200, body: failure({ code: 'FORBIDDEN' }) });
    expect(convert(wrapped).status).toBe(403);
  });

  it('says that the server cannot be reached, and that what was saved is safe', () => {
    const error = convert(new TypeError('fetch failed'));
    expect(error.message).toContain('Không liên lạc được với máy chủ');
    expect(errorCode(error)).toBe('UNREACHABLE');
  });

  it('leaves an error alone that was converted before', () => {
    const error = convert(failure({ code: 'FORBIDDEN' }));
    expect(convert(error)).toBe(error);
  });
});
