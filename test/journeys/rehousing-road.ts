import { v7 as uuid } from 'uuid'
import type { Input } from '#contract/endpoint'
import {
  getRehousing,
  listHouseholds,
  makeOffer,
  recordDeparture,
  recordNeeds,
  recordOutcome,
  settleCosts,
  writeRehousingLetter,
} from '#contract/rehousing'
import type { Actor, World } from '#test/support/world'

/** The case handler of Gent, who re-houses. */
export interface RehousingRoad {
  readonly world: World
  readonly gent: Actor
}

type Body<E extends Parameters<Actor['call']>[0]> = Input<E> extends { readonly body: infer B } ? B : never
type Household = Body<typeof listHouseholds>['households'][number]

export const pageOf = ({ gent }: RehousingRoad, caseId: string) => gent.call(getRehousing, { params: { caseId } })

const versionOf = async (road: RehousingRoad, caseId: string): Promise<number> => (await pageOf(road, caseId)).version

/** The only re-housing of the case with its households. */
export const rehousingOf = async (road: RehousingRoad, caseId: string) => {
  const { rehousings } = await pageOf(road, caseId)
  const [found] = rehousings
  if (!found) throw new Error('nobody has to leave')
  return found
}

export const householdOf = async (road: RehousingRoad, caseId: string, id: string) => {
  const found = (await rehousingOf(road, caseId)).households.find((household) => household.id === id)
  if (!found) throw new Error('no such household')
  return found
}

/** One household of the unit, of the people who live there. */
export const householdIn = async (
  road: RehousingRoad,
  caseId: string,
  unitId: string,
  vacateOn: string,
): Promise<Household> => {
  const { parties } = await pageOf(road, caseId)
  const members = parties.filter(
    (party) => party.unitId === unitId && party.roles.some((role) => role === 'HUURDER' || role === 'BEWONER'),
  )
  return { id: uuid(), unitId, partyIds: members.map(({ id }) => id), adults: 2, children: 1, vacateOn }
}

/** The first task A17. */
export const listed = async (road: RehousingRoad, caseId: string, households: Household[]): Promise<void> => {
  const { id: rehousingId } = await rehousingOf(road, caseId)
  const body = { rehousingId, households, version: await versionOf(road, caseId) }
  await road.gent.call(listHouseholds, { params: { caseId }, body })
  await road.world.idle()
}

/** What a step on a household is called with. */
export const stepOn = async (road: RehousingRoad, caseId: string, householdId: string) => ({
  householdId,
  version: await versionOf(road, caseId),
})

export const needed = async (road: RehousingRoad, caseId: string, householdId: string): Promise<void> => {
  const step = await stepOn(road, caseId, householdId)
  const body = {
    ...step,
    need: 'DRINGEND',
    meetsSocialConditions: true,
    note: 'Een woning op de begane grond.',
  } as const
  await road.gent.call(recordNeeds, { params: { caseId }, body })
  await road.world.idle()
}

export const offered = async (road: RehousingRoad, caseId: string, householdId: string): Promise<void> => {
  const step = await stepOn(road, caseId, householdId)
  const offer = { offerId: uuid(), dwelling: 'noodwoning, Modelplein 3', availableFrom: '2026-02-01', conditions: '' }
  await road.gent.call(makeOffer, { params: { caseId }, body: { ...step, ...offer } })
  await road.world.idle()
}

export const ended = async (
  road: RehousingRoad,
  caseId: string,
  householdId: string,
  outcome: Body<typeof recordOutcome>['outcome'],
): Promise<void> => {
  const body = { ...(await stepOn(road, caseId, householdId)), outcome }
  await road.gent.call(recordOutcome, { params: { caseId }, body })
  await road.world.idle()
}

export const departed = async (
  road: RehousingRoad,
  caseId: string,
  householdId: string,
  departedOn: string,
): Promise<void> => {
  const body = { ...(await stepOn(road, caseId, householdId)), departedOn }
  await road.gent.call(recordDeparture, { params: { caseId }, body })
  await road.world.idle()
}

export const settled = async (
  road: RehousingRoad,
  caseId: string,
  householdId: string,
  costs: Body<typeof settleCosts>['costs'],
  claim: boolean,
): Promise<void> => {
  const body = { ...(await stepOn(road, caseId, householdId)), costs, claim }
  await road.gent.call(settleCosts, { params: { caseId }, body })
  await road.world.idle()
}

export const lettered = async (
  road: RehousingRoad,
  caseId: string,
  householdId: string,
  code: Body<typeof writeRehousingLetter>['code'],
): Promise<void> => {
  const step = await stepOn(road, caseId, householdId)
  const body = { ...step, letterId: uuid(), code, receiver: '', note: 'Volgens ons gesprek.' }
  await road.gent.call(writeRehousingLetter, { params: { caseId }, body })
  await road.world.idle()
}
