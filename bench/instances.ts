import { v7 as uuid } from 'uuid'
import { registerRequest } from '#contract/cases'
import type { Input } from '#contract/endpoint'
import { listInstances } from '#contract/process-desk'
import { caseModel } from '#server/platform/case-file/model'
import type { Database } from '#server/platform/db/database'
import { organisationModel } from '#server/platform/organisations/model'
import { plain } from '#server/platform/db/model'
import { elementInstanceModel, incidentModel, processInstanceModel } from '#server/platform/records/model'
import { openSqlite, type OpenDatabase } from '#test/support/database'
import { requestOn } from '#test/support/requests'
import { type Actor, startWorld } from '#test/support/world'
import { line, median, rounded, spread } from './figures.ts'
import { circumstances } from './machine.ts'

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
      const small = await timed(few[by], query)
      const large = await timed(full[by], query)
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

const timed = async (actor: Actor, query: Query): Promise<number> => {
  const begun = performance.now()
  await actor.call(listInstances, { query })
  return performance.now() - begun
}

const openHouse = async (count: number) => {
  let drop: () => Promise<void> = () => Promise.resolve()
  const open: OpenDatabase = async (options) => {
    const database = await openSqlite(options)
    drop = database.drop
    return database
  }
  const world = await startWorld(open)
  const handler = await world.as('gent-dossier')
  await handler.call(registerRequest, { body: await requestOn(handler, 'Kolkstraat 27') })
  await world.idle()
  await multiply(world.database, count)
  return {
    agency: await world.as('wonen-beheer'),
    municipality: await world.as('gent-beheer'),
    close: async () => {
      await world.close()
      await drop()
    },
  }
}

const perMunicipality = 20
const atOnce = 2000

/** Copies the one case with its instance and its steps until there are so many; spread over all organisations and three years, one in fifty stuck. */
const multiply = async (database: Database, count: number): Promise<void> => {
  const [main] = (await database.model(caseModel).findAll()).map((row) => plain(row))
  const [instance] = (await database.model(processInstanceModel).findAll()).map((row) => plain(row))
  if (!main || !instance) throw new Error('no case to copy')
  const steps = await database.model(elementInstanceModel).findAll({ where: { processInstanceKey: instance.key } })
  const others = (await database.model(organisationModel).findAll()).map(({ id }) => id)
  for (let from = 0; from < count; from += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => from + index)
    const rows = numbers.map((number) => {
      const homes = number % perMunicipality === 0 ? main.municipalityOrgId : (others[number % others.length] ?? '')
      const startedAt = new Date(Date.UTC(2023, 0, 1) + (number * 3 * 365 * 86_400_000) / count).toISOString()
      const key = String(9_000_000_000_000_000 + number * 10)
      return { number, key, caseId: uuid(), municipalityOrgId: homes, startedAt }
    })
    await database.transaction(async () => {
      await database.model(caseModel).bulkCreate(
        rows.map(({ number, caseId, municipalityOrgId }) => ({
          ...main,
          id: caseId,
          municipalityOrgId,
          reference: `OO25-${String(number).padStart(6, '0')}`,
        })),
      )
      await database.model(processInstanceModel).bulkCreate(
        rows.map(({ key, caseId, municipalityOrgId, startedAt }) => ({
          ...instance,
          key,
          caseId,
          municipalityOrgId,
          startedAt,
        })),
      )
      await database.model(elementInstanceModel).bulkCreate(
        rows.flatMap(({ key }) =>
          steps.map((step, index) => ({
            ...plain(step),
            key: String(Number(key) + index + 1),
            processInstanceKey: key,
          })),
        ),
      )
      const stuck = rows.filter(({ number }) => number % 50 === 0)
      await database.model(incidentModel).bulkCreate(stuck.map(incidentOf))
    })
  }
}

const incidentOf = ({ key, startedAt }: { readonly key: string; readonly startedAt: string }) => ({
  key,
  processInstanceKey: key,
  elementInstanceKey: key,
  elementId: 'register-request',
  jobKey: null,
  errorType: 'JOB_NO_RETRIES',
  errorMessage: 'Error',
  state: 'OPEN' as const,
  createdAt: startedAt,
  resolvedAt: null,
  position: '1',
})
