import type { KeyObject } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Audit } from './audit.ts'
import { inCircumstances } from './circumstances.ts'
import { signCheckpoint } from './signed-checkpoint.ts'

export interface KeeperOptions {
  readonly audit: Pick<Audit, 'checkpoint' | 'record'>
  /** folder of the checkpoints; copy it to where the administrators of this machine cannot write */
  readonly dir: string
  readonly key: KeyObject | undefined
  readonly onError: (error: unknown) => void
  /** machine's time in ms; default Date.now */
  readonly now?: () => number
}

export interface CheckpointKeeper {
  /** Writes today's checkpoint when it is not there. @returns its path, undefined when it was there or nothing happened yet */
  keep(): Promise<string | undefined>
  /** Keeps one now and one on each day that follows. */
  start(): void
  stop(): void
}

const everyMs = 3_600_000

/** One checkpoint of the audit chain a day, in a file named after the day (UTC). A file that is there is never written again. */
export const checkpointKeeper = (options: KeeperOptions): CheckpointKeeper => {
  const { now = Date.now } = options
  let timer: NodeJS.Timeout | undefined
  const keep = (): Promise<string | undefined> =>
    inCircumstances({ source: 'timer', traceId: null }, () => write(options, new Date(now()).toISOString()))
  const tick = (): void => void keep().catch(options.onError)
  return {
    keep,
    start: () => {
      tick()
      timer = setInterval(tick, everyMs).unref()
    },
    stop: () => clearInterval(timer),
  }
}

const write = async ({ audit, dir, key }: KeeperOptions, at: string): Promise<string | undefined> => {
  const path = join(dir, `${at.slice(0, 10)}.json`)
  if (existsSync(path)) return undefined
  const checkpoint = await audit.checkpoint()
  if (checkpoint.position === 0) return undefined
  const signed = signCheckpoint(checkpoint, at, key)
  await mkdir(dir, { recursive: true })
  await writeFile(`${path}.part`, `${JSON.stringify(signed)}\n`, { mode: 0o640 })
  await rename(`${path}.part`, path)
  const detail = { position: signed.position, key: signed.key }
  const who = { userId: null, orgId: null, role: null } as const
  await audit.record({ ...who, action: 'AUDIT_CHECKPOINT', objectKind: 'audit', objectId: signed.hash, detail })
  return path
}
