import type { FileResponse } from '../../contract/endpoint.ts'
import type { ElementFigure } from '../../contract/process-insight.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { csvFile, jsonFile } from '../../platform/http/data-file.ts'
import type { CsvColumn } from '../../platform/http/send-csv.ts'
import { xlsxFile } from '../../platform/http/xlsx-file.ts'
import type { FeatureDeps } from '../deps.ts'
import { basisOf } from './basis.ts'
import { elementFigures, type FigureQuery } from './heatmap.ts'

const few = 'minder dan 5'
const one = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','))

const columns: readonly CsvColumn<ElementFigure>[] = [
  { header: 'Stap', value: ({ name }) => name },
  { header: 'Soort', value: ({ type }) => type },
  { header: 'Aantal', value: ({ count }) => (count === null ? few : String(count)) },
  { header: 'Mediaan (werkdagen)', value: ({ medianWorkdays }) => one(medianWorkdays) },
  { header: 'Mediaan (dagen)', value: ({ medianDays }) => one(medianDays) },
  { header: 'Streeftermijn (dagen)', value: ({ targetDays }) => one(targetDays) },
  {
    header: 'Boven streeftermijn (%)',
    value: ({ overTarget }) => one(overTarget === null ? null : Math.round(overTarget * 1000) / 10),
  },
]

/** The figures of the heatmap as a file. @throws NotFound when the process was never deployed */
export const heatmapFile = async (
  { database, clock }: Pick<FeatureDeps, 'database' | 'clock'>,
  viewer: Viewer,
  processId: string,
  { format, ...query }: FigureQuery & { readonly format: 'csv' | 'xlsx' | 'json' },
): Promise<FileResponse> => {
  const basis = await basisOf(database, viewer, { ...query, processId })
  const rows = await elementFigures(database, basis)
  const name = `${basis.definition.name} ${clock.today()}`
  if (format === 'json') return jsonFile(name, rows)
  return format === 'xlsx' ? xlsxFile(name, 'Stappen', columns, rows) : csvFile(name, columns, rows)
}
