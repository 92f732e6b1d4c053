import { v7 as uuid } from 'uuid'
import { correctPosting, liftDecisions, reportOccupancy, resolveDecisions } from '#contract/after-decision'
import { getCase } from '#contract/cases'
import { getDecisionRun, makeDecision, sendDecision } from '#contract/decisions'
import type { Input } from '#contract/endpoint'
import { completeInclusion, listInventory } from '#contract/inventory'
import { signDocuments } from '#contract/signing'
import { claimTask, listTasks } from '#contract/tasks'
import {
  asked,
  badReport,
  filled,
  handled,
  made,
  planned,
  registered,
  type Road,
  signed,
  taskOf,
} from '#test/support/advice-road'
import { decided, decisionOn, uploaded } from '#test/support/decision-road'

type Decided = Parameters<typeof decided>[1]
type Report = Parameters<typeof filled>[2]

/** Six people in one room of a dwelling without defects: overcrowded, and nothing else. */
export const overcrowdedReport: Report = {
  ...badReport,
  defects: [],
  occupants: { adults: 4, children: 2 },
  detailedReport: { text: 'Zes personen slapen in één kamer.', grounds: ['OVERBEWONING'] },
}

/** The road to a sent advice on every dwelling of a property. */
export const advised = async (road: Road, search: string, report: Report = badReport) => {
  const { caseId, unitIds } = await registered(road, search)
  const adviceRequestId = await asked(road, caseId, unitIds)
  const investigationId = await handled(road, adviceRequestId)
  await planned(road, investigationId)
  await filled(road, investigationId, report)
  await signed(road, investigationId)
  await made(road, adviceRequestId)
  const taskId = await taskOf(road.official, caseId, '9')
  await road.official.call(signDocuments, { params: { taskId }, body: { signed: true, reason: '' } })
  await road.world.idle()
  return { caseId, unitIds }
}

/** Decisions of 4 January on these units, signed outside and sent. @returns the run and its decisions, with task A05 open */
export const decidedAndSent = async (
  road: Road,
  caseId: string,
  units: readonly { readonly unitId: string; readonly change?: Decided }[],
  postedOn: string | null = '2026-01-05',
) => {
  const chosen = []
  for (const { unitId, change } of units)
    chosen.push(decided(unitId, { uploadedDocumentId: await uploaded(road, caseId), ...change }))
  const body = await decisionOn(road, caseId, chosen, { decisionDate: '2026-01-04' })
  await road.gent.call(makeDecision, { params: { caseId }, body })
  await road.world.idle()
  const params = { decisionRunId: body.id }
  const { version } = await road.gent.call(getDecisionRun, { params })
  await road.gent.call(sendDecision, { params, body: { postedOn, version } })
  await road.world.idle()
  const { decisions } = await road.gent.call(getDecisionRun, { params })
  return { decisionRunId: body.id, decisionIds: decisions.map(({ id }) => id) }
}

export const pageOf = (road: Road, caseId: string) => road.gent.call(getCase, { params: { caseId } })

export const codesOf = async (road: Road, caseId: string): Promise<string[]> =>
  (await pageOf(road, caseId)).tasks.map(({ code }) => code).toSorted()

const versionOf = async (road: Road, caseId: string): Promise<number> => (await pageOf(road, caseId)).version

/** Records of a case on VIVOO. */
export const recordsOf = async ({ agency }: Road, caseId: string) =>
  (await agency.call(listInventory, { query: { limit: 100 } })).items.filter((record) => record.caseId === caseId)

/** Every open task A07 of the case: taken up. */
export const includedAll = async (road: Road, caseId: string): Promise<number> => {
  const manager = await road.world.as('wonen-inventaris')
  const { items } = await manager.call(listTasks, { query: { caseId, code: 'A07', limit: 100 } })
  for (const { id: taskId } of items) {
    await manager.call(claimTask, { params: { taskId } })
    await manager.call(completeInclusion, { params: { taskId }, body: { include: true, reason: '' } })
  }
  await road.world.idle()
  return items.length
}

export const lifted = async (road: Road, caseId: string, decisionIds: string[], endedOn: string): Promise<void> => {
  const reason = 'De gebreken zijn hersteld volgens het conformiteitsattest.'
  const body = { decisionIds, endedOn, reason, version: await versionOf(road, caseId) }
  await road.gent.call(liftDecisions, { params: { caseId }, body })
  await road.world.idle()
}

export const resolved = async (road: Road, caseId: string, decisionIds: string[], endedOn: string): Promise<void> => {
  const body = { decisionIds, endedOn, reason: 'Twee bewoners vertrokken.', version: await versionOf(road, caseId) }
  await road.gent.call(resolveDecisions, { params: { caseId }, body })
  await road.world.idle()
}

export const postingEntered = async (
  road: Road,
  caseId: string,
  decisionIds: string[],
  postedOn: string,
): Promise<void> => {
  const body = { decisionIds, postedOn, version: await versionOf(road, caseId) }
  await road.gent.call(correctPosting, { params: { caseId }, body })
  await road.world.idle()
}

/** What the municipality found. */
export const occupancyOn = async (
  road: Road,
  caseId: string,
  decisionId: string,
  foundOn: string,
): Promise<Input<typeof reportOccupancy>> => ({
  params: { caseId },
  body: {
    id: uuid(),
    decisionId,
    kind: 'BEWONING',
    foundOn,
    evidence: 'PLAATSBEZOEK',
    persons: 2,
    note: 'Op de bel staat een nieuwe naam.',
    evidenceDocumentId: null,
    version: await versionOf(road, caseId),
  },
})
