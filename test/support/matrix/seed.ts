import { v7 as uuid } from 'uuid'
import { applyForCertificate } from '#contract/certificates'
import { getCase } from '#contract/cases'
import { makeDecision } from '#contract/decisions'
import { startHearing } from '#contract/hearings'
import { completeInclusion } from '#contract/inventory'
import {
  addJudicialTask,
  askJudicialInvestigation,
  getJudicialFile,
  listControllers,
  prepareJudicialFile,
  registerJudicialFile,
} from '#contract/judicial'
import { getNgw, liftNgw, registerNgw } from '#contract/ngw'
import { getProperty, listProperties } from '#contract/properties'
import { addRemark } from '#contract/remarks'
import { claimTask, listTasks } from '#contract/tasks'
import { adviceSent, adviceToSign, asked, handled, planned, registered, type Road, startRoad } from '../advice-road.ts'
import { decided, decidedOutside, decisionOn, sent, validated } from '../decision-road.ts'
import type { World } from '../world.ts'

/** A case of Gent, and where it stands. */
export interface SeededCase {
  readonly name: string
  readonly caseId: string
}

/** Cases in every state of the road, made over HTTP with the engine: real data in every state that a step needs. */
export const seedCases = async (world: World): Promise<readonly SeededCase[]> => {
  const road = await startRoad(world)
  const handling = await registered(road, 'Havenlaan')
  await asked(road, handling.caseId, handling.unitIds)
  const signing = await adviceToSign(road, 'Spinnerijstraat')
  return [
    ...(await seedFewCases(world, road)),
    { name: 'advice asked', caseId: handling.caseId },
    { name: 'advice to sign', caseId: signing.caseId },
  ]
}

/** A judicial file with a document, a task and an investigation that one controller of the agency is asked to do; remarks of three organisations. */
const seedJudicial = async ({ world, gent, agency }: Road): Promise<void> => {
  const inspector = await world.as('inspectie-inspecteur')
  const [property] = (await inspector.call(listProperties, { query: { search: 'Tramstelplaats' } })).items
  const propertyId = property?.id ?? ''
  const { units } = await inspector.call(getProperty, { params: { propertyId } })
  const unitIds = units.map(({ id }) => id)
  const file = {
    id: uuid(),
    propertyId,
    unitIds,
    origin: 'PARKET',
    reportedOn: '2026-01-05',
    facts: 'Feiten.',
  } as const
  const { caseId } = await inspector.call(registerJudicialFile, { body: file })
  const params = { caseId }
  const { version } = await inspector.call(getJudicialFile, { params })
  await inspector.call(prepareJudicialFile, { params, body: { version } })
  const task = { title: 'Nakijken', roles: ['WI_VN'], dueOn: null } as const
  await inspector.call(addJudicialTask, { params, body: { ...task, roles: [...task.roles] } })
  const [controller] = (await inspector.call(listControllers, { params })).controllers
  const now = (await inspector.call(getJudicialFile, { params })).version
  const body = { controllerUserId: controller?.id ?? '', unitIds, version: now }
  await inspector.call(askJudicialInvestigation, { params, body })
  const [known] = (await gent.call(listProperties, { query: { search: 'Weverijdreef' } })).items
  for (const author of [gent, agency, inspector])
    for (const visibility of ['OWN_ORG', 'ALL'] as const)
      await author.call(addRemark, { body: { propertyId: known?.id ?? '', text: 'Opmerking.', visibility } })
}

/** The beginning and the end of the road alone: quicker, and still something for every endpoint to be called on. */
export const seedFewCases = async (world: World, begun?: Road): Promise<readonly SeededCase[]> => {
  const road = begun ?? (await startRoad(world))
  const fresh = await registered(road, 'Molenpad')
  const investigated = await registered(road, 'Spinnerijstraat')
  await seedJudicial(road)
  await planned(road, await handled(road, await asked(road, investigated.caseId, investigated.unitIds)))
  const decisions = await decidedCase(road, begun !== undefined)
  await seedNgw(road)
  await seedCertificate(road)
  return [
    { name: 'request registered', caseId: fresh.caseId },
    { name: 'visit planned', caseId: investigated.caseId },
    { name: 'decisions', caseId: decisions },
  ]
}

// an application that waits for who handles it
const seedCertificate = async ({ world, gent }: Road): Promise<void> => {
  const [property] = (await gent.call(listProperties, { query: { search: 'Kolkstraat' } })).items
  const propertyId = property?.id ?? ''
  const { units, parties } = await gent.call(getProperty, { params: { propertyId } })
  await gent.call(applyForCertificate, {
    body: {
      id: uuid(),
      propertyId,
      unitIds: units.slice(0, 1).map(({ id }) => id),
      appliedOn: '2026-01-05',
      channel: 'AANGETEKEND',
      applicantPersonIds: parties.slice(0, 1).map(({ personId }) => personId),
      seasonal: false,
      socialRental: false,
    },
  })
  await world.idle()
}

// One that is registered, and one that was lifted: VIVOO is asked to delete its record. On a property that is on the inventory.
const seedNgw = async ({ world, gent }: Road): Promise<void> => {
  const manager = await world.as('wonen-inventaris')
  const [property] = (await gent.call(listProperties, { query: { search: 'Weverijdreef' } })).items
  const propertyId = property?.id ?? ''
  const { units } = await gent.call(getProperty, { params: { propertyId } })
  const decision = {
    propertyId,
    unitIds: units.slice(0, 1).map(({ id }) => id),
    decidedOn: '2025-12-20',
    grounds: 'Gevaar.',
    measures: ['ONTRUIMING' as const],
    measuresText: '',
  }
  await gent.call(registerNgw, { body: { ...decision, id: uuid(), communicatedOn: null } })
  const body = { ...decision, id: uuid(), communicatedOn: '2025-12-22' }
  const { caseId } = await manager.call(registerNgw, { body })
  await world.idle()
  await include({ world }, caseId)
  const { version } = await manager.call(getNgw, { params: { caseId } })
  await manager.call(liftNgw, { params: { caseId }, body: { endedOn: '2026-01-05', reason: 'Hersteld.', version } })
  await world.idle()
}

// One unit with a decision to sign, one heard and sent, one on VIVOO; in the whole form another that VIVOO is asked to take up.
const decidedCase = async (road: Road, isWhole: boolean): Promise<string> => {
  const { caseId, unitIds } = await adviceSent(road, 'Weverijdreef')
  const [first = '', second = '', third = '', fourth = ''] = unitIds
  const body = await decisionOn(road, caseId, [decided(first)], { signingFlow: 'DIGITAAL' })
  await road.gent.call(makeDecision, { params: { caseId }, body })
  await road.world.idle()
  await hear(road, caseId, second)
  await sent(road, await decidedOutside(road, caseId, [second]))
  await valid(road, caseId, third)
  await include(road, caseId)
  if (isWhole) await valid(road, caseId, fourth)
  return caseId
}

const valid = async (road: Road, caseId: string, unitId: string): Promise<void> => {
  const runId = await decidedOutside(road, caseId, [unitId])
  await sent(road, runId)
  await validated(road, runId)
}

const hear = async ({ gent, world }: Road, caseId: string, unitId: string): Promise<void> => {
  const { version, parties } = await gent.call(getCase, { params: { caseId } })
  const body = {
    id: uuid(),
    unitIds: [unitId],
    startedOn: '2026-01-05',
    offeredUntil: '2026-01-26',
    mode: 'SCHRIFTELIJK' as const,
    hearingAt: null,
    place: null,
    invitedPartyIds: parties.map(({ id }) => id),
    version,
  }
  await gent.call(startHearing, { params: { caseId }, body })
  await world.idle()
}

const include = async ({ world }: Pick<Road, 'world'>, caseId: string): Promise<void> => {
  const manager = await world.as('wonen-inventaris')
  const [task] = (await manager.call(listTasks, { query: { caseId, code: 'A07' } })).items
  const params = { taskId: task?.id ?? '' }
  await manager.call(claimTask, { params })
  await manager.call(completeInclusion, { params, body: { include: true, reason: '' } })
  await world.idle()
}
