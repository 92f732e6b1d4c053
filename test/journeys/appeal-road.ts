import { expect } from 'chai'
import { v7 as uuid } from 'uuid'
import {
  askAppealInvestigation,
  dateAppealService,
  decideAppeal,
  draftAppealDecision,
  getAppeals,
  giveAppealView,
  judgeAppeal,
  planAppealHearing,
  recordAppealHearing,
  registerAppeal,
  registerAppealReaction,
  withdrawAppeal,
} from '#contract/appeals'
import { uploadDocument } from '#contract/documents'
import type { Input, Output } from '#contract/endpoint'
import { completeInclusion, listInventory } from '#contract/inventory'
import { getInvestigation, planInvestigation } from '#contract/investigations'
import { getProperty, listProperties } from '#contract/properties'
import { claimTask, listTasks } from '#contract/tasks'
import { type Road as AdviceRoad, badReport, filled, signed, startRoad } from '../support/advice-road.ts'
import type { Actor, World } from '../support/world.ts'

/** The people of an appeal on a property in Gent. */
export interface AppealRoad extends AdviceRoad {
  /** WK_BD */
  readonly handler: Actor
  /** WK_IB */
  readonly manager: Actor
  /** WK_WC, another controller than the first */
  readonly reviewer: Actor
}

export const startAppealRoad = async (world: World): Promise<AppealRoad> => ({
  ...(await startRoad(world)),
  handler: await world.as('wonen-beroep'),
  manager: await world.as('wonen-inventaris'),
  reviewer: await world.as('wonen-controle-beroep'),
})

export const propertyIn = async ({ handler }: AppealRoad, search: string) => {
  const { items } = await handler.call(listProperties, { query: { search } })
  return handler.call(getProperty, { params: { propertyId: items[0]!.id } })
}

type Body = Input<typeof registerAppeal>['body']
type Property = Output<typeof getProperty>

/** Id of the person who holds this role on the property, or on one of its units. */
export const personWith = (property: Property, role: Property['parties'][number]['roles'][number], unitId?: string) =>
  property.parties.find(
    (party) => party.roles.includes(role) && (unitId === undefined || party.unitId === unitId || party.unitId === null),
  )!.personId

export interface Filed {
  readonly caseId: string
  readonly appealId: string
}

const today = ({ world }: AppealRoad): string => new Date(world.clock.now()).toISOString().slice(0, 10)

/** A letter came in: registered once, however often it is sent. */
export const filed = async (
  road: AppealRoad,
  what: Pick<Body, 'propertyId' | 'unitIds' | 'contestedCaseId'> & Partial<Body>,
): Promise<Filed> => {
  const body: Body = {
    id: uuid(),
    ground: 'BESLUIT',
    submitterPersonIds: [],
    otherName: null,
    otherAddress: null,
    byOfficial: false,
    channel: 'AANGETEKEND',
    motivated: true,
    oralHearing: false,
    postedOn: today(road),
    receivedOn: today(road),
    servedOn: null,
    grievances: 'De gebreken zijn intussen hersteld.',
    ...what,
  }
  const made = await road.handler.call(registerAppeal, { body })
  expect(await road.handler.call(registerAppeal, { body }), 'the same letter twice').to.deep.equal(made)
  await road.world.idle()
  return { caseId: made.caseId, appealId: body.id }
}

export const page = (actor: Actor, caseId: string) => actor.call(getAppeals, { params: { caseId } })

export const appealOf = async ({ handler }: AppealRoad, { caseId, appealId }: Filed) => {
  const { appeals } = await page(handler, caseId)
  return appeals.find(({ id }) => id === appealId)!
}

const step = async (actor: Actor, { caseId, appealId }: Filed) => ({
  params: { caseId },
  version: (await page(actor, caseId)).version,
  appealId,
})

/** Task A11, by the proposal unless a test says otherwise. */
export const judged = async (
  road: AppealRoad,
  what: Filed,
  change: Partial<Input<typeof judgeAppeal>['body']> = {},
): Promise<void> => {
  const { proposal } = await appealOf(road, what)
  const { params, ...rest } = await step(road.handler, what)
  const reason = proposal === null || proposal.reason === 'ONTVANKELIJK' ? null : proposal.reason
  const admissible = proposal?.admissible ?? true
  const body = { ...rest, admissible, reason, motivation: '', postedOn: null, ...change }
  await road.handler.call(judgeAppeal, { params, body })
  await road.world.idle()
}

/** Tasks A12 of municipality and regional official, and 450. */
export const viewed = async (road: AppealRoad, what: Filed): Promise<void> => {
  for (const actor of [road.gent, road.official]) {
    const { params, ...rest } = await step(actor, what)
    await actor.call(giveAppealView, { params, body: { ...rest, view: 'De beslissing steunt op het advies.' } })
  }
  if ((await appealOf(road, what)).admissibilityServedOn === null) await dated(road, what)
  await road.world.idle()
}

const dated = async (road: AppealRoad, what: Filed): Promise<void> => {
  const { params, ...rest } = await step(road.handler, what)
  await road.handler.call(dateAppealService, { params, body: { ...rest, postedOn: today(road) } })
}

/** Task A30: no investigation. */
export const withoutInvestigation = async (road: AppealRoad, what: Filed): Promise<void> => {
  const { params, ...rest } = await step(road.handler, what)
  const body = { ...rest, wanted: false, note: 'Het dossier volstaat.' }
  await road.handler.call(askAppealInvestigation, { params, body })
  await road.world.idle()
}

/** Task A30 to the signature of the other controller. @param visiting looks when the visit is planned */
export const investigated = async (
  road: AppealRoad,
  what: Filed,
  visiting: (investigationId: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  const { params, ...rest } = await step(road.handler, what)
  await road.handler.call(askAppealInvestigation, { params, body: { ...rest, wanted: true, note: '' } })
  await road.world.idle()
  const { investigationId } = await appealOf(road, what)
  const which = { investigationId: investigationId ?? '' }
  const { version } = await road.handler.call(getInvestigation, { params: which })
  const visit = { plannedOn: today(road), plannedTime: '10:00', note: '', version }
  await road.handler.call(planInvestigation, { params: which, body: visit })
  await road.world.idle()
  await visiting(which.investigationId)
  const reviewing = { ...road, inspector: road.reviewer }
  await filled(reviewing, which.investigationId, badReport)
  await signed(reviewing, which.investigationId)
}

export const reacted = async (road: AppealRoad, what: Filed, personId: string): Promise<void> => {
  const { params, ...rest } = await step(road.handler, what)
  const body = { ...rest, personId, receivedOn: today(road), summary: 'De geiser is vervangen.' }
  await road.handler.call(registerAppealReaction, { params, body })
}

/** Tasks A31 and A32, on one day. */
export const heard = async (road: AppealRoad, what: Filed): Promise<void> => {
  const planned = await step(road.handler, what)
  const place = 'Agentschapslaan 88, 1000 Brussel'
  const hearing = { version: planned.version, appealId: what.appealId, on: today(road), time: '14:00', place }
  await road.handler.call(planAppealHearing, { params: planned.params, body: hearing })
  await road.world.idle()
  const { params, ...rest } = await step(road.handler, what)
  await road.handler.call(recordAppealHearing, { params, body: { ...rest, summary: 'De eigenaar lichtte toe.' } })
  await road.world.idle()
}

type Outcome = Pick<Input<typeof decideAppeal>['body'], 'outcome'> & { readonly verdict?: 'NIET_OO' | 'ONGESCHIKT' }

/** Task A33: the draft goes to the minister. */
export const drafted = async (road: AppealRoad, what: Filed, { outcome, verdict = null as never }: Outcome) => {
  const { params, ...rest } = await step(road.handler, what)
  const body = { ...rest, outcome, verdict, overcrowded: false, motivation: 'De woning is deels hersteld.' }
  await road.handler.call(draftAppealDecision, { params, body })
  await road.world.idle()
}

const pdf = new Blob(['%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'], {
  type: 'application/pdf',
})

/** Task A13: the ministerial decision, uploaded and registered. */
export const decidedByMinister = async (
  road: AppealRoad,
  what: Filed,
  { outcome, verdict = null as never }: Outcome,
): Promise<void> => {
  const upload = { title: 'Ministerieel besluit', code: 'DT090' }
  await road.handler.call(uploadDocument, { params: { caseId: what.caseId }, body: upload, file: pdf })
  const { params, ...rest } = await step(road.handler, what)
  const body = { ...rest, decidedOn: today(road), outcome, verdict, overcrowded: false }
  await road.handler.call(decideAppeal, { params, body })
  await road.world.idle()
}

/** From the judgement to the decision, without investigation. */
export const granted = async (road: AppealRoad, what: Filed, outcome: Outcome): Promise<void> => {
  await judged(road, what)
  await viewed(road, what)
  await withoutInvestigation(road, what)
  await drafted(road, what, outcome)
  await decidedByMinister(road, what, outcome)
}

export const withdrawn = async (road: AppealRoad, what: Filed): Promise<void> => {
  const { params, ...rest } = await step(road.handler, what)
  const body = { ...rest, withdrawnOn: today(road), reason: 'De indiener doet afstand.' }
  await road.handler.call(withdrawAppeal, { params, body })
  await road.world.idle()
}

/** Every task A07 of a case: taken up. */
export const included = async ({ manager, world }: AppealRoad, caseId: string): Promise<number> => {
  const { items } = await manager.call(listTasks, { query: { caseId, code: 'A07', limit: 100 } })
  const open = items.filter(({ status }) => status !== 'AFGEWERKT' && status !== 'GEANNULEERD')
  for (const { id: taskId } of open) {
    await manager.call(claimTask, { params: { taskId } })
    await manager.call(completeInclusion, { params: { taskId }, body: { include: true, reason: '' } })
  }
  await world.idle()
  return open.length
}

/** Records of the cases, by unit reference. */
export const recordsOf = async ({ manager }: AppealRoad, unitReference: string) => {
  const { items } = await manager.call(listInventory, { query: { limit: 100 } })
  return items
    .filter((record) => record.unitReference === unitReference)
    .map(({ status, includedOn, deletedOn, deletionReason, caseId }) => ({
      status,
      includedOn,
      deletedOn,
      deletionReason,
      caseId,
    }))
    .toReversed()
}
