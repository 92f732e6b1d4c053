import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEngine } from '#engine'
import { LmdbStore } from '#engine/store/lmdb'
import { lostOf } from '../engine/crash/journal.ts'
import { promisesOf, runUntilKilled } from '../engine/crash/kill.ts'
import { lostWrites } from '../engine/crash/lost-writes.ts'
import { powerLoss } from '../engine/crash/power-loss.ts'

export const title =
  'F1, F2: power cuts on a simulated disk (SEEDS), on lmdb with lost and torn writes (CUTS), kill -9 of random processes (KILLS): acknowledged commands lost'

const seeds = Number(process.env['SEEDS'] ?? 10_000)
const cuts = Number(process.env['CUTS'] ?? 1500)
const kills = Number(process.env['KILLS'] ?? 100)
const dayMs = 86_400_000

interface Sum {
  acknowledged: number
  readonly lost: string[]
}

/** @returns how often the power failed */
const onSimulatedDisk = async (sum: Sum): Promise<number> => {
  let failed = 0
  for (let seed = 1; seed <= seeds; seed++) {
    const outcome = await powerLoss(seed).catch((error: unknown) => {
      throw new Error(`seed ${seed}`, { cause: error })
    })
    failed += outcome.cuts
    sum.acknowledged += outcome.acknowledged
    sum.lost.push(...outcome.lost.map((line) => `seed ${seed}: ${line}`))
    if (seed % 500 === 0) console.log(`simulated disk: seed ${seed}, power cuts ${failed}, lost ${sum.lost.length}`)
  }
  return failed
}

/** @returns how many files were opened; 0 without strace */
const onLmdb = async (sum: Sum): Promise<number> => {
  if (spawnSync('strace', ['-V']).status !== 0) {
    console.log('strace is not installed: lmdb with lost writes is left out')
    return 0
  }
  let done = 0
  for (let seed = 1; done < cuts; seed++) {
    const outcome = await lostWrites(seed, 400, Math.min(150, cuts - done))
    done += outcome.cuts
    sum.acknowledged += outcome.acknowledged
    sum.lost.push(...outcome.lost.map((line) => `lmdb ${seed}: ${line}`))
    console.log(`lmdb: power cuts ${done}, lost ${sum.lost.length}`)
  }
  return done
}

/** @returns the slowest start after a kill, in milliseconds */
const withKills = async (sum: Sum): Promise<number> => {
  let slowest = 0
  for (let first = 0; first < kills; first += 10) {
    const dir = await mkdtemp(join(tmpdir(), 'kills-'))
    const said: string[] = []
    for (let round = 0; round < Math.min(10, kills - first); round++) {
      const now = Date.UTC(2026, 0, 5) + round * dayMs
      said.push(...promisesOf(await runUntilKilled(dir, first + 1, now, 100 + (((first + round) * 37) % 400))))
      slowest = Math.max(slowest, await startAgain(dir))
    }
    const store = new LmdbStore(dir)
    sum.acknowledged += said.length
    sum.lost.push(...lostOf(store, said).map((line) => `kill ${first}: ${line}`))
    await store.close()
    await rm(dir, { recursive: true })
    console.log(`kill -9: ${Math.min(first + 10, kills)}, lost ${sum.lost.length}`)
  }
  return slowest
}

const startAgain = async (dir: string): Promise<number> => {
  const startedAt = performance.now()
  const engine = await startEngine({ dir })
  const tookMs = performance.now() - startedAt
  await engine.stop()
  return tookMs
}

/** @returns the figure */
export const run = async (): Promise<string> => {
  const sum: Sum = { acknowledged: 0, lost: [] }
  const failed = await onSimulatedDisk(sum)
  const opened = await onLmdb(sum)
  const slowest = await withKills(sum)
  if (sum.lost.length > 0) throw new Error(`lost: ${sum.lost.slice(0, 20).join(', ')}`)
  return [
    `seeds ${seeds} (power cuts ${failed}), power cuts of lmdb ${opened}, kills ${kills}`,
    `acknowledged ${sum.acknowledged}, acknowledged lost ${sum.lost.length}`,
    `slowest start after a kill ${slowest.toFixed(0)} ms`,
  ].join(': ')
}
