import { v7 as uuid } from 'uuid'
import { uploadDocument } from '#contract/documents'
import { listInventory } from '#contract/inventory'
import {
  completeReview,
  decideMeasure,
  decideTransfer,
  getRecord,
  registerTransfer,
  requestMeasure,
} from '#contract/levy'
import { claimTask, listTasks } from '#contract/tasks'
import type { LevyGroundCode } from '#domain/levy/grounds.data'
import type { LevyDecision } from '#domain/levy/status'
import { communicated, included, type NgwRoad, registered } from './ngw-road.ts'

/** A record on the list NGW, from the decision to its inclusion. @param on day of the decision: its anniversaries count from there */
export const recordFrom = async (road: NgwRoad, what: { on: string; search?: string }): Promise<string> => {
  const caseId = await registered(road, what)
  await communicated(road, caseId)
  await included(road, caseId)
  const { items } = await road.manager.call(listInventory, { query: { limit: 100 } })
  const record = items.find((item) => item.caseId === caseId)
  if (!record) throw new Error('nothing was taken up')
  return record.id
}

export const recordOf = ({ manager }: NgwRoad, recordId: string) => manager.call(getRecord, { params: { recordId } })

/** Moves the clock and waits until nothing moves. */
export const at = async ({ world }: NgwRoad, instant: string): Promise<void> => {
  world.clock.set(Date.parse(instant))
  await world.idle()
}

const pdf = new Blob(['%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'], {
  type: 'application/pdf',
})

/** DT025 or DT046 as it came in by post. */
export const formUploaded = async (road: NgwRoad, recordId: string, code: 'DT025' | 'DT046'): Promise<string> => {
  const { record } = await recordOf(road, recordId)
  const params = { caseId: record.caseId }
  const { id } = await road.manager.call(uploadDocument, { params, body: { title: 'Formulier', code }, file: pdf })
  return id
}

/** A holder asks an exemption or suspension; waits for task A09. */
export const asked = async (road: NgwRoad, recordId: string, ground: LevyGroundCode): Promise<string> => {
  const { holders } = await recordOf(road, recordId)
  const body = {
    id: uuid(),
    ground,
    requesterPartyIds: holders.slice(0, 1).map(({ partyId }) => partyId),
    requestedOn: await today(road),
    formDocumentId: await formUploaded(road, recordId, 'DT025'),
    motivation: 'De houder woont er zelf.',
  }
  const { measureId } = await road.manager.call(requestMeasure, { params: { recordId }, body })
  await road.world.idle()
  return measureId
}

export const measureOf = async (road: NgwRoad, recordId: string, measureId: string) => {
  const { measures } = await recordOf(road, recordId)
  const found = measures.find(({ id }) => id === measureId)
  if (!found) throw new Error('there is no such measure')
  return found
}

/** Task A09. */
export const decided = async (
  road: NgwRoad,
  { recordId, measureId }: { readonly recordId: string; readonly measureId: string },
  decision: LevyDecision,
  period: { readonly from?: string; readonly to?: string } = {},
): Promise<void> => {
  const { version } = await measureOf(road, recordId, measureId)
  const { from = null, to = null } = period
  const body = { decision, startsOn: from, endsOn: to, text: 'Volgens de stukken.', version }
  await road.manager.call(decideMeasure, { params: { measureId }, body })
  await road.world.idle()
}

/** Every open task A10 about this subject: looked at. */
export const reviewed = async (road: NgwRoad, subjectId: string): Promise<number> => {
  const { items } = await road.manager.call(listTasks, { query: { code: 'A10', limit: 100 } })
  const open = items.filter((task) => task.subjectId === subjectId && task.status !== 'AFGEWERKT')
  for (const { id: taskId } of open) {
    await road.manager.call(claimTask, { params: { taskId } })
    await road.manager.call(completeReview, { params: { taskId }, body: {} })
  }
  await road.world.idle()
  return open.length
}

/** The notary tells that the first holder gave his right to somebody; waits for task A18. */
export const transferred = async (road: NgwRoad, recordId: string, on: string): Promise<string> => {
  const { holders } = await recordOf(road, recordId)
  const [old] = holders
  if (!old) throw new Error('nobody holds a right')
  const body = {
    id: uuid(),
    oldPartyId: old.partyId,
    transferredOn: on,
    person: {
      kind: 'NATUURLIJK' as const,
      name: 'Nieuwenhuyse',
      firstName: 'Lotte',
      address: 'Koraalstraat 4, 9000 Gent',
    },
    role: old.role,
    share: '1/1',
    formDocumentId: await formUploaded(road, recordId, 'DT046'),
  }
  const { transferId } = await road.manager.call(registerTransfer, { params: { recordId }, body })
  await road.world.idle()
  return transferId
}

/** Task A18. */
export const transferHandled = async (road: NgwRoad, transferId: string, refusal = ''): Promise<void> => {
  const body = { accepted: refusal === '', text: refusal }
  await road.manager.call(decideTransfer, { params: { transferId }, body })
  await road.world.idle()
}

const today = async ({ world }: NgwRoad): Promise<string> => world.deps.clock.today()
