import { v7 as uuid } from 'uuid'
import { type Endpoint, isPublic } from '#contract/endpoint'
import { nameOf } from '#test/support/contract'
import { addressOf } from '#test/support/http'
import { allRows } from '#test/support/rows'
import { leastSampleOf, sampleOf } from '#test/support/sample'
import { usersFor } from '#test/support/who'
import { fill, nameAt } from './fill.ts'
import type { Ids, Town } from './town.ts'

/** The six places in which a request can name an object. */
export const places = ['path', 'query', 'body', 'nested', 'batch', 'multipart'] as const
export type Place = (typeof places)[number]

export interface ForeignFigure {
  readonly routes: number
  /** routes × places × relations between viewer and object */
  readonly cells: number
  /** an object of somebody else against an id that does not exist */
  readonly pairs: number
  /** answers that tell the one from the other, or that are no 404 where the address names it */
  readonly differences: readonly string[]
  /** rows of the neighbours and under the shield that are not what they were */
  readonly changed: readonly string[]
  /** addresses that answered their owner: the ids are real */
  readonly shownToOwner: number
}

interface Sent {
  readonly address: string
  readonly init: RequestInit
}

/** Makes answers alike in everything but what they tell: the id asked, ids and references that are new, moments. */
type Mask = (text: string, id: string) => string

const maskOf =
  (known: ReadonlySet<string>): Mask =>
  (text, id) =>
    text
      .replaceAll(id, 'ASKED')
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (found) => (known.has(found) ? found : 'NEW'))
      .replaceAll(/"[A-Z]{2}\d\d-\d{6}"/g, '"NUMBER"')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'MOMENT')

/**
 * Names objects of others in each place of each route, and compares the answer with that for an id that does not exist.
 *
 * @param perPlace how many kinds of objects are tried in each place, the kind that its name asks for first
 */
export const tryForeignIds = async (town: Town, perPlace: number): Promise<ForeignFigure> => {
  const { world } = town
  const before = await rowsOfOthers(town)
  const mask = maskOf(await allIds(town))
  const differences: string[] = []
  const counts = { cells: 0, pairs: 0, shownToOwner: 0 }
  const endpoints = world.app.endpoints.filter(({ access, path }) => !isPublic(access) && path !== '/api/events')
  for (const endpoint of endpoints) {
    for (const [turn, viewer] of viewersOf(endpoint, town).entries()) {
      for (const place of placesOf(endpoint)) {
        counts.cells += 1
        // what no route declares is the same for every viewer
        for (const spot of spotsOf(endpoint, place).filter(({ declared }) => declared || turn === 0)) {
          const found = await compare(town, endpoint, { ...viewer, place, spot: spot.name, perPlace, mask })
          counts.pairs += found.pairs
          differences.push(...found.differences)
        }
      }
    }
    counts.shownToOwner += await ownersSee(endpoint, town)
  }
  const after = await rowsOfOthers(town)
  const changed = [...before].filter(([row, content]) => after.get(row) !== content).map(([row]) => row)
  return { routes: endpoints.length, ...counts, differences, changed }
}

interface Cell {
  readonly user: string
  readonly ids: Ids
  readonly place: Place
  readonly spot: string
  readonly perPlace: number
  readonly mask: Mask
}

const compare = async (town: Town, endpoint: Endpoint, { user, ids, place, spot, perPlace, mask }: Cell) => {
  const token = await town.world.tokenFor(user)
  const send = (id: string): Promise<Heard> =>
    ask(town.world.origin, requestWith(endpoint, town, place, spot, id), token, (text) => mask(text, id))
  const label = `${user} ${nameOf(endpoint)} ${place} ${spot}`
  const differences: string[] = []
  const unknown = await send(uuid())
  if (place === 'path' && uuidsIn(endpoint.params).includes(spot) && unknown.status !== 404)
    differences.push(`${label}: an id that does not exist answers ${unknown.whole}`)
  const tried = candidates(ids, spot, perPlace)
  for (const { table, id } of tried) {
    const foreign = await send(id)
    // what can be made but once answers otherwise the second time, whatever id is named
    if (foreign.whole !== unknown.whole && foreign.whole !== (await send(uuid())).whole)
      differences.push(`${label} ${table}: ${foreign.whole} and not ${unknown.whole}`)
  }
  return { pairs: tried.length, differences }
}

/** By table and id, all that others own. */
const rowsOfOthers = async ({ world, strangers, judicial }: Town): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  for (const [table, rows] of await allRows(world.database, /outbox|audit/)) {
    const theirs = new Set([...(strangers.get(table) ?? []), ...(judicial.get(table) ?? [])])
    for (const row of rows)
      if (theirs.has(String(row['id']))) found.set(`${table} ${String(row['id'])}`, JSON.stringify(row))
  }
  return found
}

const allIds = async ({ world }: Town): Promise<ReadonlySet<string>> =>
  new Set([...(await allRows(world.database)).values()].flat().map(({ id }) => String(id)))

const placesOf = ({ method }: Endpoint): readonly Place[] => (method === 'GET' ? ['path', 'query'] : places)

const viewersOf = (
  endpoint: Endpoint,
  { strangers, judicial }: Town,
): { readonly user: string; readonly ids: Ids }[] => {
  const users = usersFor(endpoint)
  const isOpen = !isPublic(endpoint.access) && endpoint.access.roles === 'any'
  const ofGent = users.find((user) => user.startsWith('gent-'))
  const ofAgency = isOpen ? 'wonen-dossier' : users.find((user) => user.startsWith('wonen-'))
  return [
    ...(ofGent === undefined
      ? []
      : [
          { user: ofGent, ids: strangers },
          { user: ofGent, ids: judicial },
        ]),
    ...(ofAgency === undefined ? [] : [{ user: ofAgency, ids: judicial }]),
  ]
}

/** Names of parameters and fields that ask for an object of a table. */
const tableFor: readonly (readonly [RegExp, string])[] = [
  [/^case/, 'main_procedure'],
  [/^property/, 'property'],
  [/^unit/, 'unit'],
  [/[pP]arty|[pP]arties/, 'party'],
  [/[dD]ocument/, 'document'],
  [/^task/, 'task'],
  [/^adviceRequest/, 'advice_request'],
  [/^investigation/, 'investigation'],
  [/[uU]ser/, 'user_account'],
  [/^right/, 'user_right'],
]

const candidates = (ids: Ids, spot: string, count: number): { readonly table: string; readonly id: string }[] => {
  const name = nameAt(spot)
  const wanted = tableFor.find(([pattern]) => pattern.test(name))?.[1]
  const tables = [...ids.keys()].toSorted((left, right) => Number(right === wanted) - Number(left === wanted))
  // the others take turns, so that all kinds come by in a quick run too
  const [first, ...rest] = tables
  const turn = spot.length % Math.max(1, rest.length)
  const order = [first, ...rest.slice(turn), ...rest.slice(0, turn)]
  return order.slice(0, count).flatMap((table) => {
    const id = table === undefined ? undefined : ids.get(table)?.[0]
    return table === undefined || id === undefined ? [] : [{ table, id }]
  })
}

/** Where in this place an id can stand: what is declared, else a name that the route does not know. */
const spotsOf = (endpoint: Endpoint, place: Place): Spot[] => {
  if (place === 'path') return orUnknown([...endpoint.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name))
  if (place === 'query') return orUnknown(uuidsIn(endpoint.query), 'caseId')
  if (place === 'multipart') return orUnknown(endpoint.upload ? uuidsIn(endpoint.body) : [], 'caseId')
  const found = uuidsIn(endpoint.body).filter((path) => placeOf(path) === place)
  return orUnknown(found, { body: 'caseId', nested: 'extra.caseId', batch: 'ids.0' }[place])
}

interface Spot {
  readonly name: string
  readonly declared: boolean
}

const orUnknown = (found: readonly string[], ...names: string[]): Spot[] =>
  found.length > 0 ? found.map((name) => ({ name, declared: true })) : names.map((name) => ({ name, declared: false }))

const placeOf = (path: string): Place => {
  if (/\.\d+/.test(path)) return 'batch'
  return path.includes('.') ? 'nested' : 'body'
}

const uuidsIn = (schema: Endpoint['body']): string[] => {
  const found: string[] = []
  if (schema) sampleOf(schema, (format, path) => (format === 'uuid' ? (found.push(path), undefined) : undefined))
  return found.filter((path) => path !== 'id')
}

const requestWith = (endpoint: Endpoint, town: Town, place: Place, spot: string, id: string): Sent => {
  const { method } = endpoint
  const at = (...places: readonly Place[]): string => (places.includes(place) ? spot : '')
  const params = fill(endpoint.params, town.own, at('path'), id)
  const query = { ...(endpoint.query && leastSampleOf(endpoint.query)), ...(place === 'query' && { [spot]: id }) }
  const address = addressOf(endpoint, { params, query })
  if (method === 'GET') return { address, init: { method } }
  const body = bodyWith(endpoint, town, at('body', 'nested', 'batch', 'multipart'), id)
  const isForm = place === 'multipart' || endpoint.upload !== undefined
  if (isForm) return { address, init: { method, body: formOf(endpoint, body) } }
  if (body === undefined) return { address, init: { method } }
  return { address, init: { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } }
}

/** @param spot empty: nothing in the body is named */
const bodyWith = (endpoint: Endpoint, town: Town, spot: string, id: string): object | undefined => {
  const known = endpoint.body && fill(endpoint.body, town.own, spot, id)
  return spot === '' || uuidsIn(endpoint.body).includes(spot) ? known : { ...known, ...undeclared(spot, id) }
}

const undeclared = (spot: string, id: string): object => {
  if (spot === 'ids.0') return { ids: [id], caseIds: [id] }
  return spot.includes('.') ? { extra: { caseId: id, id } } : { [spot]: id, propertyId: id, organisationId: id }
}

const formOf = (endpoint: Endpoint, body: object | undefined): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(body ?? {}))
    form.set(name, typeof value === 'string' ? value : JSON.stringify(value))
  form.set(
    'file',
    new Blob(['%PDF-1.4\n%%EOF\n'], { type: endpoint.upload?.mediaTypes[0] ?? 'application/pdf' }),
    'a.pdf',
  )
  return form
}

interface Heard {
  readonly status: number
  /** status, headers and body, masked */
  readonly whole: string
}

const ask = async (
  origin: string,
  { address, init }: Sent,
  token: string,
  mask: (text: string) => string,
): Promise<Heard> => {
  const response = await fetch(`${origin}${address}`, {
    ...init,
    headers: { ...Object(init.headers), authorization: `Bearer ${token}` },
  })
  const headers = [...response.headers].filter(([name]) => !/^(date|x-request-id|connection|keep-alive)$/.test(name))
  const text = mask(await response.text())
  return { status: response.status, whole: `${response.status} ${text} ${JSON.stringify(headers)}` }
}

// The ids are real: who owns them gets an answer at the addresses that only show.
const ownersSee = async (endpoint: Endpoint, { world, strangers }: Town): Promise<number> => {
  const [param] = uuidsIn(endpoint.params)
  if (endpoint.method !== 'GET' || param === undefined) return 0
  const table = tableFor.find(([pattern]) => pattern.test(param))?.[1]
  const ids = strangers.get(table ?? '') ?? []
  const token = await world.tokenFor('middelkerke-dossier')
  for (const id of ids) {
    const address = `${world.origin}${addressOf(endpoint, { params: { [param]: id } })}`
    const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
    await response.body?.cancel()
    if (response.ok) return 1
  }
  return 0
}
