import type { MunicipalityFacts, OoFacts, ProcedureFacts, UnitFacts } from '#domain/procedures/oo/facts'
import type { LocalDate } from '#domain/shared/local-date'
import type { Database } from '../db/database.ts'
import type { OrganisationRow } from '../organisations/model.ts'
import type { CaseFile, PropertyFile } from './load.ts'
import { caseModel, type CaseRow, subProcedureModel } from './model.ts'
import { loadOrganisation } from './organisations.ts'

type OwnFacts = Pick<OoFacts, 'adviceRequests' | 'investigations' | 'hearings' | 'decisions'>

/**
 * What one feature knows of a case. Features do not see each other, the rules see all of them: each exports its source, and
 * `server/features/index.ts` puts them together.
 */
export type FactSource = (database: Database, file: CaseFile) => Promise<Partial<OwnFacts>>

/** Facts of a running case for `allowedActions`. */
export type LoadFacts = (file: CaseFile) => Promise<OoFacts>

/** Puts the facts of the case file and of every feature together. */
export const factsFrom =
  (database: Database, today: () => LocalDate, sources: readonly FactSource[]): LoadFacts =>
  async (file) => {
    const base = await baseFacts(database, today(), file, file.main)
    let facts: OoFacts = { ...base, procedure: procedureFacts(file), units: withStatus(base.units, file) }
    for (const source of sources) facts = { ...facts, ...(await source(database, file)) }
    return facts
  }

/** Facts of a property on which nothing is registered yet: only registering can be open. */
export const factsBeforeStart = (
  database: Database,
  today: LocalDate,
  file: PropertyFile,
  agencyOrgId: string,
): Promise<OoFacts> =>
  baseFacts(database, today, file, { municipalityOrgId: file.property.municipalityOrgId, agencyOrgId, id: null })

const baseFacts = async (
  database: Database,
  today: LocalDate,
  file: PropertyFile,
  main: Pick<CaseRow, 'municipalityOrgId' | 'agencyOrgId'> & { readonly id: string | null },
): Promise<OoFacts> => {
  const unitIds = file.units.map(({ id }) => id)
  const others = await database.model(subProcedureModel).findAll({ where: { unitId: unitIds } })
  // NGW decisions have a list and a life of their own
  const oo = await database.model(caseModel).findAll({
    attributes: ['id', 'status'],
    where: { id: others.map(({ caseId }) => caseId), type: 'OO' },
  })
  const ooIds = new Set(oo.map(({ id }) => id))
  const runningIds = new Set(oo.filter(({ id, status }) => status === 'GESTART' && id !== main.id).map(({ id }) => id))
  const hasOther = (unitId: string): boolean =>
    others.some((sub) => sub.unitId === unitId && sub.status !== 'STOPGEZET' && runningIds.has(sub.caseId))
  return {
    municipality: municipalityFacts(await loadOrganisation(database, main.municipalityOrgId), today),
    property: { active: file.property.status === 'ACTIEF' },
    units: unitIds.map((unitId) => ({
      unitId,
      hasOtherRunningOo: hasOther(unitId),
      onInventory: others.some(
        (sub) => sub.unitId === unitId && sub.onInventorySince !== null && ooIds.has(sub.caseId),
      ),
    })),
    adviceRequests: [],
    investigations: [],
    hearings: [],
    decisions: [],
  }
}

const withStatus = (units: readonly UnitFacts[], file: CaseFile): UnitFacts[] =>
  units.map((unit) => {
    const subStatus = file.subs.find(({ unitId }) => unitId === unit.unitId)?.status
    return subStatus === undefined ? unit : { ...unit, subStatus }
  })

const procedureFacts = ({ main, request, warning }: CaseFile): ProcedureFacts => ({
  status: main.status,
  procedureInfo: warning !== null && warning.outcome === null ? 'WAARSCHUWING' : 'GEWOON',
  startedByOrgId: main.municipalityOrgId,
  requestJudged: request.requestJudged,
  ...(request.mayorTerm && { mayorDueOn: request.mayorTerm.dueOn }),
  ...(request.noAppealConfirmedOn !== null && { noAppealConfirmed: true }),
})

/** Exempt ("ontvoogd") on this day: own investigations suffice for a decision. @source domain.md 5.1 */
export const isAdviceExempt = ({ adviceExempt }: Pick<OrganisationRow, 'adviceExempt'>, on: LocalDate): boolean =>
  adviceExempt.some(({ from, to }) => from <= on && (to === null || on <= to))

/** Parameters of domain.md section 7; what an organisation did not set has the default of that table. */
const municipalityFacts = (row: OrganisationRow, today: LocalDate): MunicipalityFacts => {
  const order = row.parameters['signing.order']
  return {
    orgId: row.id,
    adviceExempt: isAdviceExempt(row, today),
    adviceRoute: row.parameters['advice.route'] === 'EIGEN' ? 'EIGEN' : 'WVL',
    usesSystem: row.parameters['usesSystem'] !== false,
    signingOrder: order === 'AD_BM' || order === 'PARALLEL' ? order : 'BM_AD',
  }
}
