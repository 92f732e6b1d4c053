import { isAbsolute } from 'node:path'
import { BackupError } from '../backup/manifest.ts'
import type { Engine } from '../index.ts'
import type { EngineLogger } from '../operation/logger.ts'
import { json, problem, type Answer, type Routes } from './server.ts'

interface Parts {
  /** whether the process takes calls at all */
  readonly isReady: () => boolean
  readonly logger: EngineLogger
}

/** What machines ask of a running engine. */
export const engineRoutes = (engine: Engine, { isReady, logger }: Parts): Routes => ({
  'GET /ready': { answer: () => ready(isReady() && !engine.health().disk.isFull) },
  'GET /health': { answer: () => json(200, { isReady: isReady(), ...engine.health() }) },
  'GET /idle': { answer: () => idle(engine) },
  'GET /metrics': { answer: () => scrape(engine) },
  'POST /backups': { isGuarded: true, answer: oneAtATime((body) => backUp(body, engine, logger)) },
  'GET /exporters': { answer: () => json(200, engine.core.records.readers()) },
  'DELETE /exporters/': { isGuarded: true, answer: (_, id) => forget(id, engine) },
})

const ready = (isTaking: boolean): Answer => (isTaking ? { status: 204 } : problem(503, 'commands are not taken'))

/** Answers when no command is at work: up to where the log goes, and how far each reader has come. */
const idle = async ({ core }: Engine): Promise<Answer> => {
  await core.idle()
  return json(200, { position: core.records.next - 1, readers: core.records.readers() })
}

const scrape = async ({ metrics: { registry } }: Engine): Promise<Answer> => ({
  status: 200,
  body: await registry.metrics(),
  type: registry.contentType,
})

const forget = async (id: string, { core }: Engine): Promise<Answer> =>
  (await core.records.forget(id)) ? { status: 204 } : problem(404, 'no such exporter')

const oneAtATime = (run: (body: string) => Promise<Answer>): ((body: string) => Promise<Answer>) => {
  let isRunning = false
  return async (body) => {
    if (isRunning) return problem(409, 'a backup is being made')
    isRunning = true
    try {
      return await run(body)
    } finally {
      isRunning = false
    }
  }
}

const backUp = async (body: string, engine: Engine, logger: EngineLogger): Promise<Answer> => {
  const to = readTarget(body)
  if (to === undefined) return problem(400, 'expected {"to": "<absolute path of a directory>"}')
  try {
    const startedAt = performance.now()
    const manifest = await engine.backup(to)
    logger.info({ position: manifest.position, tookMs: Math.round(performance.now() - startedAt) }, 'backup made')
    return json(201, manifest)
  } catch (error) {
    logger.warn({ err: error }, 'no backup was made')
    if (error instanceof BackupError) return problem(422, error.message)
    throw error
  }
}

const readTarget = (body: string): string | undefined => {
  try {
    const { to } = JSON.parse(body) as { readonly to?: unknown }
    return typeof to === 'string' && isAbsolute(to) ? to : undefined
  } catch {
    return undefined
  }
}
