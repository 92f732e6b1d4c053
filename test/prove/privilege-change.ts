import { acceptEula, getEula } from '#contract/session'
import { openSqlite } from '../support/database.ts'
import { type Change, changes, type Effect, mountForControllers, sufferChange } from '../support/privilege-change.ts'
import { startWorld } from '../support/world.ts'

export const title =
  'privilege changes during open sessions, streams and exports, rights looked at as in production: checks, slowest effect (S20)'

const limitMs = 60_000

/** Each check with whether it held. */
const checksOf = (change: Change, effect: Effect): readonly (readonly [string, boolean])[] => [
  [`next request ${effect.next}`, effect.next === 403],
  [`stream closed after ${Math.round(effect.streamMs)} ms`, effect.streamMs <= limitMs],
  [`export broken after ${Math.round(effect.exportMs ?? Infinity)} ms`, (effect.exportMs ?? Infinity) <= limitMs],
  [`new stream and export ${effect.anew.join(' and ')}`, isRight(change, effect)],
  [`left over ${effect.kept}`, effect.othersGoOn && effect.kept === (change.keeps === undefined ? 0 : 200)],
]

const isRight = (change: Change, { anew: [stream, file] }: Effect): boolean =>
  stream === (change.keeps === change.orgId ? 200 : 403) && file === 403

export const run = async (): Promise<string> => {
  let drop: () => Promise<void> = () => Promise.resolve()
  const world = await startWorld(async (options) => {
    const database = await openSqlite(options)
    drop = database.drop
    return database
  })
  const finish = mountForControllers(world)
  const beside = await world.as('gent-nieuw')
  const { version } = await beside.call(getEula, {})
  await beside.call(acceptEula, { body: { version } })
  const counts = { checks: 0, wrong: 0, slowestMs: 0 }
  try {
    for (const change of changes) {
      const effect = await sufferChange(world, change, limitMs + 5000)
      const checks = checksOf(change, effect)
      console.log(`${change.name}: ${checks.map(([words, ok]) => (ok ? words : `WRONG ${words}`)).join('; ')}`)
      counts.checks += checks.length
      counts.wrong += checks.filter(([, ok]) => !ok).length
      counts.slowestMs = Math.max(counts.slowestMs, effect.streamMs, effect.exportMs ?? Infinity)
    }
  } finally {
    finish()
    await world.close()
    await drop()
  }
  const { checks, wrong, slowestMs } = counts
  return `privilege-change: ${checks} checks, ${wrong} deviations, slowest effect ${(slowestMs / 1000).toFixed(1)} s`
}
