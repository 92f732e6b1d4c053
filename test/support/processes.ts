import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { connect } from '#server/platform/db/connect'
import type { Database } from '#server/platform/db/database'
import { whatIsOpen } from '#server/platform/demo/growth/quiet'
import { demoAccounts } from '#server/platform/identity/demo-accounts.data'
import { signIn } from '#test/server/identity/pkce-flow'
import { apiOf, type Call } from './api.ts'
import type { TestDatabase } from './database.ts'
import { familyOf, isAlive, type Program, runMain, when } from './program.ts'

export type Part = 'server' | 'engine' | 'workers'

/** The product as real processes. */
export interface Household {
  readonly origin: string
  readonly database: Database
  readonly parts: readonly Part[]
  /** calls as a demo user, who signs in with PKCE when there is no fresh token */
  as(username: string): Call
  /** moves the clock of engine and application to an instant, when nothing moves any more */
  moveTo(instant: string): Promise<void>
  /** kill -9 */
  kill(part: Part): Promise<void>
  /** starts what was killed; resolves when it works again */
  revive(part: Part): Promise<void>
  /** Resolves when nothing moves. After a kill time passes meanwhile: a job that died with its worker is given out again after its time-out. */
  settle(): Promise<void>
  output(): string
  /** of the server */
  pid(): number
  /** ends the server as a terminal or a supervisor does */
  end(signal: NodeJS.Signals, toGroup: boolean): ReturnType<Program['end']>
  stop(): Promise<void>
}

const limits = { RATE_PER_ADDRESS: '100000', RATE_PER_USER: '100000', RATE_REFUSED: '100000', RATE_SIGN_INS: '100000' }

/** `one`: main.ts with its engine child; `three`: engine, api and workers apart. */
export const startHousehold = async (kind: 'one' | 'three', on: TestDatabase): Promise<Household> => {
  const dir = await mkdtemp(join(tmpdir(), 'household-'))
  const created = await on.create()
  const [port = 0, gateway = 0, management = 0, records = 0] = await freePorts(4)
  const settings = {
    DATA_DIR: dir,
    DATABASE_URL: created.url,
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    LOG_LEVEL: 'error',
    WOONZAAK_CLOCK: 'controlled',
    ...limits,
  }
  const home = kind === 'one' ? oneProcess(settings) : threeProcesses(settings, { dir, gateway, management, records })
  for (const part of home.order) await home.revive(part)
  const database = await connect(created.url)
  const origin = settings.PUBLIC_URL
  const state = { wasKilled: false }
  const settle = async (): Promise<void> => {
    await quiet(database, () => (state.wasKilled ? passTime(home.management()) : Promise.resolve()))
    state.wasKilled = false
  }
  return {
    origin,
    database,
    parts: home.parts,
    as: signedIn(origin),
    moveTo: async (instant) => {
      await settle()
      await moveClock(home.management(), { setTo: instant })
      await settle()
    },
    kill: async (part) => {
      state.wasKilled = true
      await home.kill(part)
    },
    revive: home.revive,
    settle,
    output: home.output,
    pid: () => home.server().pid,
    end: (signal, toGroup) => home.server().end(signal, toGroup),
    stop: async () => {
      await database.close()
      await home.stop()
      await created.drop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

interface Home {
  readonly parts: readonly Part[]
  /** what is started, first to last */
  readonly order: readonly Part[]
  readonly management: () => string
  readonly kill: (part: Part) => Promise<void>
  readonly revive: (part: Part) => Promise<void>
  readonly server: () => Program
  readonly output: () => string
  readonly stop: () => Promise<void>
}

type Settings = Readonly<Record<string, string>>

const oneProcess = (settings: Settings): Home => {
  const all: Program[] = []
  const current = (): Program => all.at(-1)!
  const engine = (): number | undefined =>
    familyOf(current().pid).find(({ command }) => command.includes('engine/main.ts'))?.pid
  const management = (): string => `http://${/POST (\S+)\/clock/.exec(current().output())?.[1]}`
  return {
    parts: ['server', 'engine'],
    order: ['server'],
    management,
    kill: async (part) => {
      if (part === 'server') return void (await current().end('SIGKILL'))
      const pid = engine()!
      process.kill(pid, 'SIGKILL')
      await when(() => !isAlive(pid) || undefined)
    },
    revive: async (part) => {
      if (part === 'server') {
        all.push(runMain([], { ...settings, ENGINE_PORT: '0' }))
        await current().says(/Klaar/)
      } else await when(() => isReady(management()))
    },
    server: current,
    output: () => all.map((program) => program.output()).join('\n'),
    stop: async () => void (await current().end('SIGTERM')),
  }
}

interface Places {
  readonly dir: string
  readonly gateway: number
  readonly management: number
  readonly records: number
}

const threeProcesses = (settings: Settings, { dir, gateway, management, records }: Places): Home => {
  const programs = new Map<Part, Program>()
  const said: Program[] = []
  const managementUrl = `http://127.0.0.1:${management}`
  const apart = {
    ...settings,
    ZEEBE_GRPC_ADDRESS: `127.0.0.1:${gateway}`,
    ENGINE_MANAGEMENT_URL: managementUrl,
    RECORDS_PORT: String(records),
  }
  const engine = ['--only=engine', '--development-clock', '--dir', join(dir, 'engine'), '--port', String(gateway)]
  const start: Readonly<Record<Part, () => Program>> = {
    engine: () =>
      runMain(
        [...engine, '--management-port', String(management), '--export-url', `http://127.0.0.1:${records}`],
        settings,
      ),
    server: () => runMain(['--only=api'], apart),
    workers: () => runMain(['--only=workers'], apart),
  }
  return {
    parts: ['server', 'engine', 'workers'],
    order: ['engine', 'server', 'workers'],
    management: () => managementUrl,
    kill: async (part) => void (await programs.get(part)?.end('SIGKILL')),
    revive: async (part) => {
      const program = start[part]()
      programs.set(part, program)
      said.push(program)
      await program.says(/Klaar|"ready":true/)
    },
    server: () => programs.get('server')!,
    output: () => said.map((program) => program.output()).join('\n'),
    stop: async () => {
      for (const part of ['workers', 'server', 'engine'] as const) await programs.get(part)?.end('SIGTERM')
    },
  }
}

const isReady = async (management: string): Promise<true | undefined> => {
  const response = await fetch(`${management}/ready`).catch(() => undefined)
  return response?.ok === true || undefined
}

/** More than the hour after which the engine tells of a user task again (`userTaskTimeoutMs`). */
const longEnoughMs = 3_660_000
const quietMs = 300
const patienceMs = 60_000
const passEveryMs = 1500

const quiet = async (database: Database, pass: () => Promise<void>): Promise<void> => {
  const started = Date.now()
  let calmSince = Date.now()
  let passedAt = Date.now()
  while (Date.now() - calmSince < quietMs) {
    await sleep(50)
    const open = await whatIsOpen(database).catch(String)
    if (open === undefined) continue
    calmSince = Date.now()
    if (calmSince - started > patienceMs) throw new Error(`still moving: ${open}`)
    if (calmSince - passedAt < passEveryMs) continue
    await pass()
    calmSince = passedAt = Date.now()
  }
}

const passTime = (management: string): Promise<void> => moveClock(management, { advanceMs: longEnoughMs })

const moveClock = async (management: string, move: object): Promise<void> => {
  const response = await fetch(`${management}/clock`, { method: 'POST', body: JSON.stringify(move) })
  if (!response.ok) throw new Error(`the clock was not moved: ${await response.text()}`)
}

/** A token lives five minutes. */
const freshMs = 120_000

const signedIn = (origin: string): ((username: string) => Call) => {
  const known = new Map<string, { readonly token: string; readonly at: number }>()
  const tokenFor = async (username: string): Promise<string> => {
    const kept = known.get(username)
    if (kept && Date.now() - kept.at < freshMs) return kept.token
    const account = demoAccounts.find((demo) => demo.username === username)
    const { access_token } = await signIn(origin, z.string().parse(account?.id))
    known.set(username, { token: access_token, at: Date.now() })
    return access_token
  }
  return (username) => apiOf(origin, () => tokenFor(username))
}

const freePorts = async (count: number): Promise<number[]> => {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  const ports = await Promise.all(
    servers.map((server) => when(() => z.object({ port: z.number() }).safeParse(server.address()).data?.port)),
  )
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}
