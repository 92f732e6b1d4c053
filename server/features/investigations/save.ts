import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { regimeOn } from '#domain/technical-report/regime'
import type { Answer } from '../../contract/endpoint.ts'
import type { saveInvestigation } from '../../contract/investigations.ts'
import { entryStands } from '../../platform/audit/circumstances.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { tellCase, who } from '../../platform/case-file/act.ts'
import { type InvestigationRow, reportModel, type ReportRow } from '../../platform/case-file/investigation-model.ts'
import type { Database } from '../../platform/db/database.ts'
import { NotAllowedNow, RuleBroken } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { faultsOf, resultOf } from './assess.ts'
import { changeInvestigation, draftOf, type InvestigationFile, visibleInvestigation } from './load.ts'
import { isSameController } from './other-controller.ts'
import { refusals } from './step.ts'

type Body = z.output<NonNullable<(typeof saveInvestigation)['body']>>

/**
 * Keeps what is filled in, right or wrong, and answers what it comes to. The controller who saves is named on the investigation. It saves while somebody
 * types, so it leaves the version of the case alone, and the audit tells who filled it in, not each save.
 *
 * @throws NotFound, NotAllowedNow, Stale when a colleague saved meanwhile, RuleBroken for a unit of another investigation
 * @source domain.md 3.3
 */
export const save = (
  deps: FeatureDeps,
  viewer: Viewer,
  investigationId: string,
  body: Body,
): Promise<Answer<typeof saveInvestigation>> =>
  deps.database.transaction(async () => {
    const before = await visibleInvestigation(deps.database, viewer, investigationId, true)
    await refuse(deps, viewer, before, body)
    const regime = body.visitDate === null ? null : (regimeOn(body.visitDate) ?? null)
    const version = await changeInvestigation(deps.database, before.investigation, body.version, {
      status: 'IN_OPMAAK',
      visitDate: body.visitDate,
      regime,
      building: body.building,
      inspectorIds: [...new Set([...before.investigation.inspectorIds, viewer.userId])],
    })
    const results = await keepReports(deps.database, before, body)
    if (isFirstOf(viewer, before.investigation)) await note(deps, viewer, before)
    else entryStands()
    const after = await visibleInvestigation(deps.database, viewer, investigationId)
    const today = deps.clock.today()
    return { version, regime, results, faults: faultsOf(await draftOf(deps.database, after, today), today) }
  })

/** Keeps what a report says and came to, when that changed: most saves touch one report of many. */
export const keepReport = async (
  database: Database,
  report: ReportRow,
  values: Pick<ReportRow, 'input' | 'result'>,
): Promise<void> => {
  if (isDeepStrictEqual(values, { input: report.input, result: report.result })) return
  await database.model(reportModel).update(values, { where: { id: report.id } })
}

const refuse = async (deps: FeatureDeps, viewer: Viewer, found: InvestigationFile, body: Body): Promise<void> => {
  const [refusal] = await refusals(deps, viewer, found, ['INVESTIGATION_SCORE'])
  if (refusal) throw new NotAllowedNow(refusal)
  if (await isSameController(deps.database, found, viewer.userId)) throw new NotAllowedNow('SAME_CONTROLLER')
  const known = new Set(found.reports.map(({ unit }) => unit.id))
  if (body.reports.some(({ unitId }) => !known.has(unitId))) throw new RuleBroken('UNKNOWN_UNIT')
}

// Part B counts for every unit, so each save reckons all reports again.
const keepReports = async (database: Database, { reports }: InvestigationFile, body: Body) => {
  const results = []
  for (const { unit, report } of reports) {
    const input = body.reports.find(({ unitId }) => unitId === unit.id)?.input ?? report.input
    const result = resultOf(unit, input, body)
    await keepReport(database, report, { input, result })
    results.push({ unitId: unit.id, result })
  }
  return results
}

const isFirstOf = (viewer: Viewer, { status, inspectorIds }: InvestigationRow): boolean =>
  status !== 'IN_OPMAAK' || !inspectorIds.includes(viewer.userId)

const note = async (deps: FeatureDeps, viewer: Viewer, { file, investigation }: InvestigationFile): Promise<void> => {
  deps.audit.append({
    ...who(viewer),
    action: 'INVESTIGATION_SCORE',
    objectKind: 'investigation',
    objectId: investigation.id,
    caseId: file.main.id,
    shield: file.main.shield,
  })
  await tellCase(deps.changes, file)
}
