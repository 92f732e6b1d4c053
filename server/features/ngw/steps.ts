import type { NgwAction } from '#domain/procedures/ngw/action-codes'
import { mainMachine } from '#domain/procedures/oo/status'
import { transition } from '#domain/shared/machine'
import { ngw } from '#processes/ngw/contract'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { caseModel } from '../../platform/case-file/model.ts'
import { NotAllowedNow } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { brokenField } from '../procedure-start.ts'
import { publish } from '../publish.ts'
import { actOnNgw } from './act.ts'
import type { NgwFile } from './load.ts'
import { setNgwStatus } from './status.ts'

interface Reasoned {
  readonly reason: string
  readonly version: number
}
interface Ending extends Reasoned {
  /** legal day from which the decision no longer holds */
  readonly endedOn: string
}
type Step<B> = (deps: FeatureDeps, viewer: Viewer, caseId: string, body: B) => Promise<Record<string, never>>

/** Somebody proved a complaint to the governor: the inclusion counts for nothing until it is handled. @source domain.md 5.5 step 8 */
export const suspend: Step<Reasoned> = (deps, viewer, caseId, { reason, version }) =>
  actOnNgw(deps, { viewer, caseId, version, reason, action: 'NGW_SUSPEND' }, async (file) => {
    const today = deps.clock.today()
    await setNgwStatus(deps.database, file, 'GESCHORST_GOUVERNEUR', today, { suspendedOn: today })
    await publish(deps, ngw.messages.suspended, { caseId, key: caseId, variables: {} })
  })

/** The governor answered and left the decision as it is: the inclusion counts again. @source domain.md 5.5 step 8 */
export const resume: Step<Reasoned> = (deps, viewer, caseId, { reason, version }) =>
  actOnNgw(deps, { viewer, caseId, version, reason, action: 'NGW_RESUME' }, async (file) => {
    await setNgwStatus(deps.database, file, 'GELDIG', deps.clock.today(), { suspendedOn: null })
    await publish(deps, ngw.messages.suspensionEnded, { caseId, key: caseId, variables: {} })
  })

/** The danger is over. @source domain.md 5.5 step 9 */
export const lift: Step<Ending> = (deps, viewer, caseId, body) =>
  end(deps, viewer, caseId, body, 'NGW_LIFT', async (file) => {
    const { endedOn, reason } = body
    await setNgwStatus(deps.database, file, 'OPGEHEVEN', endedOn, { liftedOn: endedOn, endReason: reason })
    await publish(deps, ngw.messages.lifted, { caseId, key: caseId, variables: {} })
  })

/** The governor or a court annulled the decision. @source domain.md 5.11 */
export const annul: Step<Ending> = (deps, viewer, caseId, body) =>
  end(deps, viewer, caseId, body, 'NGW_ANNUL', async (file) => {
    const { endedOn, reason } = body
    await setNgwStatus(deps.database, file, 'VERNIETIGD', endedOn, { annulledOn: endedOn, endReason: reason })
    await publish(deps, ngw.messages.annulled, { caseId, key: caseId, variables: {} })
  })

const end = (
  deps: FeatureDeps,
  viewer: Viewer,
  caseId: string,
  { endedOn, reason, version }: Ending,
  action: NgwAction,
  work: (file: NgwFile) => Promise<void>,
): Promise<Record<string, never>> =>
  actOnNgw(deps, { viewer, caseId, version, reason, action, detail: { endedOn } }, async (file) => {
    if (endedOn > deps.clock.today()) throw brokenField('endedOn', 'DATE_IN_FUTURE')
    if (endedOn < file.decision.decidedOn) throw brokenField('endedOn', 'DATE_BEFORE_DECISION')
    await work(file)
    const step = transition(mainMachine, file.main.status, 'AFGESLOTEN')
    if (!step.ok) throw new NotAllowedNow('PROCEDURE_ENDED')
    await deps.database
      .model(caseModel)
      .update({ status: step.status, closingText: reason, closedOn: deps.clock.today() }, { where: { id: caseId } })
  })
