import type { Input } from '#contract/endpoint'
import { getCase, registerRequest } from '#contract/cases'
import {
  getInvestigation,
  planInvestigation,
  saveInvestigation,
  signInvestigation,
  validateInvestigation,
} from '#contract/investigations'
import { getProperty, listProperties } from '#contract/properties'
import { grantRecovery, reportRepair, takeOverWarning } from '#contract/warning'
import { badReport } from '#test/support/advice-road'
import { requestOn } from '#test/support/requests'
import type { Actor, World } from '#test/support/world'

type Report = Input<typeof saveInvestigation>['body']['reports'][number]['input']

/** Nothing wrong with the dwelling. */
export const goodReport: Report = { ...badReport, defects: [] }

/** The people of a warning procedure in Gent. */
export interface WpRoad {
  readonly world: World
  readonly handler: Actor
  readonly controller: Actor
}

export const startWpRoad = async (world: World): Promise<WpRoad> => ({
  world,
  handler: await world.as('gent-dossier'),
  controller: await world.as('gent-controle'),
})

interface Registration {
  readonly search: string
  /** default the day of the demonstration */
  readonly on?: string
  /** default a formal request */
  readonly informal?: boolean
  /** default one */
  readonly units?: number
}

/** Registers a warning procedure and waits for its process. @returns the case, with task A16 open at its first investigation */
export const warned = async ({ world, handler }: WpRoad, what: Registration): Promise<string> => {
  const { items } = await handler.call(listProperties, { query: { search: what.search } })
  const property = await handler.call(getProperty, { params: { propertyId: items[0]?.id ?? '' } })
  const dwellings = property.units.filter(({ type }) => type !== 'NWF')
  const body = await requestOn(handler, what.search, {
    unitIds: dwellings.slice(0, what.units ?? 1).map(({ id }) => id),
    warning: true,
    ...(what.on !== undefined && { receivedOn: what.on }),
    ...(what.informal === true && { kind: 'MELDING', channel: 'TELEFOON', motivated: false }),
  })
  const { caseId } = await handler.call(registerRequest, { body })
  await world.idle()
  return caseId
}

export const page = ({ handler }: WpRoad, caseId: string) => handler.call(getCase, { params: { caseId } })

/** Where the warning procedure stands. */
export const warningOf = async (road: WpRoad, caseId: string) => {
  const { warning } = await page(road, caseId)
  if (warning === null) throw new Error('this case has no warning procedure')
  return warning
}

/** Numbers and terms of the open tasks. */
export const openTasks = async (road: WpRoad, caseId: string): Promise<string[]> =>
  (await page(road, caseId)).tasks.map(({ code, dueOn }) => `${code} ${dueOn}`).toSorted()

/** The visit is planned, done and signed today; the last report counts for every unit that follows. */
export const inspected = async (
  { world, handler, controller }: WpRoad,
  investigationId: string,
  ...inputs: readonly Report[]
): Promise<void> => {
  const params = { investigationId }
  const today = new Date(world.clock.now()).toISOString().slice(0, 10)
  const plan = { plannedOn: today, plannedTime: '10:00', note: '' }
  const { version: asked } = await handler.call(getInvestigation, { params })
  await handler.call(planInvestigation, { params, body: { ...plan, version: asked } })
  await world.idle()
  const { version, reports } = await controller.call(getInvestigation, { params })
  const filled = reports.map(({ unit }, index) => ({
    unitId: unit.id,
    input: inputs[Math.min(index, inputs.length - 1)] ?? badReport,
  }))
  const saved = await controller.call(saveInvestigation, {
    params,
    body: { version, visitDate: today, building: [], reports: filled },
  })
  const valid = await controller.call(validateInvestigation, { params, body: { version: saved.version } })
  await world.idle()
  await controller.call(signInvestigation, { params, body: { signed: true, version: valid.version } })
  await world.idle()
}

/** The first investigation of the case. */
export const investigated = async (road: WpRoad, caseId: string, ...inputs: readonly Report[]): Promise<void> =>
  inspected(road, (await warningOf(road, caseId)).investigationId, ...inputs)

/** Task A16: the owner gets time to repair. */
export const granted = async (road: WpRoad, caseId: string, until: string | null = null): Promise<void> => {
  const { version } = await page(road, caseId)
  const body = { until, note: 'Herstel het plafond.', version }
  await road.handler.call(grantRecovery, { params: { caseId }, body })
  await road.world.idle()
}

/** The owner says that the works are done. */
export const repaired = async (road: WpRoad, caseId: string, documentId: string | null = null): Promise<void> => {
  const { version } = await page(road, caseId)
  const reportedOn = new Date(road.world.clock.now()).toISOString().slice(0, 10)
  await road.handler.call(reportRepair, { params: { caseId }, body: { reportedOn, note: '', documentId, version } })
  await road.world.idle()
}

/** The re-inspection. */
export const inspectedAgain = async (road: WpRoad, caseId: string, ...inputs: readonly Report[]): Promise<void> =>
  inspected(road, (await warningOf(road, caseId)).reinspectionId ?? '', ...inputs)

export const takenOver = async (road: WpRoad, caseId: string): Promise<void> => {
  const { version } = await page(road, caseId)
  await road.handler.call(takeOverWarning, { params: { caseId }, body: { reason: 'Acuut risico.', version } })
  await road.world.idle()
}
