import { isAbsolute } from 'node:path'
import { BackupError } from '../backup/manifest.ts'
import type { Engine } from '../index.ts'
import { json, problem, type Answer, type Routes } from './server.ts'

/** What machines ask of a running engine. */
export const engineRoutes = (engine: Engine, isReady: () => boolean): Routes => ({
  'GET /ready': { answer: () => (isReady() ? { status: 204 } : problem(503, 'not ready')) },
  'GET /metrics': {
    answer: () => ({ status: 200, body: `${engine.metrics().join('\n')}\n`, type: 'text/plain; version=0.0.4' }),
  },
  'POST /backups': { isGuarded: true, answer: oneAtATime((body) => backUp(body, engine)) },
  'GET /exporters': { answer: () => json(200, engine.core.records.readers()) },
  'DELETE /exporters/': { isGuarded: true, answer: (_, id) => forget(id, engine) },
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

const backUp = async (body: string, engine: Engine): Promise<Answer> => {
  const to = readTarget(body)
  if (to === undefined) return problem(400, 'expected {"to": "<absolute path of a directory>"}')
  try {
    return json(201, await engine.backup(to))
  } catch (error) {
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
