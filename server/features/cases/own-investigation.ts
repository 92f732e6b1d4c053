import { oo } from '#processes/oo/contract'
import { type OoOwnAction, type OoOwnFacts, type OoOwnRefusal, ooOwnRules } from '#domain/procedures/oo/own-steps'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { isAdviceExempt } from '../../platform/case-file/facts.ts'
import { requestInvestigation } from '../../platform/case-file/investigations.ts'
import { type CaseFile, loadCase } from '../../platform/case-file/load.ts'
import { requestModel } from '../../platform/case-file/model.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import { setSubStatus } from '../../platform/case-file/write.ts'
import type { FeatureDeps } from '../deps.ts'
import { awaitTask } from '../finish-task.ts'
import { brokenField } from '../procedure-start.ts'
import { type ProcedureKind, takeStep } from '../procedure-step.ts'
import { publish } from '../publish.ts'

const ownKind: ProcedureKind<CaseFile, OoOwnAction, OoOwnFacts, OoOwnRefusal> = {
  objectKind: 'main_procedure',
  rules: ooOwnRules,
  load: loadCase,
  factsOf: (_database, file) => Promise.resolve(ownFactsOf(file)),
}

/** What the rules of the municipality's own steps look at. */
export const ownFactsOf = ({ main, subs, warning }: CaseFile): OoOwnFacts => ({
  municipalityOrgId: main.municipalityOrgId,
  procedure: {
    status: main.status,
    inWarning: warning !== null && warning.outcome === null,
    investigable: subs
      .filter(({ status }) => status === 'GESTART' || status === 'ONDERZOEK_UITGEVOERD')
      .map(({ unitId }) => unitId),
  },
})

/**
 * Asks the municipality's own controller. Where the municipality is exempt that takes the place of the advice, so task 2 is done.
 *
 * @throws NotFound, NotAllowedNow, Stale, RuleBroken for a unit on which somebody works, or that is no dwelling
 * @source domain.md 5.1 steps 4 and 5'
 */
export const askOwn = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  body: { readonly unitIds: readonly string[]; readonly version: number },
): Promise<Record<string, never>> => {
  const unitIds = [...new Set(body.unitIds)]
  const step = { viewer, caseId, action: 'OO_INVESTIGATE', version: body.version, detail: { unitIds } } as const
  return takeStep(deps, ownKind, step, async (file, facts) => {
    const { database, clock } = deps
    const today = clock.today()
    refuse(file, facts, unitIds)
    const municipality = await loadOrganisation(database, file.main.municipalityOrgId)
    if (isAdviceExempt(municipality, today)) await judged(deps, viewer, file)
    const { id: investigationId } = await requestInvestigation(database, file.main, {
      reason: 'VOORONDERZOEK',
      unitIds,
      on: today,
      ownerOrgId: file.main.municipalityOrgId,
    })
    await setSubStatus(database, { caseId, unitIds, to: 'ONDERZOEK_AANGEVRAAGD', on: today })
    await publish(deps, oo.messages.investigationAsked, {
      caseId,
      key: caseId,
      variables: { investigationId, unitIds },
    })
  })
}

const refuse = ({ units }: CaseFile, { procedure }: OoOwnFacts, unitIds: readonly string[]): void => {
  if (unitIds.some((id) => !procedure?.investigable.includes(id))) throw brokenField('unitIds', 'UNKNOWN_UNIT')
  const isNoDwelling = units.some(({ id, type }) => type === 'NWF' && unitIds.includes(id))
  if (isNoDwelling) throw brokenField('unitIds', 'UNIT_NOT_A_DWELLING')
}

const judged = async (deps: FeatureDeps, viewer: Viewer, { main, request, subs }: CaseFile): Promise<void> => {
  if (request.requestJudged) return
  const { elementId, output } = oo.userTasks.processRequest
  const which = { caseId: main.id, elementId }
  await awaitTask(
    deps,
    which,
    subs.map(({ unitId }) => unitId),
  )
  await deps.database.model(requestModel).update({ requestJudged: true }, { where: { caseId: main.id } })
  await deps.tasks.closeInTransaction(which, {
    by: viewer.userId,
    variables: output.parse({ requestOutcome: 'EIGEN_ONDERZOEK' }),
  })
}
