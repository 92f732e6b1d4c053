import { stringify } from 'csv-stringify/sync'
import type { FileResponse } from '../../contract/endpoint.ts'
import type { CsvColumn } from './send-csv.ts'
import { xmlText } from './xml-text.ts'

/**
 * A short table as CSV that Excel in Flanders opens by a click: UTF-8 with a byte order mark, `;` between columns, formulas made harmless.
 *
 * @param name without its ending
 */
export const csvFile = <Row>(name: string, columns: readonly CsvColumn<Row>[], rows: readonly Row[]): FileResponse => {
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ value }) => value(row)))]
  const text = stringify(lines, { delimiter: ';', bom: true, escape_formulas: true, record_delimiter: 'windows' })
  return { fileName: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', content: Buffer.from(text) }
}

/** A table as JSON. */
export const jsonFile = (name: string, rows: readonly unknown[]): FileResponse => ({
  fileName: `${name}.json`,
  mediaType: 'application/json; charset=utf-8',
  content: Buffer.from(`${JSON.stringify(rows, null, 2)}\n`),
})

/** An element of an XML file: its text, or the elements in it. */
export interface XmlElement {
  readonly name: string
  readonly content: string | readonly XmlElement[]
}

/** A tree as XML. */
export const xmlFile = (name: string, root: XmlElement): FileResponse => ({
  fileName: `${name}.xml`,
  mediaType: 'application/xml; charset=utf-8',
  content: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`),
})

const written = ({ name, content }: XmlElement, indent: string): string => {
  if (typeof content === 'string') return `${indent}<${name}>${xmlText(content)}</${name}>\n`
  return `${indent}<${name}>\n${content.map((child) => written(child, `${indent}  `)).join('')}${indent}</${name}>\n`
}
