import type { DefectCategory, LegalRegime, Verdict } from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'
import { occupantWords, unitFields, type UnitFacts } from './case.ts'
import { area, capitalise, lines, longDate } from './format.ts'
import type { DefectFields, InvestigationFields, RoomFields, UnitReportFields } from './types.ts'
import { accessWords, isPointsRegime, modelWords, type AccessKind, unitTypeWords } from './words.ts'
import { verdictText } from './decision.ts'

export interface DefectFacts {
  readonly code: string
  readonly label: string
  readonly severity: string
  readonly category: DefectCategory
  /** only under the rules until 2020 */
  readonly points?: number
  readonly remark?: string
}

export interface RoomFacts {
  readonly name: string
  readonly areaM2: number
  readonly ceilingHeightCm: number
  readonly habitable: boolean
}

/** What `domain/technical-report` concluded about one unit. */
export interface ResultFacts {
  readonly verdict: Verdict
  /** building and unit together, until 2020 */
  readonly totalPoints?: number
  /** defects per category, building and unit together */
  readonly counts: Readonly<Record<DefectCategory, number>>
  readonly conform: boolean
  readonly noAccess?: boolean
}

export interface UnitReportFacts {
  readonly reference: string
  readonly unit: UnitFacts
  readonly defects: readonly DefectFacts[]
  readonly rooms: readonly RoomFacts[]
  readonly netFloorAreaM2: number
  readonly habitableRooms: number
  readonly occupancyNorm: number
  readonly smokeDetectorsOk: boolean
  readonly result: ResultFacts
  /** text of the detailed report, a paragraph per line */
  readonly motivation?: string
  readonly remarks?: string
}

export interface InvestigationFacts {
  readonly reference: string
  readonly visitDate: LocalDate
  /** reads on after "Aanleiding:", e.g. "adviesvraag van de burgemeester" */
  readonly reason: string
  readonly regime: LegalRegime
  readonly access: AccessKind
  readonly inspectors: readonly string[]
  readonly organisation: string
  readonly buildingDefects: readonly DefectFacts[]
  readonly units: readonly UnitReportFacts[]
}

/** G3: an investigation with the technical report of each unit. */
export const investigationFields = (facts: InvestigationFacts): InvestigationFields => ({
  reference: facts.reference,
  date: longDate(facts.visitDate),
  reason: facts.reason,
  model: modelWords[facts.regime],
  access: accessWords[facts.access],
  inspectors: facts.inspectors.join(', '),
  organisation: facts.organisation,
  hasPoints: isPointsRegime(facts.regime),
  buildingDefects: facts.buildingDefects.map((defect) => defectFields(defect, facts.regime)),
  noBuildingDefects: facts.buildingDefects.length === 0 ? 'Geen gebreken vastgesteld.' : '',
  units: facts.units.map((unit) => unitReportFields(unit, facts.regime)),
})

/** G3: one scored defect; the points of a report under the rules since 2021 are not printed. */
export const defectFields = (facts: DefectFacts, regime: LegalRegime): DefectFields => {
  const points = isPointsRegime(regime) ? String(facts.points ?? '') : ''
  return {
    code: facts.code,
    label: facts.label,
    severity: facts.severity || '-',
    category: facts.category,
    points,
    weight: points === '' ? facts.category : `${facts.category} (${points})`,
    remark: facts.remark ?? '',
  }
}

/** G3: the technical report of one unit. */
export const unitReportFields = (facts: UnitReportFacts, regime: LegalRegime): UnitReportFields => ({
  reference: facts.reference,
  subtitle: capitalise(unitTypeWords[facts.unit.type]),
  unit: unitFields(facts.unit),
  defects: facts.defects.map((defect) => defectFields(defect, regime)),
  noDefects: facts.defects.length === 0 ? 'Geen gebreken vastgesteld.' : '',
  rooms: facts.rooms.map(roomFields),
  netFloorArea: `${area(facts.netFloorAreaM2)} m²`,
  habitableRooms: String(facts.habitableRooms),
  occupancyNorm: `${facts.occupancyNorm} ${facts.occupancyNorm === 1 ? 'persoon' : 'personen'}`,
  occupants: occupantWords(facts.unit.adults ?? 0, facts.unit.children ?? 0),
  smokeDetectors: facts.smokeDetectorsOk ? 'op elke verdieping aanwezig' : 'ontbreken op minstens één verdieping',
  score: scoreWords(facts.result, regime),
  result: facts.result.noAccess === true ? 'geen toegang' : verdictText(facts.result.verdict),
  conclusion: conclusion(facts),
  motivation: lines([facts.motivation ?? '']),
  hasMotivation: (facts.motivation ?? '').trim() !== '',
  remarks: facts.remarks || 'Geen.',
})

const roomFields = (facts: RoomFacts): RoomFields => ({
  name: facts.name,
  areaM2: area(facts.areaM2),
  heightCm: String(facts.ceilingHeightCm),
  habitable: facts.habitable ? 'ja' : 'nee',
})

const scoreWords = (result: ResultFacts, regime: LegalRegime): string => {
  if (result.noAccess === true) return '-'
  if (isPointsRegime(regime)) return `${result.totalPoints ?? 0} strafpunten`
  const { I, II, III } = result.counts
  return `categorie I: ${I}, categorie II: ${II}, categorie III: ${III}`
}

const conclusion = ({ result, smokeDetectorsOk }: UnitReportFacts): string => {
  if (result.noAccess === true) return 'De woning kon niet worden onderzocht omdat er geen toegang was.'
  if (!result.conform) return 'De woning beantwoordt niet aan de woningkwaliteitsnormen.'
  return smokeDetectorsOk
    ? 'De woning beantwoordt aan de woningkwaliteitsnormen.'
    : 'De woning beantwoordt aan de woningkwaliteitsnormen, maar er ontbreken rookmelders.'
}
