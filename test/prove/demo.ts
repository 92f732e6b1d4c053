import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from '#server/platform/db/connect'
import type { Database } from '#server/platform/db/database'
import { castOf } from '#server/platform/demo/growth/cast'
import { type Growth, readGrowth } from '#server/platform/demo/growth/progress'
import { standingOf } from '#server/platform/demo/growth/standing'
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
  const statuses = new Set<string>()
  let asPromised = 0
  for (const role of cast) {
    const found = await standingOf(database, growth.seed, role)
    for (const status of found) statuses.add(`${role.script.subject ?? role.script.type} ${status}`)
    if (found.length === 1 && found[0] === role.script.ends) asPromised += 1
    else
      console.log(
        `${role.key}: ${found.join(', ') || 'none'}, not ${role.script.ends} ${growth.steps[role.key]?.stuck ?? ''}`,
      )
  }
  const incidents = await database.model(incidentModel).findAll({ where: { state: 'OPEN' } })
  for (const { elementId, errorMessage } of incidents) console.log(`incident at ${elementId}: ${errorMessage}`)
  return { cases: cast.length, asPromised, statuses: statuses.size, incidents: incidents.length }
}
