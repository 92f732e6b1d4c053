import { v7 as uuid } from 'uuid'
import { getCase } from '#contract/cases'
import { getDecisionRun, makeDecision, sendDecision, validateDecision } from '#contract/decisions'
import { uploadDocument } from '#contract/documents'
import type { Input } from '#contract/endpoint'
import type { Road } from './advice-road.ts'
import type { World } from './world.ts'

type Body = Input<typeof makeDecision>['body']

export const unfit = { oo: 'ONGESCHIKT_ONBEWOONBAAR', overcrowded: false } as const

// the world moves to 09:00 in Brussels, which is the same day in UTC
const todayOf = (world: World): string => new Date(world.clock.now()).toISOString().slice(0, 10)

/** One unit of the wizard, as strict as the advice of `adviceSent`. */
export const decided = (unitId: string, change: Partial<Body['units'][number]> = {}): Body['units'][number] => ({
  unitId,
  verdict: unfit,
  options: [],
  motivation: '',
  uploadedDocumentId: null,
  ...change,
})

/** What the wizard sends: signed on paper today, unless a test says otherwise. */
export const decisionOn = async (
  { gent, world }: Road,
  caseId: string,
  units: Body['units'],
  change: Partial<Body> = {},
): Promise<Body> => ({
  id: uuid(),
  decisionDate: todayOf(world),
  signingFlow: 'MANUEEL',
  legalBase: 'de politieverordening van 1 januari 2020',
  units,
  version: (await gent.call(getCase, { params: { caseId } })).version,
  ...change,
})

/** A scanned decision in the case. @returns its id */
export const uploaded = async ({ gent }: Road, caseId: string): Promise<string> => {
  const pdf = new Blob([Buffer.from('%PDF-1.4\n%%EOF\n')], { type: 'application/pdf' })
  const body = { title: 'Besluit van de burgemeester', code: 'DT034' }
  return (await gent.call(uploadDocument, { params: { caseId }, body, file: pdf })).id
}

/** Decisions of yesterday, signed outside. @returns the run, with task 181 open */
export const decidedOutside = async (road: Road, caseId: string, unitIds: readonly string[]): Promise<string> => {
  const units: Body['units'] = []
  for (const unitId of unitIds) units.push(decided(unitId, { uploadedDocumentId: await uploaded(road, caseId) }))
  const body = await decisionOn(road, caseId, units, { decisionDate: '2026-01-04' })
  await road.gent.call(makeDecision, { params: { caseId }, body })
  await road.world.idle()
  return body.id
}

/** The run is sent today. @returns with task A05 open */
export const sent = async ({ gent, world }: Road, decisionRunId: string): Promise<void> => {
  const params = { decisionRunId }
  const { version } = await gent.call(getDecisionRun, { params })
  await gent.call(sendDecision, { params, body: { postedOn: todayOf(world), version } })
  await world.idle()
}

/** The agency finds the run valid. @returns with task A07 open for each unit that belongs on VIVOO */
export const validated = async ({ agency, world }: Road, decisionRunId: string): Promise<void> => {
  const params = { decisionRunId }
  const { version } = await agency.call(getDecisionRun, { params })
  await agency.call(validateDecision, { params, body: { valid: true, reason: null, note: '', version } })
  await world.idle()
}
