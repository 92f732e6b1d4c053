import { v7 as uuid } from 'uuid'
import { askAdvice, getAdviceRequest, handleAdviceRequest, makeAdvice } from '#contract/advice'
import { getCase, registerRequest } from '#contract/cases'
import type { Input } from '#contract/endpoint'
import {
  getInvestigation,
  planInvestigation,
  saveInvestigation,
  signInvestigation,
  validateInvestigation,
} from '#contract/investigations'
import { signDocuments } from '#contract/signing'
import { requestOn } from './requests.ts'
import type { Actor, World } from './world.ts'

type ReportInput = Input<typeof saveInvestigation>['body']['reports'][number]['input']

/** A report without faults: one defect of category III makes the unit unfit and uninhabitable. */
export const badReport: ReportInput = {
  noAccess: false,
  defects: [{ code: '103', variant: 'ZEER_ERNSTIG', remark: 'Plafond komt naar beneden.' }],
  rooms: [{ name: 'Leefruimte', use: 'LEEF_KOOK', areaM2: 32.5, ceilingHeightCm: 250 }],
  occupants: { adults: 1, children: 1 },
  smokeDetectorOnEveryFloor: true,
  epcScore: null,
  remarks: '',
  detailedReport: null,
}

/** The four people of the road to an advice on a case of Gent. */
export interface Road {
  readonly world: World
  readonly gent: Actor
  readonly agency: Actor
  readonly inspector: Actor
  readonly official: Actor
}

export const startRoad = async (world: World): Promise<Road> => ({
  world,
  gent: await world.as('gent-dossier'),
  agency: await world.as('wonen-dossier'),
  inspector: await world.as('wonen-controle'),
  official: await world.as('wonen-ambtenaar'),
})

/** A registered request whose task 2 is open. @returns the case and its dwellings */
export const registered = async ({ world, gent }: Road, search: string) => {
  const body = await requestOn(gent, search)
  const { caseId } = await gent.call(registerRequest, { body })
  await world.idle()
  const { units } = await gent.call(getCase, { params: { caseId } })
  return { caseId, unitIds: units.filter(({ type }) => type !== 'NWF').map(({ id }) => id) }
}

/** Advice is asked on these units. @returns id of the request, with task A01 open */
export const asked = async ({ world, gent }: Road, caseId: string, unitIds: readonly string[]): Promise<string> => {
  const params = { caseId }
  const { version } = await gent.call(getCase, { params })
  const body = { id: uuid(), askedOn: '2026-01-05', unitIds: [...unitIds], note: '', version }
  const { adviceRequestId } = await gent.call(askAdvice, { params, body })
  await world.idle()
  return adviceRequestId
}

/** The request leads to an investigation. @returns its id, with task 7 open */
export const handled = async ({ world, agency }: Road, adviceRequestId: string): Promise<string> => {
  const params = { adviceRequestId }
  const { version } = await agency.call(getAdviceRequest, { params })
  const body = { route: 'ONDERZOEK', reason: '', version } as const
  const { investigationId } = await agency.call(handleAdviceRequest, { params, body })
  await world.idle()
  return investigationId ?? ''
}

/** The visit is planned for today. @returns with task 52 open */
export const planned = async ({ world, agency }: Road, investigationId: string): Promise<void> => {
  const params = { investigationId }
  const { version } = await agency.call(getInvestigation, { params })
  const plannedOn = new Date(world.clock.now()).toISOString().slice(0, 10)
  await agency.call(planInvestigation, { params, body: { plannedOn, plannedTime: '14:00', note: '', version } })
  await world.idle()
}

/** Every unit gets this report; what the save answered. */
export const filled = async ({ world, inspector }: Road, investigationId: string, input: ReportInput = badReport) => {
  const params = { investigationId }
  const { version, reports } = await inspector.call(getInvestigation, { params })
  const visitDate = new Date(world.clock.now()).toISOString().slice(0, 10)
  const body = { version, visitDate, building: [], reports: reports.map(({ unit }) => ({ unitId: unit.id, input })) }
  return inspector.call(saveInvestigation, { params, body })
}

/** The investigation is validated and signed. @returns when its reports are published and A02 is open */
export const signed = async ({ world, inspector }: Road, investigationId: string): Promise<void> => {
  const params = { investigationId }
  const { version } = await inspector.call(getInvestigation, { params })
  const validated = await inspector.call(validateInvestigation, { params, body: { version } })
  await world.idle()
  await inspector.call(signInvestigation, { params, body: { signed: true, version: validated.version } })
  await world.idle()
}

/** The advice follows the reports. @returns its id, with task 9 open */
export const made = async ({ world, agency }: Road, adviceRequestId: string): Promise<string> => {
  const params = { adviceRequestId }
  const { version, preset } = await agency.call(getAdviceRequest, { params })
  const { adviceId } = await agency.call(makeAdvice, { params, body: { perUnit: preset, version } })
  await world.idle()
  return adviceId
}

/** The open task of a case with this number. */
export const taskOf = async (actor: Actor, caseId: string, code: string): Promise<string> => {
  const { tasks } = await actor.call(getCase, { params: { caseId } })
  const found = tasks.find((task) => task.code === code)
  if (!found) throw new Error(`no open task ${code}; there are ${tasks.map((task) => task.code).join(', ')}`)
  return found.id
}

/** The road up to the signature: a case of Gent with an advice on each of its units, and task 9 open. */
export const adviceToSign = async (road: Road, search: string) => {
  const { caseId, unitIds } = await registered(road, search)
  const adviceRequestId = await asked(road, caseId, unitIds)
  const investigationId = await handled(road, adviceRequestId)
  await planned(road, investigationId)
  await filled(road, investigationId)
  await signed(road, investigationId)
  const adviceId = await made(road, adviceRequestId)
  return { caseId, unitIds, adviceRequestId, investigationId, adviceId }
}

/** The whole road: a case of Gent with a sent advice on each of its units. */
export const adviceSent = async (road: Road, search: string) => {
  const ids = await adviceToSign(road, search)
  const taskId = await taskOf(road.official, ids.caseId, '9')
  await road.official.call(signDocuments, { params: { taskId }, body: { signed: true, reason: '' } })
  await road.world.idle()
  return ids
}
