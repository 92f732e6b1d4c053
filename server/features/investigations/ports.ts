import { investigatorsOf, movesUnits } from '#domain/procedures/investigation/investigators'
import { investigationMachine, transition } from '#domain/procedures/oo/status'
import { keepBasis } from '../../platform/case-file/basis.ts'
import { investigationModel } from '../../platform/case-file/investigation-model.ts'
import { outcomeOf } from '../../platform/case-file/investigations.ts'
import { loadProcedureForWorker } from '../../platform/case-file/load.ts'
import { setSubFacts, setSubStatus, touchCase } from '../../platform/case-file/write.ts'
import { tellCase } from '../../platform/case-file/act.ts'
import type { FeatureDeps } from '../deps.ts'
import type { PreparedLetter } from '../letters.ts'
import { announcementsOf } from './announcement.ts'
import { findInvestigation, type InvestigationFile, reportsOf } from './load.ts'
import { planTermOf } from './plan.ts'
import { noAccessLettersOf, printable, printInvestigation, printOfUnit, reportLettersOf } from './reports.ts'

/** What the workers of `investigation` ask of this feature; each call may come twice and then changes nothing. */
export const investigationPorts = (deps: FeatureDeps) => ({
  visits: {
    announcements: async (investigationId: string): Promise<readonly PreparedLetter<'DT008'>[]> =>
      announcementsOf(deps, await read(deps, investigationId)),
    noAccess: async (investigationId: string): Promise<readonly PreparedLetter<'DT010'>[]> =>
      noAccessLettersOf(deps, printable(await read(deps, investigationId))),
    /** who does it, and until when the visit must be planned */
    investigators: (investigationId: string) => investigators(deps, investigationId),
    /** domain.md 9: the task to do the visit is due on its day */
    dueOn: async (investigationId: string): Promise<string> => {
      const { plannedOn } = await findInvestigation(deps.database, investigationId)
      return plannedOn ?? deps.clock.today()
    },
  },
  technicalReports: {
    letters: async (investigationId: string): Promise<readonly PreparedLetter<'DT011' | 'DT145'>[]> =>
      reportLettersOf(deps, printable(await read(deps, investigationId))),
    publish: (investigationId: string) => publish(deps, investigationId),
  },
})

const read = async ({ database }: FeatureDeps, investigationId: string, lock = false): Promise<InvestigationFile> => {
  const { caseId } = await findInvestigation(database, investigationId)
  const file = await loadProcedureForWorker(database, caseId, { lock })
  const investigation = await findInvestigation(database, investigationId)
  return { file, investigation, reports: await reportsOf(database, file, investigationId) }
}

// From here both organisations see the reports, and decisions can rest on them.
const publish = (deps: FeatureDeps, investigationId: string): Promise<Published> =>
  deps.database.transaction(async () => {
    const { database } = deps
    const found = printable(await read(deps, investigationId, true))
    const { file, investigation, signedOn } = found
    if (investigation.status === 'ONDERTEKEND') return published(found)
    const step = transition(investigationMachine, investigation.status, 'ONDERTEKEND')
    if (!step.ok) throw new InvestigationRefused(investigation.status)
    await touchCase(database, file)
    await database
      .model(investigationModel)
      .update({ status: step.status, version: investigation.version + 1 }, { where: { id: investigationId } })
    await keepVerdicts(deps, found)
    const unitIds = found.reports.map(({ unit }) => unit.id)
    // the process that asked for it moves the units of other procedures and reasons
    if (movesUnits(file.main.type, investigation.reason)) {
      await setSubStatus(database, { caseId: file.main.id, unitIds, to: 'ONDERZOEK_UITGEVOERD', on: signedOn })
    }
    deps.audit.append({
      userId: null,
      orgId: null,
      role: null,
      action: 'REPORTS_PUBLISHED',
      objectKind: 'investigation',
      objectId: investigationId,
      caseId: file.main.id,
      shield: file.main.shield,
    })
    await tellCase(deps.changes, file)
    return published(found)
  })

interface Published {
  readonly investigationOutcome: 'CONFORM' | 'NIET_CONFORM'
  readonly conformUnitIds: string[]
  readonly faultyUnitIds: string[]
  readonly noAccessUnitIds: string[]
}

const published = ({ reports }: InvestigationFile): Published => {
  const outcomes = reports.map(({ report }) => outcomeOf(report))
  const idsOf = (which: (outcome: (typeof outcomes)[number]) => boolean) =>
    outcomes.filter(which).map(({ unitId }) => unitId)
  const faultyUnitIds = idsOf(({ noAccess, conform }) => !noAccess && !conform)
  return {
    investigationOutcome: faultyUnitIds.length === 0 ? 'CONFORM' : 'NIET_CONFORM',
    conformUnitIds: idsOf(({ conform }) => conform),
    faultyUnitIds,
    noAccessUnitIds: idsOf(({ noAccess }) => noAccess),
  }
}

const investigators = async (deps: FeatureDeps, investigationId: string) => {
  const found = await read(deps, investigationId)
  const { file, investigation } = found
  const { planner, inspector, signer } = investigatorsOf({ ...file.main, ...investigation })
  return {
    planner: { ...planner, roles: [...planner.roles] },
    inspector: { ...inspector, roles: [...inspector.roles], userId: investigation.assigneeUserId },
    signer: { ...signer, roles: [...signer.roles] },
    planDueOn: planTermOf(found, investigation.requestedOn),
  }
}

// Without access nothing is said about the dwelling, so nothing can rest on it.
const keepVerdicts = async (deps: FeatureDeps, found: ReturnType<typeof printable>): Promise<void> => {
  const { file, investigation, reports, signedOn } = found
  const fields = await printInvestigation(deps, found)
  const units = reports.flatMap(({ unit, report: { result } }, index) => {
    const report = fields.units[index]
    if (!report || !result?.verdict) return []
    return [{ unitId: unit.id, verdict: result.verdict, print: printOfUnit(fields, report, result.reasons) }]
  })
  await keepBasis(deps.database, {
    caseId: file.main.id,
    kind: 'ONDERZOEK',
    sourceId: investigation.id,
    reference: investigation.reference,
    establishedOn: signedOn,
    units,
  })
  for (const { unitId, verdict } of units) {
    await setSubFacts(deps.database, file.main.id, unitId, { investigationVerdict: verdict })
  }
}

/** The process wants reports published that nobody signed: retried, then an incident. */
class InvestigationRefused extends Error {
  override readonly name = 'InvestigationRefused'
  readonly code = 'INVESTIGATION_STATUS'
  constructor(from: string) {
    super(`investigation may not go from ${from} to ONDERTEKEND`)
  }
}
