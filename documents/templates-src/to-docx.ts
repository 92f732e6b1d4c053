import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type ITableBordersOptions,
  type ITableCellOptions,
} from 'docx'
import { p, type Block, type ParagraphBlock, type RowBlock, type TableBlock } from './blocks.ts'

/** The blocks of a template as Word elements. */
export const toDocx = (blocks: readonly Block[]): (Paragraph | Table)[] =>
  attachConditions(blocks).map((block) => (block.kind === 'p' ? toParagraph(block) : toTable(block)))

/**
 * Conditions stand at the end of the paragraph before and at the end of their last one: then they leave nothing behind.
 * Where that would be a table or the end of a loop, which Carbone removes, a thin empty paragraph carries them.
 */
const attachConditions = (blocks: readonly Block[]): readonly (ParagraphBlock | TableBlock)[] => {
  const result: (ParagraphBlock | TableBlock)[] = []
  for (const block of blocks) {
    if (block.kind === 'p' || block.kind === 'table') {
      result.push(block)
      continue
    }
    const last = result.at(-1)
    const carries = last?.kind === 'p' && !last.text.includes('[i+1]')
    const carrier = carries ? last : p('', { style: 'Tussenregel', keepNext: true })
    if (carries) result.pop()
    result.push({ ...carrier, text: carrier.text + block.marker })
  }
  return result
}

const toParagraph = (block: ParagraphBlock): Paragraph =>
  new Paragraph({
    style: block.style,
    children: runs(block.text),
    ...(block.bullet === true ? { numbering: { reference: 'opsomming', level: 0 } } : {}),
    ...(block.keepNext === true ? { keepNext: true } : {}),
    ...(block.pageBreak === true ? { pageBreakBefore: true } : {}),
    ...(block.align ? { alignment: block.align === 'right' ? AlignmentType.RIGHT : AlignmentType.CENTER } : {}),
  })

const runs = (text: string): TextRun[] =>
  text
    .split(/(\*\*.+?\*\*|~~.+?~~)/)
    .filter((part) => part !== '')
    .map(run)

const run = (part: string): TextRun => {
  if (part.startsWith('**')) return new TextRun({ text: part.slice(2, -2), bold: true })
  if (part.startsWith('~~')) return new TextRun({ text: part.slice(2, -2), size: 4, color: 'FFFFFF' })
  return new TextRun(part)
}

const toTable = (block: TableBlock): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: block.widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...block.widths],
    borders: borders[block.look],
    margins: block.look === 'plain' ? { left: 0, right: 80 } : { left: 90, right: 90, top: 10, bottom: 10 },
    rows: block.rows.map((row) => toRow(row, block)),
  })

const toRow = (row: RowBlock, table: TableBlock): TableRow =>
  new TableRow({
    cantSplit: true,
    ...(row.header === true ? { tableHeader: true } : {}),
    ...(row.height === undefined ? {} : { height: { value: row.height, rule: HeightRule.ATLEAST } }),
    children: row.cells.map(
      (cell, index) => new TableCell({ ...cellLook(row, table, index), children: cell.map(toParagraph) }),
    ),
  })

const cellLook = (row: RowBlock, table: TableBlock, index: number): Omit<ITableCellOptions, 'children'> => {
  const shaded = row.header === true || (table.look === 'facts' && index === 0)
  return {
    width: { size: table.widths[index] ?? 0, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    ...(shaded ? { shading: { type: ShadingType.CLEAR, fill: 'F1F4F8', color: 'auto' } } : {}),
  }
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'CBD2DA' }
const lined: ITableBordersOptions = {
  top: thin,
  bottom: thin,
  left: none,
  right: none,
  insideHorizontal: thin,
  insideVertical: none,
}
const borders: Readonly<Record<TableBlock['look'], ITableBordersOptions>> = {
  grid: lined,
  facts: lined,
  plain: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
}
