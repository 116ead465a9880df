import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { columnWidths, LETTERHEAD, MARGIN, PAGE, ruleWidth, SIZE, TWIPS_PER_MM, textWidth } from './layout.ts';
import {
  type PrintBlock,
  type PrintDocument,
  type PrintSignature,
  type PrintTable,
  printable,
} from './printDocument.ts';

const FONT = 'Times New Roman';
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const UNRULED = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};

const twips = (millimetres: number) => Math.round(millimetres * TWIPS_PER_MM);

type Look = {
  isBold?: boolean;
  isItalic?: boolean;
  size?: number;
  align?: keyof typeof ALIGN;
  before?: number;
  after?: number;
  keepNext?: boolean;
};

/** A document as a Word file that names Times New Roman. */
export async function renderDocx(document: PrintDocument): Promise<Uint8Array> {
  const isLandscape = document.orientation === 'landscape';
  const file = new Document({
    title: printable(document.title),
    creator: printable(document.unit),
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT },
            size: SIZE.body * 2,
            language: { value: document.language === 'vi' ? 'vi-VN' : 'en-GB' },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          // The first page bears no number.
          titlePage: true,
          page: {
            size: {
              width: twips(PAGE.short),
              height: twips(PAGE.long),
              orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twips(MARGIN.top),
              bottom: twips(MARGIN.bottom),
              left: twips(MARGIN.left),
              right: twips(MARGIN.right),
              header: twips(9),
            },
          },
        },
        headers: {
          first: new Header({ children: [new Paragraph('')] }),
          default: new Header({ children: [pageNumber()] }),
        },
        children: [
          letterhead(document),
          paragraph(document.title, { isBold: true, size: SIZE.title, align: 'center', before: 14, after: 2 }),
          ...document.subtitle.map((line, index) =>
            paragraph(line, {
              isBold: true,
              align: 'center',
              after: index === document.subtitle.length - 1 ? 8 : 2,
            }),
          ),
          ...document.blocks.flatMap((block) => blockOf(block, textWidth(document))),
          ending(document),
        ],
      },
    ],
  });
  return await Packer.toBuffer(file);
}

/** One paragraph; lines of the text stay lines. */
function paragraph(text: string, look: Look = {}): Paragraph {
  const { isBold, isItalic, size = SIZE.body, align = 'left', before = 0, after = 0, keepNext } = look;
  return new Paragraph({
    alignment: ALIGN[align],
    keepNext,
    spacing: { before: before * 20, after: after * 20 },
    children: runs(text, { bold: isBold, italics: isItalic, size: size * 2 }),
  });
}

function runs(text: string, look: { bold?: boolean; italics?: boolean; size?: number }): TextRun[] {
  return printable(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, break: index === 0 ? undefined : 1, ...look }));
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.pageNumber * 2 })],
  });
}

function letterhead(document: PrintDocument): Table {
  const width = twips(textWidth(document));
  const right = Math.floor(width * LETTERHEAD.right);
  const indent = Math.max(0, Math.floor((right - ruleWidth(document.party) * 20) / 2) - 108);
  const capitals = (text: string, isBold: boolean) => paragraph(text.toUpperCase(), { isBold, align: 'center' });
  return unruled(width, [
    {
      width: width - right,
      children: [
        capitals(document.unitAbove, false),
        capitals(document.unit, true),
        paragraph('*', { align: 'center' }),
        ...(document.number ? [paragraph(document.number, { align: 'center' })] : []),
      ],
    },
    {
      width: right,
      children: [
        paragraph(document.party, { isBold: true, size: SIZE.party, align: 'center' }),
        // A rule of its own: an underline would run through the marks below the letters.
        new Paragraph({
          indent: { left: indent, right: indent },
          border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
          spacing: { line: 120 },
          children: [],
        }),
        paragraph(document.placeAndDay, { isItalic: true, align: 'center' }),
      ],
    },
  ]);
}

/** Cells side by side without lines; their row is never torn apart. */
function unruled(width: number, cells: { width: number; children: Paragraph[] }[]): Table {
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: cells.map((cell) => cell.width),
    layout: TableLayoutType.FIXED,
    borders: UNRULED,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          ({ width: size, children }) => new TableCell({ width: { size, type: WidthType.DXA }, children }),
        ),
      }),
    ],
  });
}

function blockOf(block: PrintBlock, width: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph(block.text, { isBold: true, before: 8, after: 4, keepNext: true })];
    case 'text':
      return [paragraph(block.text, { after: 4 })];
    case 'facts':
      return block.facts.map(
        ([label, value]) =>
          new Paragraph({
            spacing: { after: 60 },
            children: [...runs(`${label}: `, {}), ...runs(value, { bold: true })],
          }),
      );
    case 'table':
      return [tableOf(block.table, twips(width)), paragraph('', { size: 6 })];
  }
}

function tableOf({ caption, columns, rows }: PrintTable, width: number): Table {
  const widths = columnWidths(columns, width);
  const cell = (index: number, text: string, look: Look, isHeading = false) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 70, right: 70 },
      verticalAlign: isHeading ? VerticalAlign.CENTER : VerticalAlign.TOP,
      children: [paragraph(text, { size: SIZE.table, ...look })],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      ...(caption ? [captionRow(caption, columns.length)] : []),
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ heading }, index) => cell(index, heading, { isBold: true, align: 'center' }, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map(({ align, isBold }, index) => cell(index, row[index] ?? '', { align, isBold })),
          }),
      ),
    ],
  });
}

function captionRow(caption: string, columnSpan: number): TableRow {
  const borders = { top: NO_BORDER, left: NO_BORDER, right: NO_BORDER };
  const children = [paragraph(caption, { isBold: true, size: SIZE.table, keepNext: true })];
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [new TableCell({ columnSpan, borders, children })],
  });
}

/** Recipients at the left and who signs at the right. */
function ending(document: PrintDocument): Table {
  const { recipients, signatures } = document;
  const cells = [
    ...(recipients
      ? [
          [
            paragraph(`${recipients.heading}:`, { isBold: true, isItalic: true, size: 12 }),
            ...recipients.lines.map((line) => paragraph(`- ${line}`, { size: 11 })),
          ],
        ]
      : []),
    ...signatures.map(signatureOf),
  ];
  const width = twips(textWidth(document));
  const widths = columnWidths(
    cells.map(() => ({ width: 1 })),
    width,
  );
  return unruled(
    width,
    cells.map((children, index) => ({ width: widths[index] ?? 0, children })),
  );
}

function signatureOf({ capacity, hint, name }: PrintSignature): Paragraph[] {
  return [
    ...capacity.map((line) => paragraph(line.toUpperCase(), { isBold: true, align: 'center' })),
    paragraph(hint, { isItalic: true, size: 12, align: 'center' }),
    paragraph(name || ' ', { isBold: true, align: 'center', before: 52 }),
  ];
}
