import { type InvestigationFields, investigationFields, longDate, type UnitReportFields } from '#documents'
import { scoringOf } from '#domain/technical-report/regime'
import { pointsOf } from '#domain/technical-report/score-points'
import { occupancyOf } from '#domain/occupancy-norm/occupancy-norm'
import type { LegalRegime, Verdict } from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'
import type { Defect } from '../../platform/case-file/investigation-model.ts'
import { loadOrganisation, loadUserNames } from '../../platform/case-file/organisations.ts'
import type { InvestigationPrint } from '../basis-print.ts'
import type { FeatureDeps } from '../deps.ts'
import { caseFieldsOf, letterheadOf, letterOf, type PreparedLetter, senderName, unitFactsOf } from '../letters.ts'
import { describeDefect, isRoom } from './assess.ts'
import type { InvestigationFile, ReportOfUnit } from './load.ts'
import { reasonWords } from './words.nl.ts'

/** An investigation can only be printed once it has a visit with a model. */
interface Printable extends InvestigationFile {
  readonly visitDate: LocalDate
  readonly regime: LegalRegime
  readonly signedOn: LocalDate
}

type Facts = Parameters<typeof investigationFields>[0]
type UnitFacts = Facts['units'][number]
type DefectFacts = Facts['buildingDefects'][number]

/** @throws Error when the investigation was not validated and signed */
export const printable = (found: InvestigationFile): Printable => {
  const { visitDate, regime, signedOn } = found.investigation
  if (visitDate === null || regime === null || signedOn === null) throw new Error('this investigation is not signed')
  return { ...found, visitDate, regime, signedOn }
}

/** What an investigation found, as letters print it: building, and the report of each unit. @source domain.md 6 G3 */
export const printInvestigation = async (
  { database }: Pick<FeatureDeps, 'database'>,
  found: Printable,
): Promise<InvestigationFields> => {
  const { investigation, reports, visitDate, regime } = found
  const agency = await loadOrganisation(database, investigation.ownerOrgId)
  const names = await loadUserNames(database, investigation.inspectorIds)
  return investigationFields({
    reference: investigation.reference,
    visitDate,
    reason: reasonWords[investigation.reason],
    regime,
    access: accessOf(reports),
    inspectors: investigation.inspectorIds.flatMap((id) => names.get(id) ?? []),
    organisation: senderName(agency),
    buildingDefects: defectsOf(investigation.building, found),
    units: reports.map((one) => unitOf(found, one)),
  })
}

/** DT011 for each unit and DT145 for all of them, signed. @source domain.md 5.1 step 6 */
export const reportLettersOf = async (
  deps: Pick<FeatureDeps, 'database'>,
  found: Printable,
): Promise<PreparedLetter<'DT011' | 'DT145'>[]> => {
  const { investigation } = found
  const fields = await printInvestigation(deps, found)
  const { base, common, filing } = await signedByController(deps, found)
  const reports = found.reports.flatMap(({ unit }, index): PreparedLetter<'DT011'>[] => {
    const report = fields.units[index]
    if (!report) return []
    const data = { ...base, report, investigation: { ...fields, units: [report] } }
    return [{ ...common, code: 'DT011', key: unit.id, data, filing: { ...filing, unitId: unit.id } }]
  })
  const data = { ...base, investigation: fields }
  return [...reports, { ...common, code: 'DT145', key: investigation.id, data, filing }]
}

/** DT010, signed by the controller who found every door closed. @source domain.md 6 DT010 */
export const noAccessLettersOf = async (
  deps: Pick<FeatureDeps, 'database'>,
  found: Printable,
): Promise<PreparedLetter<'DT010'>[]> => {
  const { base, common, filing } = await signedByController(deps, found)
  const data = { ...base, investigation: await printInvestigation(deps, found) }
  return [{ ...common, code: 'DT010', key: found.investigation.id, data, filing }]
}

const signedByController = async (
  { database }: Pick<FeatureDeps, 'database'>,
  { file, investigation, signedOn }: Printable,
) => {
  const municipality = await loadOrganisation(database, file.main.municipalityOrgId)
  const agency = await loadOrganisation(database, investigation.ownerOrgId)
  const names = await loadUserNames(database, [investigation.signedByUserId])
  const signer = names.get(investigation.signedByUserId ?? '') ?? ''
  const letter = letterOf(agency, {
    date: signedOn,
    ownReference: investigation.reference,
    contactName: signer,
    signers: [{ kind: 'WC', name: signer, delegation: `Digitaal ondertekend op ${longDate(signedOn)}` }],
  })
  return {
    base: { letter, case: caseFieldsOf(file, municipality) },
    common: { letterhead: letterheadOf(agency) },
    filing: {
      caseId: file.main.id,
      ownerOrgId: agency.id,
      status: 'ONDERTEKEND',
      signedOn,
      subjectId: investigation.id,
    },
  } as const
}

/** What a decision on one unit will print of the investigation. */
export const printOfUnit = (
  fields: InvestigationFields,
  report: UnitReportFields,
  reasons: readonly string[],
): InvestigationPrint => ({ ...fields, units: [report], grounds: reasons.map((text) => ({ text })) })

const noVerdict: Verdict = { oo: 'NIET_OO', overcrowded: false }

const accessOf = (reports: readonly ReportOfUnit[]): Facts['access'] => {
  const without = reports.filter(({ report }) => report.input.noAccess).length
  if (without === 0) return 'VOLLEDIG'
  return without === reports.length ? 'GEEN' : 'GEDEELTELIJK'
}

const defectsOf = (defects: readonly Defect[], { regime, visitDate }: Printable): DefectFacts[] =>
  defects.flatMap((defect) => {
    const described = describeDefect(defect, regime, visitDate)
    if (!described) return []
    return scoringOf(regime) === 'POINTS' ? [{ ...described, points: pointsOf(described.category) }] : [described]
  })

const unitOf = (found: Printable, { unit, report }: ReportOfUnit): UnitFacts => {
  const { input } = report
  const occupancy = occupancyOf(input.rooms, isRoom(unit))
  return {
    reference: report.reference,
    unit: { ...unitFactsOf(found.file.property, unit), ...input.occupants },
    defects: defectsOf(input.defects, found),
    rooms: input.rooms.map((room) => ({
      ...room,
      habitable: occupancyOf([room], isRoom(unit)).habitableRoomCount > 0,
    })),
    netFloorAreaM2: occupancy.netFloorAreaM2,
    habitableRooms: occupancy.habitableRoomCount,
    occupancyNorm: occupancy.norm,
    smokeDetectorsOk: input.smokeDetectorOnEveryFloor,
    result: outcomeOf(report),
    motivation: input.detailedReport?.text ?? '',
    remarks: input.remarks,
  }
}

const outcomeOf = ({ input, result }: ReportOfUnit['report']): UnitFacts['result'] => ({
  verdict: result?.verdict ?? noVerdict,
  counts: result?.counts ?? { I: 0, II: 0, III: 0, IV: 0 },
  conform: result?.conform ?? false,
  noAccess: input.noAccess,
  ...(typeof result?.totalPoints === 'number' && { totalPoints: result.totalPoints }),
})
