import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';

/** A table of a Word file as its XML says it: whether its first row repeats on every page, and the words of its cells. */
export type PaperTable = { isHeadRepeated: boolean; isKeptWhole: boolean; rows: string[][] };
export type WordPaper = { xml: string; text: string; tables: PaperTable[] };

/** What a Word file holds. The letterhead and the signatures are tables as well, of one row each. */
export function readDocx(file: Uint8Array): WordPaper {
  const parts = unzipSync(file);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const tables = all(xml, 'w:tbl').map((table) => {
    const rows = all(table, 'w:tr');
    return {
      isHeadRepeated: rows[0]?.includes('<w:tblHeader') ?? false,
      isKeptWhole: rows.every((row) => row.includes('<w:cantSplit')),
      rows: rows.map((row) => all(row, 'w:tc').map(words)),
    };
  });
  return { xml, text: words(xml), tables };
}

/** The rows below the heads of the ruled tables of a Word file. */
export function paperRows(file: Uint8Array): string[][] {
  return (
    readDocx(file)
      .tables.filter(({ isHeadRepeated }) => isHeadRepeated)
      // A caption above the heads spans them all, and is one cell.
      .flatMap(({ rows }) => rows.slice(rows[0]?.length === 1 ? 2 : 1))
  );
}

/** The words of a PDF page by page, without regard to where lines break. */
export async function readPdf(file: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)));
  return text.map((page) => page.normalize('NFC').replaceAll(/\s+/g, ' '));
}

function all(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}>[\\s\\S]*?</${element}>`, 'g'))].map(([part]) => part);
}

function words(xml: string): string {
  return xml
    .replaceAll(/<w:br\/>|<\/w:p>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .trim();
}
