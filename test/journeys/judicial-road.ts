import { v7 as uuid } from 'uuid'
import type { Endpoint, Input, Output } from '#contract/endpoint'
import { getInvestigation, planInvestigation } from '#contract/investigations'
import {
  askJudicialInvestigation,
  closeJudicialFile,
  getJudicialFile,
  listControllers,
  prepareJudicialFile,
  registerJudicialFile,
} from '#contract/judicial'
import {
  askReinspection,
  drawUpOfficialReport,
  makeRecoveryClaim,
  recordProsecution,
  recordRuling,
  registerRecoveryClaim,
  reportRepair,
} from '#contract/judicial-road'
import { signInvestigation, validateInvestigation } from '#contract/investigations'
import { signDocuments } from '#contract/signing'
import { badReport, filled } from '#test/support/advice-road'
import type { Actor, World } from '#test/support/world'

/** The people of a judicial file. */
export interface JudicialRoad {
  readonly world: World
  readonly inspector: Actor
  readonly controller: Actor
}

export const startJudicialRoad = async (world: World): Promise<JudicialRoad> => ({
  world,
  inspector: await world.as('inspectie-inspecteur'),
  controller: await world.as('wonen-controle'),
})

/** A dwelling without one defect. */
export const goodReport: typeof badReport = { ...badReport, defects: [] }

const dayOf = ({ world }: JudicialRoad): string => world.deps.clock.today()

export const file = ({ inspector }: JudicialRoad, caseId: string): Promise<Output<typeof getJudicialFile>> =>
  inspector.call(getJudicialFile, { params: { caseId } })

/** Takes a step on the file as it is now and waits until nothing moves. */
export const step = async <E extends Endpoint>(
  road: JudicialRoad,
  caseId: string,
  endpoint: E,
  fields: object,
): Promise<void> => {
  const { version } = await file(road, caseId)
  // every step of a file has the same address and a version
  await road.inspector.call(endpoint, { params: { caseId }, body: { ...fields, version } } as never)
  await road.world.idle()
}

/** Numbers of the open tasks of the file. */
export const openCodes = async (road: JudicialRoad, caseId: string): Promise<string[]> =>
  (await file(road, caseId)).tasks
    .filter(({ status }) => status === 'OPEN' || status === 'TOEGEWEZEN')
    .map(({ code }) => code)
    .toSorted()

/** Opens a file on these units and starts its preparation. */
export const opened = async (
  road: JudicialRoad,
  where: { readonly propertyId: string; readonly unitIds: readonly string[] },
): Promise<string> => {
  const body: Input<typeof registerJudicialFile>['body'] = {
    id: uuid(),
    propertyId: where.propertyId,
    unitIds: [...where.unitIds],
    origin: 'PARKET',
    reportedOn: dayOf(road),
    facts: 'Verhuur van een woning met ernstige gebreken.',
  }
  const { caseId } = await road.inspector.call(registerJudicialFile, { body })
  await road.world.idle()
  await step(road, caseId, prepareJudicialFile, {})
  return caseId
}

const controllerOf = async ({ inspector }: JudicialRoad, caseId: string): Promise<string> => {
  const { controllers } = await inspector.call(listControllers, { params: { caseId } })
  const [found] = controllers
  if (!found) throw new Error('the controller holds no right today')
  return found.id
}

/** Task W11. @returns the investigation, not planned yet */
export const askedInvestigation = async (road: JudicialRoad, caseId: string): Promise<string> => {
  const { units } = await file(road, caseId)
  const controllerUserId = await controllerOf(road, caseId)
  await step(road, caseId, askJudicialInvestigation, { controllerUserId, unitIds: units.map(({ id }) => id) })
  return lastInvestigation(road, caseId)
}

export const lastInvestigation = async (road: JudicialRoad, caseId: string): Promise<string> =>
  (await file(road, caseId)).investigations.at(-1)?.id ?? ''

/** The inspectorate plans the visit for today. */
export const planned = async ({ world, inspector }: JudicialRoad, investigationId: string): Promise<void> => {
  const params = { investigationId }
  const { version } = await inspector.call(getInvestigation, { params })
  const body = { plannedOn: world.deps.clock.today(), plannedTime: '10:00', note: '', version }
  await inspector.call(planInvestigation, { params, body })
  await world.idle()
}

/** The controller fills it in and validates it. */
export const prepared = async (road: JudicialRoad, investigationId: string, report = badReport): Promise<void> => {
  const { world, controller } = road
  // the helper only looks at who investigates
  await filled(
    { world, inspector: controller, gent: controller, agency: controller, official: controller },
    investigationId,
    report,
  )
  const params = { investigationId }
  const { version } = await controller.call(getInvestigation, { params })
  await controller.call(validateInvestigation, { params, body: { version } })
  await world.idle()
}

/** Task W02 */
export const signedInvestigation = async (
  { world, inspector }: JudicialRoad,
  investigationId: string,
): Promise<void> => {
  const params = { investigationId }
  const { version } = await inspector.call(getInvestigation, { params })
  await inspector.call(signInvestigation, { params, body: { signed: true, version } })
  await world.idle()
}

/** From the question to the signature. */
export const investigated = async (road: JudicialRoad, investigationId: string, report = badReport): Promise<void> => {
  await planned(road, investigationId)
  await prepared(road, investigationId, report)
  await signedInvestigation(road, investigationId)
}

/** Task W03 */
export const signedDocument = async (road: JudicialRoad, caseId: string, signed = true): Promise<void> => {
  const { tasks } = await file(road, caseId)
  const task = tasks.find(({ code, status }) => code === 'W03' && (status === 'OPEN' || status === 'TOEGEWEZEN'))
  await road.inspector.call(signDocuments, {
    params: { taskId: task?.id ?? '' },
    body: { signed, reason: signed ? '' : 'De vaststelling is onvolledig.' },
  })
  await road.world.idle()
}

/** A file with a signed PV. */
export const toOfficialReport = async (
  road: JudicialRoad,
  where: { readonly propertyId: string; readonly unitIds: readonly string[] },
): Promise<string> => {
  const caseId = await opened(road, where)
  await investigated(road, await askedInvestigation(road, caseId))
  await step(road, caseId, drawUpOfficialReport, {
    decision: 'PROCES_VERBAAL',
    offences: ['3.34'],
    findings: 'De woning heeft ernstige gebreken en wordt verhuurd.',
  })
  await signedDocument(road, caseId)
  return caseId
}

export const claimed = (road: JudicialRoad, caseId: string, route: 'NEERLEGGEN' | 'HOGE_RAAD' | 'GEEN_VORDERING') =>
  step(road, caseId, makeRecoveryClaim, {
    route,
    claimant: 'WOONINSPECTEUR',
    measure: 'HERSTEL',
    termMonths: 10,
    penaltyPerDay: 150,
    grounds: 'Alle gebreken moeten hersteld worden.',
  })

export const registeredClaim = (road: JudicialRoad, caseId: string): Promise<void> =>
  step(road, caseId, registerRecoveryClaim, { registeredOn: dayOf(road), registerNumber: `HV-${caseId.slice(-6)}` })

export const prosecuted = (
  road: JudicialRoad,
  caseId: string,
  choice: 'SEPOT' | 'DAGVAARDING' | 'BURGERLIJKE_PROCEDURE',
): Promise<void> => step(road, caseId, recordProsecution, { choice, choseOn: dayOf(road) })

/** Task W05 */
export const ruled = (road: JudicialRoad, caseId: string, change: object = {}): Promise<void> =>
  step(road, caseId, recordRuling, {
    kind: 'VONNIS',
    court: 'Correctionele rechtbank Gent',
    ruledOn: dayOf(road),
    servedOn: dayOf(road),
    recoveryOrdered: true,
    measure: 'HERSTEL',
    termMonths: 1,
    penaltyPerDay: 150,
    authorisesExOfficio: true,
    ...change,
  })

/** Reported repair, and a re-inspection that finds this. */
export const reinspected = async (road: JudicialRoad, caseId: string, report = goodReport): Promise<void> => {
  await step(road, caseId, reportRepair, { reportedOn: dayOf(road) })
  await step(road, caseId, askReinspection, { controllerUserId: await controllerOf(road, caseId) })
  await investigated(road, await lastInvestigation(road, caseId), report)
}

/** Task W15, or an early closing. */
export const closed = (road: JudicialRoad, caseId: string, reason = 'Afgehandeld'): Promise<void> =>
  step(road, caseId, closeJudicialFile, { reason, text: '' })
