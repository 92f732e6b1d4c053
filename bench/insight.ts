import {
  getBranches,
  getHeatmap,
  getLeadTime,
  getProcessDay,
  getRadar,
  getTermsDashboard,
  getWaiting,
  listConsequences,
  listTerms,
} from '#contract/process-insight'
import type { Actor } from '#test/support/world'
import { line, median, rounded, spread } from './figures.ts'
import { circumstances } from './machine.ts'
import { openHouse, timed } from './many-cases.ts'

export const title =
  'figures over many cases through HTTP, with 100,000 instances (--full: 300,000); against 1,000 in the same run'

const params = { processId: 'oo' }
const pairs = 5

const questions: Readonly<Record<string, (actor: Actor, caseIds: string) => Promise<unknown>>> = {
  dashboard: (actor) => actor.call(getTermsDashboard, {}),
  'list of terms': (actor) => actor.call(listTerms, { query: { due: 'soon' } }),
  radar: (actor) => actor.call(getRadar, { query: {} }),
  'silent consequences': (actor) => actor.call(listConsequences, { query: {} }),
  'waiting lines of 50 cases': (actor, caseIds) => actor.call(getWaiting, { query: { caseIds } }),
  heatmap: (actor) => actor.call(getHeatmap, { params, query: {} }),
  branches: (actor) => actor.call(getBranches, { params: { ...params, gatewayId: 'request-judged' }, query: {} }),
  'lead time': (actor) => actor.call(getLeadTime, { params, query: {} }),
  'a past day': (actor) => actor.call(getProcessDay, { params, query: { on: '2025-06-01' } }),
}

/** Time of each figure with many instances, and its ratio to that with 1,000; the last line is the slowest. */
export const run = async (isFull: boolean): Promise<string> => {
  const many = isFull ? 300_000 : 100_000
  console.log(`insight ${circumstances()}; SQLite`)
  const few = await openHouse(1000)
  const full = await openHouse(many)
  let slowest = 0
  for (const [name, ask] of Object.entries(questions)) {
    const ratios: number[] = []
    const ms: number[] = []
    for (let pair = 0; pair <= pairs; pair += 1) {
      const small = await timed(() => ask(few.agency, few.caseIds))
      const large = await timed(() => ask(full.agency, full.caseIds))
      // the first pair warms up
      if (pair === 0) continue
      ratios.push(large / small)
      ms.push(large)
    }
    slowest = Math.max(slowest, median(ms))
    line(`${name}: with ${many}, ratio`, `${rounded(median(ms))} ms  ${spread(ratios)}`)
  }
  await few.close()
  await full.close()
  return `insight ${rounded(slowest)}`
}
