import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  HeightRule,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type ISectionOptions,
} from 'docx'
import { accentPlaceholder } from '../letterheads/load.ts'
import type { LetterheadLayout } from '../letterheads/letterhead.ts'
import { share, textWidth } from './blocks.ts'
import type { Look } from './styles.ts'

interface LetterheadSource {
  readonly look: Look
  readonly section: Omit<ISectionOptions, 'children'>
}

const ink = '1F2328'
const muted = '5B6670'
const firstHeaderHeight = 1380

/** Paper, margins, headers and footers of the shipped letterheads; `accentPlaceholder` becomes the colour of the organisation. */
export const letterheadSources = (): Readonly<Record<LetterheadLayout, LetterheadSource>> => ({
  gemeente: {
    look: { font: 'Calibri', size: 21, accent: accentPlaceholder, ink },
    section: section(
      [
        new Paragraph({
          spacing: { before: 60, after: 0, line: 240 },
          children: [new TextRun({ text: '{d.org.name}', bold: true, size: 40, color: accentPlaceholder })],
        }),
        line('{d.org.department}', { size: 21 }),
      ],
      { size: 18, color: accentPlaceholder },
    ),
  },
  agentschap: {
    look: { font: 'Arial', size: 19, accent: ink, ink },
    section: section(
      [
        new Paragraph({
          spacing: { before: 60, after: 0, line: 240 },
          border: { left: { style: BorderStyle.SINGLE, size: 48, space: 8, color: accentPlaceholder } },
          indent: { left: 220 },
          children: [new TextRun({ text: '{d.org.name}', bold: true, size: 34 })],
        }),
        new Paragraph({
          spacing: { before: 0, after: 0, line: 260 },
          border: { left: { style: BorderStyle.SINGLE, size: 48, space: 8, color: accentPlaceholder } },
          indent: { left: 220 },
          children: [new TextRun({ text: '{d.org.department}', size: 20, color: muted })],
        }),
      ],
      { size: 24, color: accentPlaceholder },
    ),
  },
})

const section = (
  name: readonly Paragraph[],
  rule: { readonly size: number; readonly color: string },
): Omit<ISectionOptions, 'children'> => ({
  properties: {
    titlePage: true,
    page: {
      size: { width: 11906, height: 16838 },
      margin: { top: 1474, bottom: 1191, left: 1247, right: 1134, header: 567, footer: 510 },
    },
  },
  headers: {
    first: new Header({ children: [firstHeader(name), underline(rule)] }),
    default: new Header({ children: [runningHeader(rule.color)] }),
  },
  footers: { first: footer(), default: footer() },
})

const firstHeader = (name: readonly Paragraph[]): Table => {
  const [left = 0, right = 0] = share([92, 76])
  const contact = ['{d.org.street}', '{d.org.city}', '{d.org.phone}', '{d.org.email}', '{d.org.website}']
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [left, right],
    borders: noBorders,
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        height: { value: firstHeaderHeight, rule: HeightRule.EXACT },
        children: [
          cell(left, name),
          cell(
            right,
            contact.map((text) => line(text, { size: 17, color: muted })),
          ),
        ],
      }),
    ],
  })
}

const cell = (width: number, children: readonly Paragraph[]): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    children: [...children],
  })

const line = (text: string, run: { readonly size: number; readonly color?: string }): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: 250 }, children: [new TextRun({ text, ...run })] })

const underline = (rule: { readonly size: number; readonly color: string }): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 180, line: 20, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: rule.size, space: 1, color: rule.color } },
    children: [],
  })

const tabs = [{ type: TabStopType.RIGHT, position: textWidth }]

const runningHeader = (color: string): Paragraph =>
  new Paragraph({
    tabStops: tabs,
    spacing: { after: 120, line: 240 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 4, color } },
    children: [
      new TextRun({ text: '{d.org.name}', size: 17, bold: true }),
      new TextRun({ text: '\t{d.letter.ownReference}', size: 17, color: muted }),
    ],
  })

const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: tabs,
        alignment: AlignmentType.LEFT,
        spacing: { before: 60, after: 0, line: 240 },
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: 'CBD2DA' } },
        children: [
          new TextRun({ text: '{d.org.footer}', size: 15, color: muted }),
          new TextRun({ size: 15, color: muted, children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }
