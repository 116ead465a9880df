import { ImportFileError } from '@phan-cong/api/imports/fileErrors';
import { FILE_LIMITS } from '@phan-cong/api/imports/fileLimits';
import { readSheet } from '@phan-cong/api/imports/readSheet';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeXlsx, makeZip, textRow, workbookParts } from './makeXlsx.ts';

const MB = 1024 * 1024;

/** Reads the file, which must be refused within a second and 100 MB, and tells the code. */
async function refusalOf(bytes: Uint8Array, name = 'a.xlsx'): Promise<string> {
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const error = await readSheet(bytes, name).then(
    () => null,
    (reason: unknown) => reason,
  );
  const took = performance.now() - started;
  const grew = process.memoryUsage().rss - before;
  expect(error).toBeInstanceOf(ImportFileError);
  expect(took).toBeLessThan(1_000);
  expect(grew).toBeLessThan(100 * MB);
  return (error as ImportFileError).code;
}

function repeat(count: number, piece: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => piece(index + 1)).join('');
}

describe('a hostile or unsuitable file is refused by name, quickly and cheaply', () => {
  test('an empty one, and one larger than the limit', async () => {
    expect(await refusalOf(Buffer.alloc(0))).toBe('FILE_EMPTY');
    expect(await refusalOf(Buffer.alloc(FILE_LIMITS.fileBytes + 1))).toBe('FILE_TOO_LARGE');
  });

  test('one whose content is not what its name says', async () => {
    expect(await refusalOf(Buffer.from('Họ và tên;Chi bộ'))).toBe('FILE_TYPE');
    expect(await refusalOf(Buffer.from('%PDF-1.7'), 'a.csv')).toBe('FILE_TYPE');
    expect(await refusalOf(makeXlsx(textRow(1, ['a'])), 'a.csv')).toBe('FILE_TYPE');
    expect(await refusalOf(makeXlsx(textRow(1, ['a'])), 'a.exe')).toBe('FILE_TYPE');
    expect(await refusalOf(makeZip([{ name: 'word/document.xml', data: '<x/>' }]))).toBe('FILE_TYPE');
  });

  test('the old binary format and an encrypted workbook, which share a container', async () => {
    const container = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)]);
    expect(await refusalOf(container, 'a.xls')).toBe('FILE_OLD_FORMAT');
    const encrypted = Buffer.concat([container, Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await refusalOf(encrypted)).toBe('FILE_ENCRYPTED');
    const [first, ...rest] = workbookParts('<worksheet><sheetData/></worksheet>');
    expect(await refusalOf(makeZip([{ name: '', data: '', ...first, flags: 1 }, ...rest]))).toBe('FILE_ENCRYPTED');
  });

  test('macros, by name or hidden inside', async () => {
    const parts = workbookParts('<worksheet><sheetData/></worksheet>');
    expect(await refusalOf(makeZip([...parts, { name: 'xl/vbaProject.bin', data: 'x' }]))).toBe('FILE_MACRO');
    expect(await refusalOf(makeZip(parts), 'a.xlsm')).toBe('FILE_MACRO');
  });

  test('a bomb that declares its size, one that lies about it, and one of many entries', async () => {
    const worksheet = `<worksheet><sheetData>${' '.repeat(150 * MB)}</sheetData></worksheet>`;
    const honest = makeZip(workbookParts(worksheet));
    const lying = makeZip(
      workbookParts(worksheet).map((part) => (part.data === worksheet ? { ...part, declaredBytes: 2_000 } : part)),
    );
    const many = makeZip(
      [...workbookParts('<worksheet/>'), ...Array(2_000).fill({ name: 'x', data: '' })].map((part) => ({ ...part })),
    );
    expect(honest.length).toBeLessThan(MB);
    expect(await refusalOf(honest)).toBe('FILE_BOMB');
    expect(await refusalOf(lying)).toBe('FILE_BOMB');
    expect(await refusalOf(many)).toBe('FILE_BOMB');
  });

  test('an unread part that would inflate to gigabytes', async () => {
    const parts = [
      ...workbookParts('<worksheet/>'),
      { name: 'xl/media/a.png', data: '', declaredBytes: 3_000_000_000 },
    ];
    expect(await refusalOf(makeZip(parts))).toBe('FILE_BOMB');
  });

  test('too many rows, a value far below and a value far to the right', async () => {
    const rows = repeat(FILE_LIMITS.rows + 1, (number) => `<row r="${number}"><c r="A${number}"><v>1</v></c></row>`);
    expect(await refusalOf(makeXlsx(rows))).toBe('TOO_MANY_ROWS');
    expect(await refusalOf(makeXlsx('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'))).toBe('TOO_MANY_ROWS');
    expect(await refusalOf(makeXlsx('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toBe('TOO_MANY_COLUMNS');
    expect(await refusalOf(Buffer.from('a;b\n'.repeat(FILE_LIMITS.rows + 1)), 'a.csv')).toBe('TOO_MANY_ROWS');
  });

  test('a million merged cells, whatever the prefix of its tags', async () => {
    const merges = '<mergeCell ref="A1:B1"/>'.repeat(1_000_000);
    expect(await refusalOf(makeXlsx(textRow(1, ['a']), `<mergeCells>${merges}</mergeCells>`))).toBe('TOO_MANY_MERGES');
    const prefixed = `<x:worksheet><x:sheetData/><x:mergeCells>${merges.replaceAll('<m', '<x:m')}</x:mergeCells></x:worksheet>`;
    expect(await refusalOf(makeZip(workbookParts(prefixed)))).toBe('TOO_MANY_MERGES');
  });

  test('a broken archive and broken contents', async () => {
    const whole = makeXlsx(textRow(1, ['a']));
    expect(await refusalOf(whole.subarray(0, whole.length - 30))).toBe('FILE_DAMAGED');
    expect(await refusalOf(makeZip(workbookParts('no cells at all')))).toBe('FILE_DAMAGED');
    expect(await refusalOf(makeXlsx('<row r="1"><c r="A1'))).toBe('FILE_DAMAGED');
  });

  test('a CSV file in another encoding', async () => {
    expect(await refusalOf(Buffer.from([0x48, 0xf3, 0x61, 0x0a]), 'a.csv')).toBe('FILE_ENCODING');
    expect(await refusalOf(Buffer.from('Họ tên', 'utf16le'), 'a.csv')).toBe('FILE_ENCODING');
  });

  test('any damage to a good file leads to a typed refusal or a result, never to another error', async () => {
    const whole = makeXlsx(repeat(5, (number) => textRow(number, ['Nguyễn Văn A', 'Chi bộ 1'])));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 }), async (edits) => {
        const damaged = Buffer.from(whole);
        for (const [at, byte] of edits) damaged[at] = byte;
        await readSheet(damaged, 'a.xlsx').catch((error: unknown) => expect(error).toBeInstanceOf(ImportFileError));
      }),
      { numRuns: 300 },
    );
  });
});

describe('what costs a spreadsheet library minutes is dropped before it', () => {
  test('column definitions over the whole width, repeated', async () => {
    const columns = `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(20_000)}</cols>`;
    const started = performance.now();
    const file = await readSheet(makeXlsx(textRow(1, ['a']), '', columns), 'a.xlsx');
    expect(file.sheets[0]?.rows).toEqual([['a']]);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test('far-away empty formatted cells and rows do not make the sheet larger', async () => {
    const empty = '<row r="1048576"><c r="XFD1048576" s="1"/></row>';
    const file = await readSheet(makeXlsx(textRow(1, ['a', 'b']) + empty), 'a.xlsx');
    expect(file.sheets[0]?.rows).toEqual([['a', 'b']]);
  });
});

describe('cells', () => {
  test('keep formula results, mark formulas without one, and errors', async () => {
    const cells =
      '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f></c><c r="C1" t="e"><v>#REF!</v></c>' +
      '<c r="D1" t="str"><f>HYPERLINK("http://x","x")</f><v>x</v></c>';
    const file = await readSheet(makeXlsx(`<row r="1">${cells}</row>`), 'a.xlsx');
    expect(file.sheets[0]?.rows[0]).toEqual([
      { formula: true, value: 2 },
      { formula: true, value: null },
      { error: '#REF!' },
      { formula: true, value: 'x' },
    ]);
  });

  test('under a forbidden heading are emptied, other cells stay', async () => {
    const rows =
      textRow(1, ['DANH SÁCH', null, null, null]) +
      textRow(2, ['Họ và tên', 'Dân tộc', 'SỐ CCCD', 'Số thẻ đảng viên']) +
      textRow(3, ['Nguyễn Văn A', 'canary-ethnic', '037000000001', '037000000001']);
    const file = await readSheet(makeXlsx(rows), 'a.xlsx');
    expect(file.sheets[0]?.withheldColumns).toEqual([
      { index: 1, heading: 'Dân tộc' },
      { index: 2, heading: 'SỐ CCCD' },
    ]);
    expect(file.sheets[0]?.rows[2]).toEqual(['Nguyễn Văn A', null, null, '037000000001']);
    expect(JSON.stringify(file)).not.toContain('canary');
  });

  test('that only mention a forbidden word below the headings stay', async () => {
    const rows =
      textRow(1, ['Họ và tên', 'Chi bộ', 'Lĩnh vực']) +
      textRow(2, ['Nguyễn Văn A', 'Chi bộ 1', 'Xây dựng Đảng']) +
      textRow(3, ['Nguyễn Văn B', 'Chi bộ 1', 'Dân tộc, tôn giáo']) +
      textRow(4, ['Nguyễn Văn C', 'Chi bộ 1', 'Khuyến học']);
    const file = await readSheet(makeXlsx(rows), 'a.xlsx');
    expect(file.sheets[0]?.withheldColumns).toEqual([]);
    expect(file.sheets[0]?.rows.map((row) => row[2])).toContain('Khuyến học');
  });

  test('of a table that is not understood are emptied below a forbidden word as well', async () => {
    const rows = textRow(1, ['Người', 'Tôn giáo']) + textRow(2, ['A', 'canary']);
    const file = await readSheet(makeXlsx(rows), 'a.xlsx');
    expect(file.sheets[0]?.rows).toEqual([
      ['Người', 'Tôn giáo'],
      ['A', null],
    ]);
  });

  test.each([';', ',', '\t'])('of a CSV file separated by %j are read, with or without the mark', async (delimiter) => {
    const text = [`Họ và tên${delimiter}Chi bộ`, `"Nguyễn ""Ba""${delimiter} A"${delimiter}Chi bộ 1`, ''].join('\r\n');
    for (const mark of ['', '\ufeff']) {
      const file = await readSheet(Buffer.from(mark + text), 'a.csv');
      expect(file.sheets[0]?.rows).toEqual([
        ['Họ và tên', 'Chi bộ'],
        [`Nguyễn "Ba"${delimiter} A`, 'Chi bộ 1'],
      ]);
    }
  });
});
