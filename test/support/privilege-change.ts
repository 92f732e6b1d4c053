import { z } from 'zod'
import { endIgsMember, endRight, endUser, getUser, giveRight, listIgs } from '#contract/administration'
import { endpoint, fileResponse } from '#contract/endpoint'
import { getMe } from '#contract/session'
import type { RoleCode } from '#domain/model/codes'
import { demoAccounts, demoOrganisationIds } from '#server/platform/identity/demo-accounts.data'
import { mount, mountStream } from '#server/platform/http/mount'
import { streamRows } from '#server/platform/http/stream-rows'
import { userAccountModel, userRightModel } from '#server/platform/organisations/model'
import { type Feed, openExport, openFeed } from './long-answers.ts'
import type { World } from './world.ts'

const { gent, middelkerke, wonenVlaanderen, igs } = demoOrganisationIds
const today = '2026-01-05'
const idOf = (username: string): string => demoAccounts.find((demo) => demo.username === username)?.id ?? ''

/** What somebody may lose while he works, and how. */
export interface Change {
  readonly name: string
  readonly user: string
  readonly orgId: string
  /** where he still may work afterwards; undefined: nowhere */
  readonly keeps: string | undefined
  readonly prepare?: (world: World) => Promise<void>
  readonly apply: (world: World) => Promise<void>
}

const access = { roles: ['LB_WC', 'WK_WC'] satisfies RoleCode[], shows: 'OWN', personal: false } as const
const answer = z.object({ ok: z.literal(true) })

/** An endpoint, and an export that goes on until `finish`, for controllers only. */
export const controllersOnly = endpoint({
  method: 'GET',
  path: '/api/test/controllers',
  summary: 'Answers controllers.',
  access,
  response: answer,
  errors: [],
})
export const longExport = endpoint({
  method: 'GET',
  path: '/api/test/export',
  summary: 'Rows until the test ends them.',
  access,
  response: fileResponse,
  errors: [],
})

/** Serves both. @returns ends the exports that still run, whole */
export const mountForControllers = ({ app }: World): (() => void) => {
  const running = { on: true }
  mount(app, controllersOnly, () => ({ ok: true as const }))
  mountStream(app, longExport, async (call) => {
    await streamRows({ ...call, fileName: 'rows.csv', mediaType: 'text/csv' }, rows(running))
  })
  return () => {
    running.on = false
  }
}

async function* rows(running: { readonly on: boolean }): AsyncGenerator<string> {
  for (let at = 1; running.on; at += 1) {
    yield `${at}\r\n`
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  yield 'end\r\n'
}

const withdraw = async (world: World, manager: string, username: string, role: RoleCode): Promise<void> => {
  const actor = await world.as(manager)
  const params = { userId: idOf(username) }
  const { rights, version } = await actor.call(getUser, { params })
  const right = rights.find((held) => held.role === role && held.state === 'NOW')
  await actor.call(endRight, { params: { ...params, rightId: right?.id ?? '' }, body: { version, to: null } })
}

const give = async (world: World, manager: string, username: string, right: object): Promise<void> => {
  const actor = await world.as(manager)
  const params = { userId: idOf(username) }
  const { version } = await actor.call(getUser, { params })
  const body = giveRight.body?.parse({ from: today, to: null, ...right, version })
  if (body) await actor.call(giveRight, { params, body })
}

/** The last one moves the clock to the next day: it comes last. */
export const changes: readonly Change[] = [
  {
    name: 'role removed, another role stays',
    user: 'twee-gemeenten',
    orgId: middelkerke,
    keeps: middelkerke,
    apply: (world) => withdraw(world, 'middelkerke-beheer', 'twee-gemeenten', 'LB_WC'),
  },
  {
    name: 'organisation left, another one stays',
    user: 'gent-controle',
    orgId: gent,
    keeps: middelkerke,
    prepare: (world) => give(world, 'wonen-beheer', 'gent-controle', { orgId: middelkerke, role: 'LB_LZ' }),
    apply: async (world) => {
      const manager = await world.as('gent-beheer')
      const params = { userId: idOf('gent-controle') }
      const { version } = await manager.call(getUser, { params })
      await manager.call(endUser, { params, body: { version, to: null } })
    },
  },
  {
    name: 'account ended',
    user: 'middelkerke-controle',
    orgId: middelkerke,
    keeps: undefined,
    apply: async ({ database }) => {
      const where = { id: idOf('middelkerke-controle') }
      await database.model(userAccountModel).update({ endDate: '2026-01-04' }, { where })
    },
  },
  {
    name: 'delegation ended: the municipality leaves the IGS',
    user: 'igs-dossier',
    orgId: middelkerke,
    keeps: gent,
    prepare: (world) =>
      give(world, 'wonen-beheer', 'igs-dossier', { orgId: middelkerke, role: 'LB_WC', viaOrgId: igs }),
    apply: async (world) => {
      const manager = await world.as('wonen-beheer')
      const [shown] = (await manager.call(listIgs, {})).items
      const member = shown?.members.find(({ organisation }) => organisation.id === middelkerke)
      await manager.call(endIgsMember, { params: { igsId: igs, memberId: member?.id ?? '' }, body: { to: null } })
    },
  },
  {
    name: 'role replaced by a lower one',
    user: 'wonen-controle',
    orgId: wonenVlaanderen,
    keeps: wonenVlaanderen,
    apply: async (world) => {
      await give(world, 'wonen-beheer', 'wonen-controle', { orgId: wonenVlaanderen, role: 'WK_LZ' })
      await withdraw(world, 'wonen-beheer', 'wonen-controle', 'WK_WC')
    },
  },
  {
    name: 'last day of a right passed',
    user: 'gent-lezer',
    orgId: gent,
    keeps: gent,
    prepare: async ({ database }) => {
      const right = { userId: idOf('gent-lezer'), orgId: gent, role: 'LB_WC', from: '2020-01-01', to: today } as const
      await database.model(userRightModel).create(right)
    },
    apply: (world) => world.moveTo('2026-01-06'),
  },
]

/** What one change did to somebody who was at work. */
export interface Effect {
  /** status of the next request */
  readonly next: number
  /** ms until the open stream said `closed` and ended */
  readonly streamMs: number
  /** ms until the running export broke off; undefined when it ended as if whole */
  readonly exportMs: number | undefined
  /** statuses of a new stream and a new export */
  readonly anew: readonly [stream: number, file: number]
  /** status of what he still may do; 0 when there is nothing */
  readonly kept: number
  /** a colleague's stream and export go on */
  readonly othersGoOn: boolean
}

/** Somebody works with an open stream and a running export; then the change comes. A colleague works beside him, and is not touched. */
export const sufferChange = async (world: World, change: Change, patienceMs: number): Promise<Effect> => {
  await change.prepare?.(world)
  const token = await world.tokenFor(change.user)
  const beside = await world.tokenFor('gent-nieuw')
  const at = { origin: world.origin, token, organisation: change.orgId }
  const by = { origin: world.origin, token: beside, organisation: gent }
  const [feed, file, otherFeed, otherFile] = await Promise.all([
    openFeed(at),
    openExport(at),
    openFeed(by),
    openExport(by),
  ])
  await Promise.all([feed, file, otherFeed, otherFile].map((one) => one.begun))
  await change.apply(world)
  const startedMs = performance.now()
  const actor = await world.as(change.user, change.orgId)
  const next = (await actor.fetch(controllersOnly, {})).status
  const [streamMs, exportMs] = await Promise.all([
    within(feed, startedMs, patienceMs, 'said-closed'),
    within(file, startedMs, patienceMs, 'broken'),
  ])
  const anew = [await openFeed(at), await openExport(at)] as const
  const kept =
    change.keeps === undefined ? 0 : (await (await world.as(change.user, change.keeps)).fetch(getMe, {})).status
  const othersGoOn = otherFeed.state() === 'open' && otherFile.state() === 'open'
  for (const one of [feed, file, otherFeed, otherFile, ...anew]) one.stop()
  return {
    next,
    streamMs: streamMs ?? Infinity,
    exportMs,
    anew: [anew[0].status, anew[1].status],
    kept,
    othersGoOn,
  }
}

const within = async (
  feed: Feed,
  startedMs: number,
  patienceMs: number,
  wanted: ReturnType<Feed['state']>,
): Promise<number | undefined> => {
  await Promise.race([feed.ended, new Promise((resolve) => setTimeout(resolve, patienceMs))])
  return feed.state() === wanted ? performance.now() - startedMs : undefined
}
