import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { caseModel, subProcedureModel } from '#server/platform/case-file/model'
import { connect } from '#server/platform/db/connect'
import type { Database } from '#server/platform/db/database'
import { castOf } from '#server/platform/demo/growth/cast'
import { type Growth, readGrowth } from '#server/platform/demo/growth/progress'
import { incidentModel } from '#server/platform/records/model'
import { type Program, runMain } from '../support/program.ts'

export const title =
  'the demonstration grows beside the product and stands: cases, statuses promised, seconds, second start (DEMO_KILL_AFTER=seconds kills it in between)'

export const run = async (): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'demo-'))
  const start = (): Program => runMain([], { DATA_DIR: dir, PORT: '0', ENGINE_PORT: '0', WOONZAAK_DEMO: 'full' })
  let house = start()
  try {
    await house.says(/Klaar/, 120_000)
    const killAfter = Number(process.env['DEMO_KILL_AFTER'] ?? 0)
    if (killAfter > 0) {
      await sleep(killAfter * 1000)
      await house.end('SIGKILL', true)
      console.log(`killed after ${killAfter} s`)
      house = start()
    }
    const [, seconds = ''] = await house.says(/De demonstratie staat er: (\d+) s/, 900_000)
    await house.end('SIGTERM')
    const again = performance.now()
    house = start()
    await house.says(/Klaar/, 120_000)
    const startSeconds = ((performance.now() - again) / 1000).toFixed(1)
    await house.end('SIGTERM')
    const found = await inspect(`sqlite:${join(dir, 'woonzaak.sqlite')}`)
    const load = (loadavg()[0] ?? 0).toFixed(1)
    const figure = `${found.asPromised} of ${found.cases} cases stand where they should, ${found.statuses} kinds of procedure and status; grown in ${seconds} s, started again in ${startSeconds} s (load of the machine ${load})`
    if (found.asPromised < found.cases || found.incidents > 0) throw new Error(figure)
    return figure
  } finally {
    await house.end('SIGKILL', true)
    await rm(dir, { recursive: true, force: true })
  }
}

interface Found {
  readonly cases: number
  readonly asPromised: number
  readonly statuses: number
  readonly incidents: number
}

const inspect = async (url: string): Promise<Found> => {
  const database = await connect(url)
  try {
    const growth = await readGrowth(database)
    if (!growth?.finished) throw new Error('it has not grown')
    return await compare(database, growth)
  } finally {
    await database.close()
  }
}

const compare = async (database: Database, growth: Growth): Promise<Found> => {
  const cast = castOf(growth.seed, growth.lastDay)
  const parts = await database.model(subProcedureModel).findAll()
  const wrong = cast.flatMap(({ key, caseId, script }) => {
    const mine = parts.filter((part) => part.caseId === caseId).map(({ status }) => status)
    const isRight = mine.length > 0 && mine.every((status) => status === script.ends)
    const { stuck = '' } = growth.steps[key] ?? {}
    return isRight ? [] : [`${key}: ${mine.join(', ') || 'none'}, not ${script.ends} ${stuck}`]
  })
  for (const words of wrong) console.log(words)
  const incidents = await database.model(incidentModel).findAll({ where: { state: 'OPEN' } })
  for (const { elementId, errorMessage } of incidents) console.log(`incident at ${elementId}: ${errorMessage}`)
  const all = await database.model(caseModel).findAll()
  const types = new Map(all.map(({ id, type }) => [id, type]))
  const statuses = new Set(parts.map(({ caseId, status }) => `${types.get(caseId)} ${status}`))
  return {
    cases: cast.length,
    asPromised: cast.length - wrong.length,
    statuses: statuses.size,
    incidents: incidents.length,
  }
}
