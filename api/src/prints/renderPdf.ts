import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type {
  Column,
  Content,
  ContentTable,
  CustomTableLayout,
  TableCell,
  TDocumentDefinitions,
} from 'pdfmake/interfaces.js';
import { columnWidths, LETTERHEAD, MARGIN, POINTS_PER_MM, ruleWidth, SIZE, textWidth } from './layout.ts';
import {
  type PrintBlock,
  type PrintDocument,
  type PrintSignature,
  type PrintTable,
  printable,
} from './printDocument.ts';

const require = createRequire(import.meta.url);
const face = (name: string) => require.resolve(`@expo-google-fonts/tinos/${name}/Tinos_${name}.ttf`);
const FACES = {
  normal: face('400Regular'),
  bold: face('700Bold'),
  italics: face('400Regular_Italic'),
  bolditalics: face('700Bold_Italic'),
};
const readable = new Set(Object.values(FACES));

// Nothing that stands in a text is ever fetched or read: the document is made of its words and the four faces.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path: string) => readable.has(path));
pdfmake.addFonts({ Tinos: FACES });

const points = (millimetres: number) => millimetres * POINTS_PER_MM;

/** How tables are ruled: thin black lines and a little room. */
const RULED: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => 3,
  paddingRight: () => 3,
  paddingTop: () => 2,
  paddingBottom: () => 2,
};

/** The only line of a caption: left, top, right, bottom. */
const BELOW: [boolean, boolean, boolean, boolean] = [false, false, false, true];

/** A heading needs room for the beginning of what it heads, in millimetres. */
const ROOM_BELOW_HEADING = 45;

/** A document as a PDF of A4 pages with its font inside. */
export async function renderPdf(document: PrintDocument): Promise<Uint8Array> {
  return await pdfmake.createPdf(definitionOf(document)).getBuffer();
}

function definitionOf(document: PrintDocument): TDocumentDefinitions {
  const title = printable([document.title, ...document.subtitle].join(' – '));
  return {
    pageSize: 'A4',
    pageOrientation: document.orientation,
    pageMargins: [points(MARGIN.left), points(MARGIN.top), points(MARGIN.right), points(MARGIN.bottom)],
    defaultStyle: { font: 'Tinos', fontSize: SIZE.body, lineHeight: 1.1 },
    info: { title, author: printable(document.unit), creator: 'Phân Công', producer: 'Phân Công' },
    language: document.language === 'vi' ? 'vi-VN' : 'en',
    // The first page bears no number.
    header: (page: number) =>
      page === 1
        ? ''
        : { text: String(page), alignment: 'center', fontSize: SIZE.pageNumber, margin: [0, points(9), 0, 0] },
    // A heading never stands alone at the end of a page.
    pageBreakBefore: document.blocks.some(({ kind }) => kind === 'heading')
      ? ({ headlineLevel, startPosition }, { getFollowingNodesOnPage }) =>
          headlineLevel === 1 &&
          ((1 - startPosition.verticalRatio) * startPosition.pageInnerHeight < points(ROOM_BELOW_HEADING) ||
            getFollowingNodesOnPage().length === 0)
      : undefined,
    content: [
      letterhead(document),
      { text: printable(document.title), bold: true, fontSize: SIZE.title, alignment: 'center', margin: [0, 14, 0, 2] },
      ...document.subtitle.map(
        (line): Content => ({ text: printable(line), bold: true, alignment: 'center', margin: [0, 0, 0, 2] }),
      ),
      { text: '', margin: [0, 4, 0, 0] },
      ...document.blocks.map((block) => blockOf(block, textWidth(document))),
      ending(document),
    ],
  };
}

function letterhead(document: PrintDocument): Content {
  const width = points(textWidth(document) * LETTERHEAD.right);
  const rule = ruleWidth(document.party);
  const start = (width - rule) / 2;
  const left: Content[] = [
    { text: printable(document.unitAbove).toUpperCase() },
    { text: printable(document.unit).toUpperCase(), bold: true },
    { text: '*' },
    ...(document.number ? [{ text: document.number }] : []),
  ];
  const right: Content[] = [
    { text: document.party, bold: true, fontSize: SIZE.party },
    {
      canvas: [{ type: 'line', x1: start, y1: 2, x2: start + rule, y2: 2, lineWidth: 0.8 }],
      alignment: 'left',
    },
    { text: printable(document.placeAndDay), italics: true, margin: [0, 10, 0, 0] },
  ];
  return {
    columns: [
      { stack: left, width: points(textWidth(document) * LETTERHEAD.left), alignment: 'center' },
      { stack: right, width, alignment: 'center' },
    ],
  };
}

function blockOf(block: PrintBlock, width: number): Content {
  switch (block.kind) {
    case 'heading':
      return { text: printable(block.text), bold: true, margin: [0, 8, 0, 4], headlineLevel: 1 };
    case 'text':
      return { text: printable(block.text), margin: [0, 0, 0, 4], alignment: 'justify' };
    case 'facts':
      return {
        stack: block.facts.map(
          ([label, value]): Content => ({
            text: [{ text: `${printable(label)}: ` }, { text: printable(value), bold: true }],
            margin: [0, 0, 0, 3],
          }),
        ),
        margin: [0, 0, 0, 4],
      };
    case 'table':
      return tableOf(block.table, width);
  }
}

function tableOf({ caption, columns, rows }: PrintTable, width: number): ContentTable {
  // The lines and the room beside the words belong to the width as well.
  const inner = points(width) - columns.length * 6.5 - 0.5;
  const above: TableCell[][] = caption
    ? [
        [
          { text: printable(caption), bold: true, colSpan: columns.length, border: BELOW },
          ...columns.slice(1).map(() => ''),
        ],
      ]
    : [];
  const heading: TableCell[] = columns.map(({ heading }) => ({
    text: printable(heading),
    bold: true,
    alignment: 'center',
  }));
  const body = rows.map((row): TableCell[] =>
    columns.map(({ align = 'left', isBold = false }, index) => ({
      text: printable(row[index] ?? ''),
      alignment: align,
      bold: isBold,
    })),
  );
  return {
    table: {
      headerRows: above.length + 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columnWidths(columns, inner),
      body: [...above, heading, ...body],
    },
    // Cells that a caption spans would draw a line above it.
    layout: caption ? { ...RULED, hLineWidth: (line) => (line === 0 ? 0 : 0.5) } : RULED,
    fontSize: SIZE.table,
    margin: [0, 0, 0, 6],
  };
}

/** Recipients at the left and who signs at the right, never torn apart by the end of a page. */
function ending({ recipients, signatures }: PrintDocument): Content {
  const first: Content[] = recipients
    ? [
        { text: `${recipients.heading}:`, bold: true, italics: true, fontSize: 12 },
        ...recipients.lines.map((line): Content => ({ text: `- ${printable(line)}`, fontSize: 11 })),
      ]
    : [];
  const columns: Column[] = [...(recipients ? [{ stack: first, width: '*' }] : []), ...signatures.map(signatureOf)];
  return { columns, margin: [0, 12, 0, 0], unbreakable: true };
}

function signatureOf({ capacity, hint, name }: PrintSignature): Column {
  return {
    width: '*',
    alignment: 'center',
    stack: [
      ...capacity.map((line): Content => ({ text: printable(line).toUpperCase(), bold: true })),
      { text: hint, italics: true, fontSize: 12 },
      { text: printable(name) || ' ', bold: true, margin: [0, 52, 0, 0] },
    ],
  };
}
