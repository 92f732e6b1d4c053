import { strToU8, zipSync } from 'fflate'
import type { FileResponse } from '../../contract/endpoint.ts'
import type { CsvColumn } from './send-csv.ts'
import { xmlText } from './xml-text.ts'

/**
 * A table as workbook of one sheet, every cell text: nothing in it is a formula, and a reference or a date stays as it is written.
 *
 * @param name without its ending
 * @param sheet title of the sheet, at most 31 characters
 */
export const xlsxFile = <Row>(
  name: string,
  sheet: string,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): FileResponse => {
  const lines = [columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ value }) => value(row)))]
  const files = { ...fixed, 'xl/workbook.xml': workbook(sheet), 'xl/worksheets/sheet1.xml': worksheet(lines) }
  const content = zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])))
  return {
    fileName: `${name}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: new Uint8Array(content),
  }
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const fixed = {
  '[Content_Types].xml': `${head}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}

const workbook = (sheet: string): string =>
  `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${xmlText(sheet)}" sheetId="1" r:id="r1"/></sheets></workbook>`

const worksheet = (lines: readonly (readonly string[])[]): string =>
  `${head}<worksheet xmlns="${main}"><sheetData>${lines.map(row).join('')}</sheetData></worksheet>`

const row = (cells: readonly string[], index: number): string =>
  `<row r="${index + 1}">${cells.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`).join('')}</row>`
