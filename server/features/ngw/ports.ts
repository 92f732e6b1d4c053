import { ngwInclusionOf } from '#domain/procedures/ngw/communication'
import { taskDueOn } from '#domain/legal/task-due-on'
import { ngwMachine } from '#domain/procedures/ngw/status'
import { isFinal } from '#domain/shared/machine'
import { startOfDayMs } from '#domain/shared/local-date'
import { vivooRecord } from '#processes/vivoo-record/contract'
import { tellCase } from '../../platform/case-file/act.ts'
import { ngwDecisionModel } from '../../platform/case-file/ngw-model.ts'
import { touchCase } from '../../platform/case-file/write.ts'
import type { FeatureDeps } from '../deps.ts'
import type { PreparedLetter } from '../letters.ts'
import { publish } from '../publish.ts'
import { startRehousing } from '../start-rehousing.ts'
import { liftingLetters } from './letters.ts'
import { loadNgwForWorker, type NgwFile } from './load.ts'
import { remind } from './reminder.ts'
import { setNgwStatus } from './status.ts'

/** What the workers of process `ngw` ask of this feature; each may be asked twice. */
export const ngwPorts = (deps: FeatureDeps) => ({
  ngw: {
    terms: (caseId: string) => begin(deps, caseId),
    remind: (caseId: string): Promise<void> => remind(deps, caseId),
    judge: (caseId: string): Promise<boolean> => judge(deps, caseId),
    askInclusion: (caseId: string): Promise<void> => askInclusion(deps, caseId),
    reportNotIncludable: (caseId: string): Promise<void> => reportNotIncludable(deps, caseId),
    liftingLetters: async (caseId: string): Promise<PreparedLetter<'DT099'>[]> =>
      liftingLetters(deps, await loadNgwForWorker(deps.database, caseId)),
    ending: async (caseId: string) => endingOf(await loadNgwForWorker(deps.database, caseId)),
  },
})

/** @source domain.md 5.8 step 1: an evacuation makes people leave at once */
const begin = (deps: FeatureDeps, caseId: string) =>
  deps.database.transaction(async () => {
    const file = await loadNgwForWorker(deps.database, caseId, { lock: true })
    if (file.decision.measures.includes('ONTRUIMING'))
      await startRehousing(deps, file, {
        originId: caseId,
        unitIds: file.subs.map(({ unitId }) => unitId),
        vacateOn: file.decision.decidedOn,
      })
    return termsOf(deps, file)
  })

const termsOf = ({ clock }: FeatureDeps, { decision }: NgwFile) => {
  const { communicationTerm, remindOn, communicatedToInventoryOn } = decision
  const today = clock.today()
  const isLate = communicationTerm !== null && today > communicationTerm.dueOn
  return {
    communicationOpen: communicatedToInventoryOn === null && !isLate,
    communicationHasTerm: communicationTerm !== null,
    // a decision that is registered late is due at once
    communicateDueOn: remindOn !== null && remindOn > today ? remindOn : (communicationTerm?.dueOn ?? today),
    remindAt: remindOn === null ? null : new Date(startOfDayMs(remindOn)).toISOString(),
    communicationLapsesAt: communicationTerm?.lapsesAt ?? null,
  }
}

/** In time: the decision is valid for the inventory. @source domain.md 5.5 steps 6 and 7 */
const judge = (deps: FeatureDeps, caseId: string): Promise<boolean> =>
  deps.database.transaction(async () => {
    const file = await loadNgwForWorker(deps.database, caseId, { lock: true })
    const { decidedOn, communicatedToInventoryOn, status } = file.decision
    const inclusion = ngwInclusionOf({
      decidedOn,
      ...(communicatedToInventoryOn !== null && { communicatedOn: communicatedToInventoryOn }),
    })
    if (!inclusion.ok) return false
    if (status !== 'GEREGISTREERD') return true
    await touchCase(deps.database, file)
    await setNgwStatus(deps.database, file, 'GELDIG', deps.clock.today())
    note(deps, file, 'NGW_VALID')
    await tellCase(deps.changes, file)
    return true
  })

const askInclusion = (deps: FeatureDeps, caseId: string): Promise<void> =>
  deps.database.transaction(async () => {
    const { main, subs, decision } = await loadNgwForWorker(deps.database, caseId, { lock: true })
    if (decision.inclusionRequestedOn !== null || isFinal(ngwMachine, decision.status)) return
    const today = deps.clock.today()
    await deps.database.model(ngwDecisionModel).update({ inclusionRequestedOn: today }, { where: { caseId } })
    for (const { unitId, decisionId } of subs) {
      if (decisionId === null) continue
      await publish(deps, vivooRecord.messages.inclusionRequested, {
        caseId,
        key: decisionId,
        variables: {
          caseId,
          municipalityOrgId: main.municipalityOrgId,
          agencyOrgId: main.agencyOrgId,
          unitIds: [unitId],
          unitId,
          decisionId,
          list: 'NGW',
          checkDueOn: taskDueOn('A07', today),
        },
      })
    }
  })

const reportNotIncludable = (deps: FeatureDeps, caseId: string): Promise<void> =>
  deps.database.transaction(async () => {
    const file = await loadNgwForWorker(deps.database, caseId, { lock: true })
    if (file.decision.notIncludableSince !== null) return
    await touchCase(deps.database, file)
    await deps.database
      .model(ngwDecisionModel)
      .update({ notIncludableSince: deps.clock.today() }, { where: { caseId } })
    note(deps, file, 'NGW_NOT_INCLUDABLE')
    await tellCase(deps.changes, file)
  })

const endingOf = ({ main, decision }: NgwFile) => {
  const { liftedOn, annulledOn } = decision
  const deletedOn = liftedOn ?? annulledOn
  if (deletedOn === null) throw new Error('this decision was not ended')
  const reason = liftedOn === null ? ('BESLUIT_VERNIETIGD' as const) : ('BESLUIT_OPGEHEVEN' as const)
  return { reason, deletedOn, origin: main.type, originId: main.id }
}

const note = ({ audit }: FeatureDeps, { main }: NgwFile, action: string): void =>
  audit.append({
    userId: null,
    orgId: null,
    role: null,
    action,
    objectKind: 'ngw_decision',
    objectId: main.id,
    caseId: main.id,
    shield: main.shield,
  })
