import { expect } from 'chai'
import { v7 as uuid } from 'uuid'
import { uploadDocument } from '#contract/documents'
import { completeDeletion, completeInclusion, listInventory } from '#contract/inventory'
import { communicateNgw, getNgw, registerNgw } from '#contract/ngw'
import { getProperty, listProperties } from '#contract/properties'
import { claimTask, listTasks } from '#contract/tasks'
import type { Actor, World } from '#test/support/world'

/** The people of an NGW decision in Gent. */
export interface NgwRoad {
  readonly world: World
  readonly handler: Actor
  readonly manager: Actor
}

export const startNgwRoad = async (world: World): Promise<NgwRoad> => ({
  world,
  handler: await world.as('gent-dossier'),
  manager: await world.as('wonen-inventaris'),
})

export const propertyIn = async ({ handler }: NgwRoad, search: string) => {
  const { items } = await handler.call(listProperties, { query: { search } })
  return handler.call(getProperty, { params: { propertyId: items[0]!.id } })
}

interface Registration {
  readonly measures?: ('ONBEWOONBAAR' | 'ONTRUIMING' | 'STUTTEN')[]
  readonly on: string
  readonly units?: number
  readonly search?: string
  readonly by?: Actor
  readonly communicatedOn?: string
}

/** Registers a decision and waits for its process. */
export const registered = async (road: NgwRoad, what: Registration): Promise<string> => {
  const { on, units = 1, search = 'Kolkstraat 27', by = road.handler, communicatedOn = null } = what
  const { measures = ['ONBEWOONBAAR', 'STUTTEN'] } = what
  const property = await propertyIn(road, search)
  const body = {
    id: uuid(),
    propertyId: property.id,
    unitIds: property.units.slice(0, units).map(({ id }) => id),
    decidedOn: on,
    grounds: 'De draagmuur vertoont scheuren en kan instorten.',
    measures,
    measuresText: '',
    communicatedOn,
  }
  const made = await by.call(registerNgw, { body })
  expect(await by.call(registerNgw, { body }), 'the same registration twice is one case').to.deep.equal(made)
  await road.world.idle()
  return made.caseId
}

export const page = (actor: Actor, caseId: string) => actor.call(getNgw, { params: { caseId } })

export const versionOf = async ({ handler }: NgwRoad, caseId: string): Promise<number> =>
  (await page(handler, caseId)).version

const pdf = new Blob(['%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'], {
  type: 'application/pdf',
})

/** DT098, as the mayor signed it. */
export const decisionUploaded = async ({ handler }: NgwRoad, caseId: string): Promise<void> => {
  const body = { title: 'Besluit van de burgemeester', code: 'DT098' }
  await handler.call(uploadDocument, { params: { caseId }, body, file: pdf })
}

/** What came back signed on paper. @returns id of the document */
export const signedUploaded = async ({ handler }: NgwRoad, caseId: string, code: string): Promise<string> => {
  const body = { title: 'Ondertekend op papier', code }
  const { id } = await handler.call(uploadDocument, { params: { caseId }, body, file: pdf })
  return id
}

/** Task A15. */
export const communicated = async (road: NgwRoad, caseId: string): Promise<void> => {
  await decisionUploaded(road, caseId)
  const version = await versionOf(road, caseId)
  await road.handler.call(communicateNgw, { params: { caseId }, body: { version } })
  await road.world.idle()
}

/** Numbers of the open tasks of the case, of both organisations. */
export const openCodes = async ({ manager }: NgwRoad, caseId: string): Promise<string[]> =>
  (await page(manager, caseId)).tasks.map(({ code }) => code).toSorted()

/** Claims and completes every open task of this code in the case. */
const allOf = async (
  { manager, world }: NgwRoad,
  caseId: string,
  code: string,
  complete: (params: { readonly taskId: string }) => Promise<unknown>,
): Promise<number> => {
  const { items } = await manager.call(listTasks, { query: { caseId, code, limit: 100 } })
  const open = items.filter(({ status }) => status !== 'AFGEWERKT')
  for (const { id: taskId } of open) {
    await manager.call(claimTask, { params: { taskId } })
    await complete({ taskId })
  }
  await world.idle()
  return open.length
}

/** Every task A07: taken up. */
export const included = (road: NgwRoad, caseId: string): Promise<number> =>
  allOf(road, caseId, 'A07', (params) =>
    road.manager.call(completeInclusion, { params, body: { include: true, reason: '' } }),
  )

/** Every task A08: deleted, or kept with a reason. */
export const deleted = (road: NgwRoad, caseId: string, keep = ''): Promise<number> =>
  allOf(road, caseId, 'A08', (params) =>
    road.manager.call(completeDeletion, { params, body: { unitDeleted: keep === '', reason: keep } }),
  )

export const recordsOf = async ({ manager }: NgwRoad, caseId: string) => {
  const { items } = await manager.call(listInventory, { query: { limit: 100 } })
  return items
    .filter((record) => record.caseId === caseId)
    .map(({ list, status, includedOn, deletedOn, deletionReason }) => ({
      list,
      status,
      includedOn,
      deletedOn,
      deletionReason,
    }))
}
