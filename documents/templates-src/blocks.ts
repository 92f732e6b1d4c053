/** What a template is written in: paragraphs with Carbone markers, tables, and parts that are printed on a condition. */
export type Block = ParagraphBlock | TableBlock | BeginBlock | EndBlock

export interface ParagraphBlock {
  readonly kind: 'p'
  /** `**bold**` and `~~invisible~~` are understood */
  readonly text: string
  readonly style: StyleName
  readonly bullet?: boolean
  readonly keepNext?: boolean
  readonly align?: 'right' | 'center'
  readonly pageBreak?: boolean
}
export interface TableBlock {
  readonly kind: 'table'
  readonly look: 'grid' | 'facts' | 'plain'
  /** in twentieths of a point; together `textWidth` */
  readonly widths: readonly number[]
  readonly rows: readonly RowBlock[]
}
export interface RowBlock {
  readonly cells: readonly (readonly ParagraphBlock[])[]
  readonly header?: boolean
  /** least height in twips */
  readonly height?: number
}
interface BeginBlock {
  readonly kind: 'begin'
  readonly marker: string
}
interface EndBlock {
  readonly kind: 'end'
  readonly marker: string
}

export type StyleName =
  | 'Normal'
  | 'Heading1'
  | 'Heading2'
  | 'Title'
  | 'Ondertitel'
  | 'Adres'
  | 'Verzendwijze'
  | 'KenmerkLabel'
  | 'Kenmerk'
  | 'Betreft'
  | 'Opsomming'
  | 'Citaat'
  | 'Tabelkop'
  | 'Tabeltekst'
  | 'Handtekening'
  | 'Klein'
  | 'Bijlagekop'
  | 'Ondertekening'
  | 'Formule'
  | 'Tussenregel'

/** 168 mm: A4 less the margins of the shipped letterheads. */
export const textWidth = 9525

type ParagraphOptions = Partial<Omit<ParagraphBlock, 'kind' | 'text'>>

export const p = (text: string, options: ParagraphOptions = {}): ParagraphBlock => ({
  kind: 'p',
  text,
  style: 'Normal',
  ...options,
})
export const h1 = (text: string): ParagraphBlock => p(text, { style: 'Heading1', keepNext: true })
export const h2 = (text: string): ParagraphBlock => p(text, { style: 'Heading2', keepNext: true })
export const bullet = (text: string): ParagraphBlock => p(text, { style: 'Opsomming', bullet: true })
export const small = (text: string, options: ParagraphOptions = {}): ParagraphBlock =>
  p(text, { style: 'Klein', ...options })

/**
 * Prints `blocks` when the marker is true or not empty, or when it equals `value`.
 *
 * @param path such as `d.request.formal`
 */
export const when = (path: string, blocks: readonly Block[], value?: string): readonly Block[] => {
  const test = value === undefined ? '' : `:ifEQ(${value})`
  return [
    { kind: 'begin', marker: `{${path}${test}:showBegin}` },
    ...blocks,
    { kind: 'end', marker: `{${path}:showEnd}` },
  ]
}

/** Prints `blocks` when the array at `path` has items. */
export const whenAny = (path: string, blocks: readonly Block[]): readonly Block[] => [
  { kind: 'begin', marker: `{${path}:ifNEM:showBegin}` },
  ...blocks,
  { kind: 'end', marker: `{${path}:showEnd}` },
]

/** Prints `blocks` when the marker is false or empty. */
export const unless = (path: string, blocks: readonly Block[]): readonly Block[] => [
  { kind: 'begin', marker: `{${path}:hideBegin}` },
  ...blocks,
  { kind: 'end', marker: `{${path}:hideEnd}` },
]

/** One paragraph for each item of the array at `path`; `text` uses `[i]`. */
export const each = (path: string, text: string, options: ParagraphOptions = {}): readonly Block[] => [
  p(text, options),
  p(`{${path}[i+1].text}`, options),
]

/** One bullet for each line. */
export const eachBullet = (path: string): readonly Block[] =>
  each(path, `{${path}[i].text}`, { style: 'Opsomming', bullet: true })

export interface Column {
  readonly title: string
  /** share of the width */
  readonly width: number
  /** text of the cell with `[i]` markers */
  readonly cell: string
}

/** A table with one row for each item of `path`; the title row is repeated on each page. */
export const grid = (path: string, columns: readonly Column[]): TableBlock => ({
  kind: 'table',
  look: 'grid',
  widths: share(columns.map((column) => column.width)),
  rows: [
    { header: true, cells: columns.map((column) => [p(column.title, { style: 'Tabelkop' })]) },
    { cells: columns.map((column) => [p(column.cell, { style: 'Tabeltekst' })]) },
    { cells: columns.map((_, index) => [p(index === 0 ? `{${path}[i+1]}` : '', { style: 'Tabeltekst' })]) },
  ],
})

/** Label and value, one row each. */
export const facts = (rows: readonly (readonly [label: string, value: string])[]): TableBlock => ({
  kind: 'table',
  look: 'facts',
  widths: share([30, 70]),
  rows: rows.map(([label, value]) => ({
    cells: [[p(label, { style: 'Tabelkop' })], [p(value, { style: 'Tabeltekst' })]],
  })),
})

/** Shares as column widths that fill the text width. */
export const share = (parts: readonly number[]): readonly number[] => {
  const total = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => Math.round((part / total) * textWidth))
}
