import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importJWK, SignJWT } from 'jose'
import type { Endpoint, Input, Output } from '#contract/endpoint'
import { organisationHeader } from '#contract/session'
import { type Documents, startDocuments } from '#documents'
import { ControlledClock, type Engine, startEngine } from '#engine'
import { openThrowAway } from '#engine/throw-away'
import { startOfDayMs } from '#domain/shared/local-date'
import { auditedWork } from '#server/features/audited-work'
import { createDeps } from '#server/features/dependencies'
import type { FeatureDeps } from '#server/features/deps'
import { createPdfMaker, type PdfMaker } from '#server/features/documents/pdf-maker'
import { createPorts } from '#server/features/ports'
import { type BatchRunner, createBatchRunner } from '#server/features/process-batches/runner'
import { startServer } from '#server/features/server'
import { clockFrom } from '#server/platform/clock'
import { readConfig } from '#server/platform/config'
import type { Database } from '#server/platform/db/database'
import { seedDemoFile } from '#server/platform/demo/seed-demo-file'
import type { App } from '#server/platform/http/app'
import { listen } from '#server/platform/http/listen'
import { demoAccounts } from '#server/platform/identity/demo-accounts.data'
import { oidcPayloadModel } from '#server/platform/identity/oidc-payload-model'
import { loadRealmKeys } from '#server/platform/identity/realm-keys'
import { seedDemoAccounts } from '#server/platform/identity/seed-demo-accounts'
import { createLogger, type Logger } from '#server/platform/logger'
import { createOutboxSender } from '#server/platform/outbox/sender'
import { deployModels } from '#server/platform/process-models/deploy-models'
import { startBulkReceiver } from '#server/platform/records/bulk-receiver'
import { createRecordIngest } from '#server/platform/records/ingest'
import { connectZeebe } from '#server/platform/zeebe/client'
import { makeWorkers } from '#workers/define'
import { workers } from '#workers'
import { startWorkers } from '#workers/run'
import type { TaskPort } from '#workers/shared/open-task'
import type { OpenDatabase } from './database.ts'
import { addressOf, bodyOf } from './http.ts'
import { notePassed } from './passed.ts'
import { settle } from './settle.ts'

/** A problem that the server answered. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly status: number
  readonly code: string
  readonly reason: string | undefined
  readonly problem: unknown
  constructor(status: number, problem: { readonly code?: string; readonly reason?: string }) {
    super(`${status} ${problem.code ?? ''} ${problem.reason ?? ''}`)
    this.status = status
    this.code = problem.code ?? ''
    this.reason = problem.reason
    this.problem = problem
  }
}

/** What one demo user does through HTTP. */
export interface Actor {
  /** Calls an endpoint. @throws Refused */
  call<E extends Endpoint>(endpoint: E, input: Input<E>): Promise<Output<E>>
  /** The raw answer, for downloads and refusals. */
  fetch(endpoint: Endpoint, input: object): Promise<Response>
}

export interface World {
  readonly origin: string
  /** with the endpoints that are mounted; a test may add some of its own */
  readonly app: App
  readonly database: Database
  readonly deps: FeatureDeps
  readonly engine: Engine
  readonly clock: ControlledClock
  readonly pdf: PdfMaker
  /** sends what batches hold; it runs from the start */
  readonly batches: BatchRunner
  /** everything that the server serves */
  readonly endpoints: readonly Endpoint[]
  tokenFor(username: string): Promise<string>
  /** @param client claim azp; default the web */
  tokenOf(subject: string, client?: string): Promise<string>
  /** @param organisationId acts for this organisation; default the user's first */
  as(username: string, organisationId?: string): Promise<Actor>
  /** Resolves when nothing moves any more: outbox, engine, workers and projections. @throws after `timeoutMs` */
  idle(timeoutMs?: number): Promise<void>
  /** Moves the clock to 09:00 in Brussels of a day, lets timers go off and waits until nothing moves. */
  moveTo(day: string): Promise<void>
  close(): Promise<void>
}

export interface WorldOptions {
  /** 09:00 in Brussels on this day; default Monday 5 January 2026 */
  readonly today?: string
  /** false: PDFs are not made, also when LibreOffice is there; default false */
  readonly withOffice?: boolean
  /** what the workers get to make letters with: a test can let one fail */
  readonly rendering?: (documents: Documents) => Documents
  /** where the workers open tasks: a test can keep one back */
  readonly tasks?: (port: TaskPort) => TaskPort
  /** how long the job of an open task stays taken; default an hour */
  readonly taskTimeoutMs?: () => number
  /** gets every log line, down to the finest */
  readonly log?: (line: string) => void
  /** gets what the engine exports */
  readonly records?: (documents: readonly unknown[]) => void
  /** folder of the built web; without one only the API is served */
  readonly webDir?: string
  /** ms between two looks at the rights behind open streams and exports; default 20 s */
  readonly recheckMs?: number
}

const nineOClock = (day: string): number => startOfDayMs(day) + 9 * 3_600_000

const plenty = { perAddress: 1_000_000, perUser: 1_000_000, refused: 1_000_000, signIns: 1_000_000 }

/** The whole application in this process: engine in memory, every worker, the server on a free port, the demo data, a clock that stands still. */
export const startWorld = async (open: OpenDatabase, options: WorldOptions = {}): Promise<World> => {
  const clock = new ControlledClock(nineOClock(options.today ?? '2026-01-05'))
  const appClock = clockFrom(() => clock.now())
  const database = await open({ now: () => clock.now() })
  const filesDir = await mkdtemp(join(tmpdir(), 'world-'))
  await seedDemoAccounts(database)
  await seedDemoFile(database, appClock.today())

  const listening = await listen(0, '127.0.0.1')
  const origin = `http://localhost:${listening.port}`
  const deps = createDeps(database, appClock, filesDir, origin, openThrowAway)
  const ports = createPorts(deps)
  const logger = loggerOf(options)
  const ingest = createRecordIngest(deps)
  const receiver = await startBulkReceiver({
    port: 0,
    onRecords: (records) => {
      options.records?.(records)
      for (const record of records) if (typeof record === 'object' && record !== null) notePassed(record)
      return ingest.ingest(records)
    },
  })
  const engine = await startEngine({
    memory: true,
    port: 0,
    clock,
    timeZone: 'Europe/Brussels',
    compat: '8.6',
    exportTo: receiver.url,
  })
  await deployModels(deps, engine.address)
  const commands = connectZeebe({ address: engine.address })
  const sender = createOutboxSender({ database, outbox: deps.outbox, commands, pollMs: 200 })
  sender.start()
  const batches = createBatchRunner({ deps, pollMs: 50 })
  batches.start()
  const documents = startDocuments(options.withOffice === true ? {} : { office: null })
  const running = startWorkers({
    address: engine.address,
    workers: makeWorkers(workers, {
      rendering: options.rendering?.(documents) ?? documents,
      ...ports.handlers,
    }).map(auditedWork(deps)),
    tasks: options.tasks?.(ports.tasks) ?? ports.tasks,
    log: logger,
    ...(options.taskTimeoutMs && { taskTimeoutMs: options.taskTimeoutMs }),
  })
  const config = { ...readConfig({ PUBLIC_URL: origin }), requestsPerMinute: plenty }
  const server = await startServer({
    deps,
    config,
    clock: appClock,
    logger,
    listening,
    ...(options.webDir !== undefined && { webDir: options.webDir }),
    recheckMs: options.recheckMs,
  })
  const tokenFor = tokens(database, origin)
  const idle = (timeoutMs = 20_000): Promise<void> => settle(database, engine, clock, timeoutMs)
  return {
    origin,
    app: server.app,
    database,
    deps,
    engine,
    clock,
    batches,
    pdf: createPdfMaker({ ...deps, documents, logger }),
    endpoints: server.app.endpoints,
    tokenFor,
    tokenOf: (subject, client) => signToken(database, origin, subject, client),
    as: async (username, organisationId) => actor(origin, await tokenFor(username), organisationId),
    idle,
    moveTo: async (day) => {
      clock.set(nineOClock(day))
      await idle()
    },
    close: async () => {
      await running.stop()
      await batches.stop()
      await sender.stop()
      await commands.close()
      await engine.stop()
      await receiver.close()
      // the bulk at work, if any
      await ingest.ingest([])
      await server.close()
      await deps.playgrounds.close()
      await documents.close()
      await rm(filesDir, { recursive: true, force: true })
    },
  }
}

const loggerOf = ({ log }: WorldOptions): Logger =>
  log ? createLogger('trace', { write: log }) : createLogger(process.env['WORLD_LOG'] ?? 'silent')

const tokens = (database: Database, origin: string) => {
  const known = new Map<string, string>()
  return async (username: string): Promise<string> => {
    const account = demoAccounts.find((demo) => demo.username === username)
    if (!account) throw new Error(`no demo account ${username}`)
    const token = known.get(username) ?? (await signToken(database, origin, account.id))
    known.set(username, token)
    return token
  }
}

/** A token of the embedded realm for an account. Tokens live on the machine's time, cases on the world's clock. */
export const signToken = async (
  database: Database,
  origin: string,
  subject: string,
  client = 'woonzaak-web',
): Promise<string> => {
  const { jwks } = await loadRealmKeys(database.model(oidcPayloadModel))
  const [jwk] = jwks.keys
  if (jwk?.kid === undefined) throw new Error('the realm has no key')
  return new SignJWT({ azp: client, typ: 'Bearer' })
    .setProtectedHeader({ alg: 'RS256', kid: jwk.kid, typ: 'at+jwt' })
    .setIssuer(`${origin}/realms/woonzaak`)
    .setAudience('woonzaak-api')
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime('2h')
    .sign(await importJWK(jwk, 'RS256'))
}

const actor = (origin: string, token: string, organisationId: string | undefined): Actor => {
  const send = async (endpoint: Endpoint, input: object): Promise<Response> => {
    const { body, headers } = bodyOf(input)
    return fetch(`${origin}${addressOf(endpoint, input)}`, {
      method: endpoint.method,
      headers: {
        authorization: `Bearer ${token}`,
        ...headers,
        ...(organisationId !== undefined && { [organisationHeader]: organisationId }),
      },
      ...(body !== undefined && { body }),
    })
  }
  return {
    fetch: send,
    call: async <E extends Endpoint>(endpoint: E, input: Input<E>): Promise<Output<E>> => {
      const response = await send(endpoint, input ?? {})
      const text = await response.text()
      const answer = text === '' ? undefined : JSON.parse(text)
      if (!response.ok) throw new Refused(response.status, answer)
      return answer as Output<E>
    },
  }
}
