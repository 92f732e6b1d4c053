import type { Input } from '#contract/endpoint'
import { listInstances } from '#contract/process-desk'
import { line, median, rounded, spread } from './figures.ts'
import { circumstances } from './machine.ts'
import { openHouse, timed } from './many-cases.ts'

export const title =
  'first page of the list of instances through HTTP, with 100,000 instances (--full: 300,000); against 1,000 in the same run'

type Query = NonNullable<Input<typeof listInstances>['query']>

const pairs = 15

const questions: Readonly<Record<string, { readonly by: 'agency' | 'municipality'; readonly query: Query }>> = {
  'first page': { by: 'agency', query: {} },
  'first page of one municipality': { by: 'municipality', query: {} },
  'one process and version': { by: 'agency', query: { processId: 'oo', version: 1 } },
  'those that are stuck': { by: 'agency', query: { state: 'INCIDENT' } },
  'those that stand on a step': { by: 'agency', query: { elementId: 'process-request' } },
  'those of one day': { by: 'agency', query: { startedFrom: '2025-06-01', startedTo: '2025-06-01' } },
}

/** Ratio of the time of the first page with many to that with 1,000. */
export const run = async (isFull: boolean): Promise<string> => {
  const many = isFull ? 300_000 : 100_000
  console.log(`instances ${circumstances()}; SQLite`)
  const few = await openHouse(1000)
  const full = await openHouse(many)
  let first = ''
  for (const [name, { by, query }] of Object.entries(questions)) {
    const ratios: number[] = []
    const ms: number[] = []
    for (let pair = 0; pair <= pairs; pair += 1) {
      const small = await timed(() => few[by].call(listInstances, { query }))
      const large = await timed(() => full[by].call(listInstances, { query }))
      // the first pair warms up
      if (pair > 0) ratios.push(large / small)
      if (pair > 0) ms.push(large)
    }
    line(`${name}: with ${many}, ratio`, `${rounded(median(ms))} ms  ${spread(ratios)}`)
    first ||= spread(ratios)
  }
  await few.close()
  await full.close()
  return `instances ${first}`
}
