import type { z } from 'zod'
import { taskDueOn } from '#domain/legal/task-due-on'
import { longestRecoveryMonths, rulingAppealTerm } from '#domain/procedures/judicial/terms'
import type { JudicialStatus } from '#domain/model/codes'
import type { ProsecutorChoice } from '#domain/model/judicial-codes'
import { wiDossier } from '#processes/wi-dossier/contract'
import type { recordProsecution, recordRuling, recordRulingAppeal } from '../../contract/judicial-road.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { brokenField } from '../procedure-start.ts'
import { publish } from '../publish.ts'
import { standingRuling } from './facts.ts'
import { courtRulingModel, judicialFileModel } from './model.ts'
import { centsOf, gone, judicialStep, refuseFuture, require } from './road.ts'
import { setJudicialStatus } from './steps.ts'

type ProsecutionBody = z.output<NonNullable<(typeof recordProsecution)['body']>>
type RulingBody = z.output<NonNullable<(typeof recordRuling)['body']>>
type AppealBody = z.output<NonNullable<(typeof recordRulingAppeal)['body']>>

const { followProsecutor, registerRuling } = wiDossier.userTasks

const statusOf: Readonly<Record<ProsecutorChoice, JudicialStatus>> = {
  SEPOT: 'GESEPONEERD',
  DAGVAARDING: 'VERVOLGD',
  BURGERLIJKE_PROCEDURE: 'BURGERLIJKE_PROCEDURE',
}

/** Task W04. @throws as `judicialStep` @source domain.md 5.6 step 7 */
export const recordChoice = (deps: FeatureDeps, viewer: Viewer, caseId: string, body: ProsecutionBody) => {
  const { choice, choseOn, version } = body
  const step = { viewer, caseId, version, action: 'JUDICIAL_PROSECUTOR', detail: { choice, choseOn } } as const
  return judicialStep(deps, step, async (file) => {
    refuseFuture(deps, 'choseOn', choseOn)
    await setJudicialStatus(deps.database, file, statusOf[choice])
    await deps.database
      .model(judicialFileModel)
      .update({ prosecutorChoice: choice, prosecutorChoseOn: choseOn }, { where: { caseId } })
    const which = { caseId, subjectId: caseId, elementId: followProsecutor.elementId }
    await finishTask(deps, viewer, which, followProsecutor.output.parse({ prosecutorChoice: choice }))
  })
}

/** Task W05: opposition and appeal are open from the day on which it was served. @throws as `judicialStep` @source domain.md 5.6 step 8 */
export const recordVerdict = (deps: FeatureDeps, viewer: Viewer, caseId: string, body: RulingBody) => {
  const { version, ...facts } = body
  const { kind, ruledOn, servedOn, recoveryOrdered } = facts
  const detail = { kind, ruledOn, servedOn, recoveryOrdered }
  return judicialStep(deps, { viewer, caseId, version, action: 'JUDICIAL_RULING', detail }, async (file) => {
    refuseFuture(deps, 'servedOn', servedOn)
    if (servedOn < ruledOn) throw brokenField('servedOn', 'DATE_BEFORE_DECISION')
    if (recoveryOrdered) refuseOrder(facts)
    const { id } = await deps.database.model(courtRulingModel).create({
      caseId,
      kind,
      court: facts.court,
      ruledOn,
      servedOn,
      recoveryOrdered,
      measure: recoveryOrdered ? facts.measure : null,
      termMonths: recoveryOrdered ? facts.termMonths : null,
      penaltyPerDayCents: recoveryOrdered ? centsOf(facts.penaltyPerDay ?? 0) : 0,
      authorisesExOfficio: recoveryOrdered && facts.authorisesExOfficio,
      appealTerm: rulingAppealTerm(servedOn),
      shield: file.main.shield,
    })
    await setJudicialStatus(deps.database, file, 'UITSPRAAK')
    const which = { caseId, subjectId: caseId, elementId: registerRuling.elementId }
    await finishTask(deps, viewer, which, registerRuling.output.parse({ rulingId: id }))
  })
}

const refuseOrder = ({ measure, termMonths, servedOn }: Omit<RulingBody, 'version'>): void => {
  require('measure', measure !== null)
  require('termMonths', termMonths !== null)
  if ((termMonths ?? 0) > longestRecoveryMonths(servedOn)) throw brokenField('termMonths', 'OUTSIDE_LEGAL_RANGE')
}

/** Opposition or appeal: the ruling stands no more, another is awaited. @throws as `judicialStep` */
export const recordAppeal = (deps: FeatureDeps, viewer: Viewer, caseId: string, { lodgedOn, version }: AppealBody) => {
  const step = { viewer, caseId, version, action: 'JUDICIAL_APPEAL', detail: { lodgedOn } } as const
  return judicialStep(deps, step, async () => {
    refuseFuture(deps, 'lodgedOn', lodgedOn)
    const row = await standingRuling(deps.database, caseId)
    if (!row) throw gone('NO_RULING_TO_APPEAL')
    if (lodgedOn < row.ruledOn) throw brokenField('lodgedOn', 'DATE_BEFORE_DECISION')
    await deps.database.model(courtRulingModel).update({ appealedOn: lodgedOn }, { where: { id: row.id } })
    const variables = { rulingDueOn: taskDueOn('W05', deps.clock.today()) }
    await publish(deps, wiDossier.messages.rulingAppealed, { caseId, key: row.id, variables })
  })
}
