import type { z } from 'zod'
import { verdictPreset } from '#domain/decision/verdict'
import type { DefectCategory, LegalRegime } from '#domain/model/codes'
import { occupancyOf } from '#domain/occupancy-norm/occupancy-norm'
import type { LocalDate } from '#domain/shared/local-date'
import { definitionOn } from '#domain/technical-report/catalogue/catalogue'
import { explainResult } from '#domain/technical-report/explain-result'
import type { Fault, UnitReport } from '#domain/technical-report/fault'
import { findFaults } from '#domain/technical-report/find-faults'
import { regimeOn } from '#domain/technical-report/regime'
import type { ReportModel, ReportResult as Scored, ScoredDefect } from '#domain/technical-report/report'
import { scoreReport } from '#domain/technical-report/score'
import { weighDefects } from '#domain/technical-report/weigh-defects'
import type { reportFault } from '../../contract/investigations.ts'
import type { Defect, ReportInput, ReportResult } from '../../platform/case-file/investigation-model.ts'
import type { UnitRow } from '../../platform/case-file/model.ts'

/** An investigation as far as it is filled in. */
export interface Draft {
  readonly visitDate: LocalDate | null
  readonly building: readonly Defect[]
  readonly reports: readonly { readonly unit: UnitRow; readonly input: ReportInput }[]
  readonly inspectors: readonly { readonly userId: string; readonly isDesignatedOnVisit: boolean }[]
}

export const isRoom = (unit: UnitRow): boolean => unit.type === 'NZW'
const modelOf = (unit: UnitRow): ReportModel => (isRoom(unit) ? 'KAMER' : 'ZW')
const peopleIn = ({ occupants }: ReportInput): number => occupants.adults + occupants.children

/**
 * What the report of one unit comes to under the rules of the visit date; null while there is no date with a model.
 *
 * @source domain.md 4.3, 4.4, 4.5
 */
export const resultOf = (
  unit: UnitRow,
  input: ReportInput,
  { visitDate, building }: Pick<Draft, 'visitDate' | 'building'>,
): ReportResult | null => {
  const regime = visitDate === null ? undefined : regimeOn(visitDate)
  if (!regime || visitDate === null) return null
  const facts = { regime, visitDate, ...(input.epcScore !== null && { epcScore: input.epcScore }) }
  const [onBuilding, onUnit] = [weighDefects(building, facts), weighDefects(input.defects, facts)]
  const isOwnFunction = ({ code }: ScoredDefect) => definitionOn(regime, code, visitDate)?.part === 'D'
  const occupancy = occupancyOf(input.rooms, isRoom(unit))
  const norm = input.rooms.length > 0 ? occupancy.norm : undefined
  const scored = scoreReport({
    visitDate,
    noAccess: input.noAccess,
    building: onBuilding.scored,
    unit: onUnit.scored.filter((defect) => !isOwnFunction(defect)),
    ownFunctions: onUnit.scored.filter(isOwnFunction),
    occupants: peopleIn(input),
    smokeDetectorsOk: input.smokeDetectorOnEveryFloor,
    exemptByEpc: [...onBuilding.exemptByEpc, ...onUnit.exemptByEpc],
    ...(norm !== undefined && { occupancyNorm: norm }),
    ...(input.detailedReport !== null && { detailedReport: input.detailedReport }),
  })
  return scored ? toResult(scored, norm, occupancy.netFloorAreaM2) : null
}

const toResult = (scored: Scored, norm: number | undefined, netFloorAreaM2: number): ReportResult => {
  const { regime, noAccess, points, unfit, uninhabitable, overcrowded, unadapted, conform, certificatePossible } =
    scored
  return {
    regime,
    noAccess,
    totalPoints: points?.total ?? null,
    pointsBuilding: points?.building ?? null,
    pointsUnit: points?.unit ?? null,
    counts: { ...scored.counts },
    unfit,
    uninhabitable,
    overcrowded,
    unadapted,
    conform,
    certificatePossible,
    occupancyNorm: norm ?? null,
    netFloorAreaM2,
    verdict: verdictPreset(scored) ?? null,
    reasons: [...explainResult(scored)],
  }
}

/** Everything that stands in the way of validation, and warnings. @source domain.md 3.3.2 */
export const faultsOf = (draft: Draft, today: LocalDate): z.input<typeof reportFault>[] =>
  findFaults(
    {
      visitDate: draft.visitDate ?? undefined,
      inspectors: draft.inspectors,
      building: draft.building,
      reports: draft.reports.map(toUnitReport),
      // photos are not kept with a report yet
      photoRequired: 'OFF',
    },
    today,
  ).map(toFault)

const toUnitReport = ({ unit, input }: Draft['reports'][number]): UnitReport => ({
  unitId: unit.id,
  unitType: unit.type,
  model: modelOf(unit),
  floor: unit.floor,
  noAccess: input.noAccess,
  defects: input.defects,
  rooms: input.rooms,
  occupants: peopleIn(input),
  ...(input.rooms.length > 0 && { occupancyNorm: occupancyOf(input.rooms, isRoom(unit)).norm }),
  ...(input.detailedReport !== null && { detailedReport: input.detailedReport }),
})

const toFault = ({ unitId, path, code, severity }: Fault): z.input<typeof reportFault> => ({
  unitId: unitId ?? null,
  path,
  code,
  severity: severity === 'ERROR' ? 'error' : 'warning',
})

/** A ticked defect with the words and the weight of the form of that day; undefined when the form does not have it. */
export const describeDefect = (
  { code, variant, remark }: Defect,
  regime: LegalRegime,
  visitDate: LocalDate,
):
  | {
      readonly code: string
      readonly label: string
      readonly severity: string
      readonly category: DefectCategory
      readonly remark: string
    }
  | undefined => {
  const definition = definitionOn(regime, code, visitDate)
  const chosen = definition?.variants.find(({ key }) => key === variant)
  if (!definition || !chosen) return undefined
  return { code, label: definition.label, severity: chosen.label, category: chosen.category, remark }
}
