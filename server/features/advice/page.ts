import type { AdviceStatus } from '#domain/model/codes'
import type { Answer } from '../../contract/endpoint.ts'
import type { getAdviceRequest } from '../../contract/advice.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { type CaseFile, loadDocuments, subOf } from '../../platform/case-file/load.ts'
import { loadOrganisations } from '../../platform/case-file/organisations.ts'
import { caseUnit, documentSummary, term } from '../../platform/case-file/present.ts'
import type { FeatureDeps } from '../deps.ts'
import { actionsOn } from '../page-actions.ts'
import { adviceOn, maySeeAdvice, visibleRequest } from './load.ts'
import type { AdviceOnUnit, AdviceRow } from './model.ts'
import { presetOf } from './preset.ts'

type Page = Answer<typeof getAdviceRequest>

const sharedStatuses: readonly AdviceStatus[] = ['ONDERTEKEND', 'VERSTUURD']

/** One request with its advice as far as the viewer may know of it. @throws NotFound */
export const advicePage = async (deps: FeatureDeps, viewer: Viewer, adviceRequestId: string): Promise<Page> => {
  const { database, clock } = deps
  const { file, request } = await visibleRequest(database, viewer, adviceRequestId)
  const advice = visibleAdvice(viewer, file, await adviceOn(database, adviceRequestId))
  const preset = await presetOf(database, request)
  const subjectId = advice ? [request.id, advice.id] : [request.id]
  const documents = await loadDocuments(database, viewer, file.main.id, { subjectId })
  const organisations = await loadOrganisations(database)
  const legalTerm = request.legalTerm ?? file.request.mayorTerm
  // not signed, an investigation is known to its own organisation only
  const seesInvestigation = preset.length > 0 || viewer.orgId === file.main.agencyOrgId
  return {
    id: request.id,
    caseId: request.caseId,
    version: request.version,
    askedOn: request.askedOn,
    note: request.note,
    units: file.units
      .filter(({ id }) => request.unitIds.includes(id))
      .map((unit) => caseUnit(unit, subOf(file, unit.id), viewer)),
    route: request.route,
    refusalReason: request.refusalReason,
    investigationId: seesInvestigation ? request.investigationId : null,
    dueOn: legalTerm && term(legalTerm),
    advice: advice ? adviceOf(advice) : null,
    preset: preset.map(toInput),
    documents: documents.map((row) => documentSummary(row, organisations(row.ownerOrgId))),
    actions: actionsOn(await deps.loadFacts(file), [request.id], viewer, clock.today()),
  }
}

const visibleAdvice = (viewer: Viewer, file: CaseFile, advice: AdviceRow | undefined): AdviceRow | undefined =>
  advice && maySeeAdvice(viewer, file, advice.ownerOrgId, sharedStatuses.includes(advice.status)) ? advice : undefined

const adviceOf = (advice: AdviceRow): Page['advice'] => ({
  id: advice.id,
  reference: advice.reference,
  status: advice.status,
  perUnit: advice.perUnit.map(toInput),
  signedBy: advice.signedByName,
  sentOn: advice.sentOn,
  refusalReason: advice.refusalReason,
  version: advice.version,
})

const toInput = ({ unitId, verdict, grounds }: AdviceOnUnit): Page['preset'][number] => ({ unitId, verdict, grounds })
