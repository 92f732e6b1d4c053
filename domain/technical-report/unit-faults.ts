import type { Fault, FaultCode, UnitReport } from './fault.ts'
import type { ReportModel } from './report.ts'

/** Faults of one unit apart from its defects. @source domain.md 3.3.2, points 1, 2, 5, 6, 8 and 10 */
export const unitFaults = (report: UnitReport): readonly Fault[] => {
  const faults = report.noAccess
    ? noAccessFaults(report)
    : [...detailedReportFaults(report), ...roomFaults(report), ...functionFaults(report)]
  return [...identificationFaults(report), ...faults].map((fault) => ({ ...fault, unitId: report.unitId }))
}

const error = (code: FaultCode, path: string): Fault => ({ code, severity: 'ERROR', path })

const identificationFaults = ({ unitType, floor, model }: UnitReport): readonly Fault[] => {
  const faults: Fault[] = floor.trim() === '' ? [error('FLOOR_MISSING', 'floor')] : []
  if (unitType === undefined) return [...faults, error('UNIT_TYPE_MISSING', 'unitType')]
  const fits = unitType === 'ZW' ? model === 'ZW' : unitType === 'NZW' && roomModels.includes(model)
  return fits ? faults : [...faults, error('MODEL_NOT_FOR_UNIT', 'model')]
}

const roomModels: readonly ReportModel[] = ['KAMER', 'STUDENTENKAMER', 'SEIZOENARBEIDER']

const noAccessFaults = ({ defects }: UnitReport): readonly Fault[] =>
  defects.length > 0 ? [error('NO_ACCESS_WITH_DEFECTS', 'defects')] : []

const detailedReportFaults = ({ detailedReport, occupants, occupancyNorm }: UnitReport): readonly Fault[] => {
  if (!detailedReport) return []
  const { text, grounds } = detailedReport
  const faults: Fault[] = []
  if (grounds.length > 0 && text.trim() === '')
    faults.push(error('DETAILED_REPORT_WITHOUT_TEXT', 'detailedReport.text'))
  if (grounds.length === 0 && text.trim() !== '')
    faults.push(error('DETAILED_REPORT_WITHOUT_GROUND', 'detailedReport.grounds'))
  const isWithinNorm = occupancyNorm === undefined || occupants <= occupancyNorm
  if (grounds.includes('OVERBEWONING') && isWithinNorm)
    faults.push(error('NORM_NOT_EXCEEDED', 'detailedReport.grounds'))
  return faults
}

// Without rooms there is no norm; that matters only where people live.
const roomFaults = ({ rooms, occupants }: UnitReport): readonly Fault[] => {
  if (rooms.length === 0)
    return [{ code: 'ROOMS_MISSING', severity: occupants > 0 ? 'ERROR' : 'WARNING', path: 'rooms' }]
  return rooms.flatMap(({ areaM2, ceilingHeightCm }, index) => [
    ...(areaM2 > 0 ? [] : [error('AREA_NOT_POSITIVE', `rooms[${index}].areaM2`)]),
    ...(ceilingHeightCm > 0 ? [] : [error('HEIGHT_NOT_POSITIVE', `rooms[${index}].ceilingHeightCm`)]),
  ])
}

// A room misses at least one basic function and shares it; a dwelling misses none (domain.md 1.2, 3.3.2-8).
const functionFaults = ({ unitType, functions }: UnitReport): readonly Fault[] => {
  if (!functions) return []
  const sharesAMissingOne = functions.missing.some((kind) => functions.shared.includes(kind))
  if (unitType === 'NZW') return sharesAMissingOne ? [] : [error('NO_SHARED_FUNCTION', 'functions')]
  return unitType === 'ZW' && sharesAMissingOne ? [error('FUNCTION_MISSING', 'functions')] : []
}
