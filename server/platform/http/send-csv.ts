import { once } from 'node:events'
import { stringify, type Stringifier } from 'csv-stringify'
import type { Response } from 'express'
import { dataPolicy } from './security-headers.ts'
import { contentDisposition } from './send-file.ts'

export interface CsvColumn<Row> {
  readonly header: string
  readonly value: (row: Row) => string
}

export interface Csv<Row> {
  readonly fileName: string
  readonly columns: readonly CsvColumn<Row>[]
  /** asked one by one, when the caller has taken the one before: what throws between two pages ends the file unfinished */
  readonly pages: AsyncIterable<readonly Row[]>
}

export interface SentCsv {
  readonly rows: number
  /** false: the caller went away, or a page was refused */
  readonly complete: boolean
}

/**
 * Streams a CSV that Excel in Flanders opens by a click: UTF-8 with a byte order mark, `;` between columns. A cell that a spreadsheet would
 * take for a formula gets an apostrophe before it.
 *
 * @throws what the first page throws: then nothing was sent yet
 */
export const sendCsv = async <Row>(response: Response, { fileName, columns, pages }: Csv<Row>): Promise<SentCsv> => {
  const iterator = pages[Symbol.asyncIterator]()
  let page = await iterator.next()
  response.setHeader('content-type', 'text/csv; charset=utf-8')
  response.setHeader('content-disposition', contentDisposition(fileName))
  response.setHeader('content-security-policy', dataPolicy)
  const csv = stringify({ delimiter: ';', bom: true, escape_formulas: true, record_delimiter: 'windows' })
  csv.pipe(response)
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  let rows = 0
  try {
    await write(csv, gone.signal, [columns.map(({ header }) => header)])
    while (page.done !== true && !response.destroyed) {
      const lines = page.value.map((row) => columns.map(({ value }) => value(row)))
      await write(csv, gone.signal, lines)
      rows += lines.length
      page = await iterator.next()
    }
  } catch {
    // half a file that looks whole would lie: the connection is cut
    response.destroy()
  }
  if (response.destroyed) return { rows, complete: false }
  csv.end()
  await once(response, 'finish')
  return { rows, complete: true }
}

const write = async (csv: Stringifier, gone: AbortSignal, lines: readonly (readonly string[])[]): Promise<void> => {
  for (const line of lines) {
    if (gone.aborted) return
    if (!csv.write(line)) await once(csv, 'drain', { signal: gone }).catch(() => undefined)
  }
}
