import type { z } from 'zod'
import type { OoFacts } from '#domain/procedures/oo/facts'
import { occupancyReport } from '#processes/occupancy-report/contract'
import type { listOccupancyReports, reportOccupancy } from '../../contract/after-decision.ts'
import type { Answer } from '../../contract/endpoint.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { act } from '../../platform/case-file/act.ts'
import { loadCase, loadDocuments } from '../../platform/case-file/load.ts'
import type { FeatureDeps } from '../deps.ts'
import { brokenField } from '../procedure-start.ts'
import { publish } from '../publish.ts'
import { occupancyReportModel } from './model.ts'

type Body = z.output<NonNullable<(typeof reportOccupancy)['body']>>

/**
 * The municipality reports that a dwelling on which a decision rests is occupied or let again. The same browser-made id twice is one report.
 *
 * @throws NotFound, NotAllowedNow, Stale, RuleBroken NOT_AFTER_DECISION: who lived there already is no new occupant
 * @source domain.md 5.9, scenario 53
 */
export const report = (deps: FeatureDeps, viewer: Viewer, caseId: string, body: Body): Promise<Record<string, never>> =>
  act(
    deps,
    {
      viewer,
      caseId,
      action: 'OCCUPANCY_REPORT',
      ids: [body.decisionId],
      version: body.version,
      audit: { objectKind: 'occupancy_report', objectId: body.id, detail: { kind: body.kind, foundOn: body.foundOn } },
    },
    async ({ main }, facts) => {
      const decision = decisionOf(facts, body)
      await refuse(deps, viewer, caseId, body, decision.decidedOn)
      await deps.database.model(occupancyReportModel).create({
        id: body.id,
        caseId,
        unitId: decision.unitId,
        decisionId: decision.id,
        kind: body.kind,
        foundOn: body.foundOn,
        evidence: body.evidence,
        persons: body.persons,
        note: body.note,
        evidenceDocumentId: body.evidenceDocumentId,
        reportedOn: deps.clock.today(),
        reportedByUserId: viewer.userId,
        ownerOrgId: viewer.orgId,
      })
      await publish(deps, occupancyReport.messages.reported, {
        caseId,
        key: body.id,
        variables: { caseId, municipalityOrgId: main.municipalityOrgId, occupancyReportId: body.id },
      })
      return {}
    },
    async () => ((await deps.database.model(occupancyReportModel).findByPk(body.id)) ? {} : undefined),
  )

/** Reports of the viewer's own organisation on a case; others have none. @throws NotFound */
export const reports = async (
  { database }: FeatureDeps,
  viewer: Viewer,
  caseId: string,
): Promise<Answer<typeof listOccupancyReports>> => {
  await loadCase(database, viewer, caseId)
  const rows = await database
    .model(occupancyReportModel)
    .findAll({ where: { caseId, ownerOrgId: viewer.orgId }, order: ['reportedOn', 'id'] })
  return {
    items: rows.map((row) => ({
      id: row.id,
      unitId: row.unitId,
      decisionId: row.decisionId,
      kind: row.kind,
      foundOn: row.foundOn,
      evidence: row.evidence,
      persons: row.persons,
      note: row.note,
      evidenceDocumentId: row.evidenceDocumentId,
      reportedOn: row.reportedOn,
      forwardedOn: row.forwardedOn,
    })),
  }
}

const decisionOf = ({ decisions }: OoFacts, { decisionId }: Body) => {
  const decision = decisions.find(({ id }) => id === decisionId)
  if (!decision) throw brokenField('decisionId', 'UNKNOWN_TARGET')
  return decision
}

const refuse = async (
  { database, clock }: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  { foundOn, evidenceDocumentId }: Body,
  decidedOn: string | undefined,
): Promise<void> => {
  if (foundOn > clock.today()) throw brokenField('foundOn', 'DATE_IN_FUTURE')
  if (decidedOn === undefined || foundOn <= decidedOn) throw brokenField('foundOn', 'NOT_AFTER_DECISION')
  if (evidenceDocumentId === null) return
  const [document] = await loadDocuments(database, viewer, caseId, { id: evidenceDocumentId })
  if (!document) throw brokenField('evidenceDocumentId', 'UNKNOWN_DOCUMENT')
}
