import { openThrowAway } from '#engine/throw-away'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { QueryTypes } from 'sequelize'
import { createDeps } from '#server/features/dependencies'
import type { FeatureDeps } from '#server/features/deps'
import { startServer } from '#server/features/server'
import { clockFrom } from '#server/platform/clock'
import { readConfig } from '#server/platform/config'
import { connect } from '#server/platform/db/connect'
import type { Database } from '#server/platform/db/database'
import type { FileStore } from '#server/platform/files/file-store'
import { fileModel } from '#server/platform/files/model'
import { listen } from '#server/platform/http/listen'
import { createLogger } from '#server/platform/logger'
import { createMigrated, type TestDatabase } from '../support/database.ts'
import { signToken } from '../support/world.ts'

/** One of two installations that are the same but for what the judicial shield hides. No engine: its cases stand still. */
export interface Twin {
  readonly origin: string
  readonly database: Database
  readonly deps: FeatureDeps
  /** Sends what this account asks for this organisation. */
  send(who: Asker, ask: Ask): Promise<Response>
  close(): Promise<void>
}

export interface Asker {
  readonly subject: string
  readonly orgId: string
}

export interface Ask {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: unknown
  /** a pdf in field `file`, the body as fields beside it */
  readonly pdf?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface Original {
  readonly database: Database
  readonly files: FileStore
  readonly nowMs: number
}

const plenty = { perAddress: 1e9, perUser: 1e9, refused: 1e9, signIns: 1e9 }

/** A copy of an installation, row by row and file by file, served on a port of its own. Its clock stands still. */
export const startTwin = async (original: Original, on: TestDatabase): Promise<Twin> => {
  const { url, drop } = await createMigrated(on)
  const database = await connect(url, { now: () => original.nowMs })
  await copyRows(original.database, database)
  const filesDir = await mkdtemp(join(tmpdir(), 'twin-'))
  const clock = clockFrom(() => original.nowMs)
  const deps = createDeps(database, clock, filesDir, 'http://localhost', openThrowAway)
  await copyFiles(original, deps.files)
  const listening = await listen(0, '127.0.0.1')
  const origin = `http://localhost:${listening.port}`
  const config = { ...readConfig({ PUBLIC_URL: origin }), requestsPerMinute: plenty }
  const server = await startServer({ deps, config, clock, logger: createLogger('silent'), listening })
  const tokens = new Map<string, Promise<string>>()
  const tokenOf = (subject: string): Promise<string> => {
    const token = tokens.get(subject) ?? signToken(database, origin, subject)
    tokens.set(subject, token)
    return token
  }
  return {
    origin,
    database,
    deps,
    send: async ({ subject, orgId }, ask) => {
      const { body, headers } = contentOf(ask)
      return fetch(origin + ask.path, {
        method: ask.method,
        headers: {
          authorization: `Bearer ${await tokenOf(subject)}`,
          'x-organisation': orgId,
          ...headers,
          ...ask.headers,
        },
        ...(body !== undefined && { body }),
      })
    },
    close: async () => {
      await server.close()
      await database.close()
      await drop()
      await rm(filesDir, { recursive: true, force: true })
    },
  }
}

const contentOf = ({
  body,
  pdf,
}: Ask): { readonly body?: string | FormData; readonly headers?: Record<string, string> } => {
  if (pdf !== undefined) {
    const form = new FormData()
    for (const [name, value] of Object.entries(body ?? {})) form.set(name, String(value))
    form.set('file', new Blob([pdf], { type: 'application/pdf' }), 'stuk.pdf')
    return { body: form }
  }
  return body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
}

const copyRows = (from: Database, to: Database): Promise<void> =>
  to.transaction(async () => {
    await to.sequelize.query(to.dialect === 'sqlite' ? 'PRAGMA defer_foreign_keys = ON' : 'SET foreign_key_checks = 0')
    const schema = to.sequelize.getQueryInterface()
    for (const table of await tablesOf(from)) {
      const rows = await from.sequelize.query<object>(`SELECT * FROM \`${table}\``, { type: QueryTypes.SELECT })
      await to.sequelize.query(`DELETE FROM \`${table}\``)
      if (rows.length > 0) await schema.bulkInsert(table, rows)
    }
    if (to.dialect === 'mysql') await to.sequelize.query('SET foreign_key_checks = 1')
  })

/** Every table of the product. */
export const tablesOf = async ({ sequelize }: Database): Promise<string[]> => {
  const names: unknown[] = await sequelize.getQueryInterface().showAllTables()
  return names.map(String).filter((name) => name !== 'SequelizeMeta')
}

const copyFiles = async ({ database, files }: Original, to: FileStore): Promise<void> => {
  for (const { id } of await database.model(fileModel).findAll()) {
    const file = await files.get(id)
    if (file) await to.put(file.content, file.mediaType)
  }
}
