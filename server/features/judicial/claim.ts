import type { z } from 'zod'
import { wiRecoveryClaim } from '#processes/wi-recovery-claim/contract'
import type { makeRecoveryClaim, recordCouncilAdvice, registerRecoveryClaim } from '../../contract/judicial-road.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import { recoveryClaimModel } from '../../platform/case-file/recovery-claim-model.ts'
import type { FeatureDeps } from '../deps.ts'
import { finishTask } from '../finish-task.ts'
import { brokenField } from '../procedure-start.ts'
import { publish } from '../publish.ts'
import { standingClaim } from './facts.ts'
import { type JudicialFile, unitsOf } from './load.ts'
import { centsOf, gone, judicialStep, refuseFuture } from './road.ts'
import { setJudicialStatus } from './steps.ts'

type ClaimBody = z.output<NonNullable<(typeof makeRecoveryClaim)['body']>>
type AdviceBody = z.output<NonNullable<(typeof recordCouncilAdvice)['body']>>
type RegisterBody = z.output<NonNullable<(typeof registerRecoveryClaim)['body']>>

const { claim: claimTask, registerClaim: registerTask } = wiRecoveryClaim.userTasks

/** Task W13. @throws NotFound, NotAllowedNow, Stale, RuleBroken @source domain.md 5.6 step 5 */
export const claim = (deps: FeatureDeps, viewer: Viewer, caseId: string, body: ClaimBody) => {
  const { route, grounds, version } = body
  const step = { viewer, caseId, version, action: 'JUDICIAL_CLAIM', detail: { route } } as const
  return judicialStep(deps, { ...step, ...(route === 'GEEN_VORDERING' && { reason: grounds }) }, async (file) => {
    if (route === 'HOGE_RAAD' && !(await asksHighCouncil(deps, file))) throw brokenField('route', 'COUNCIL_NOT_ASKED')
    const claimId = route === 'GEEN_VORDERING' ? null : await keepClaim(deps, file, body)
    const which = { caseId, subjectId: caseId, elementId: claimTask.elementId }
    await finishTask(deps, viewer, which, claimTask.output.parse({ claimRoute: route, claimId }))
  })
}

/** Parameter `wi.hrhAdvice` of the inspectorate; off unless it was set. @source domain.md 7 */
export const asksHighCouncil = async (
  { database }: Pick<FeatureDeps, 'database'>,
  { judicial }: JudicialFile,
): Promise<boolean> => (await loadOrganisation(database, judicial.ownerOrgId)).parameters['wi.hrhAdvice'] === true

const keepClaim = async (deps: FeatureDeps, file: JudicialFile, body: ClaimBody): Promise<string> => {
  const { main } = file
  const { id } = await deps.database.model(recoveryClaimModel).create({
    caseId: main.id,
    propertyId: main.propertyId,
    unitIds: unitsOf(file).map((unit) => unit.id),
    claimant: body.claimant,
    measure: body.measure,
    termMonths: body.termMonths,
    penaltyPerDayCents: centsOf(body.penaltyPerDay),
    grounds: body.grounds,
    madeOn: deps.clock.today(),
    shield: main.shield,
  })
  await setJudicialStatus(deps.database, file, 'HERSTELVORDERING')
  return id
}

/** What the Hoge Raad answered; an unfavourable advice withdraws the claim and asks for another. @throws as `judicialStep` */
export const recordAdvice = (deps: FeatureDeps, viewer: Viewer, caseId: string, body: AdviceBody) => {
  const { advisedOn, favourable, version } = body
  const step = { viewer, caseId, version, action: 'JUDICIAL_HIGH_COUNCIL', detail: { advisedOn, favourable } } as const
  return judicialStep(deps, step, async () => {
    refuseFuture(deps, 'advisedOn', advisedOn)
    const row = await standingClaim(deps.database, caseId)
    if (!row) throw gone('NO_ADVICE_ASKED')
    await deps.database.model(recoveryClaimModel).update(
      {
        councilAdvisedOn: advisedOn,
        councilFavourable: favourable,
        ...(!favourable && { withdrawnOn: deps.clock.today() }),
      },
      { where: { id: row.id } },
    )
    const variables = { adviceFavourable: favourable }
    await publish(deps, wiRecoveryClaim.messages.highCouncilAdvised, { caseId, key: row.id, variables })
  })
}

/** Task W09: from this day everybody knows that there is a claim. @throws as `judicialStep` @source domain.md 5.6 step 6 */
export const registerClaim = (deps: FeatureDeps, viewer: Viewer, caseId: string, body: RegisterBody) => {
  const { registeredOn, registerNumber, version } = body
  const step = { viewer, caseId, version, action: 'JUDICIAL_REGISTER_CLAIM', detail: { registeredOn } } as const
  return judicialStep(deps, step, async () => {
    refuseFuture(deps, 'registeredOn', registeredOn)
    const row = await standingClaim(deps.database, caseId)
    if (!row || row.filedOn === null) throw gone('CLAIM_NOT_FILED')
    if (registeredOn < row.filedOn) throw brokenField('registeredOn', 'DATE_BEFORE_DECISION')
    await deps.database.model(recoveryClaimModel).update({ registeredOn, registerNumber }, { where: { id: row.id } })
    await finishTask(deps, viewer, { caseId, subjectId: row.id, elementId: registerTask.elementId }, {})
  })
}
