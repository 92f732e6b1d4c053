import { type Endpoint, type Input, isPublic, type Output } from '#contract/endpoint'
import { nameOf } from '#test/support/contract'
import { addressOf } from '#test/support/http'
import { allRows, columnsOf, fingerprints } from '#test/support/rows'
import { jsonSchemaOf, propertiesOf, sampleOf } from '#test/support/sample'
import { usersFor } from '#test/support/who'
import type { Actor, World } from '#test/support/world'
import { fill } from './fill.ts'
import { bodies, queries, shapes } from './shapes.ts'
import type { Town } from './town.ts'

/** Stands in every column that a request may not write; found in the database afterwards, it was written. */
export const marker = 'MASS-ASSIGNED-1987'

type JsonSchema = ReturnType<typeof jsonSchemaOf>

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const schemasIn = (value: unknown): JsonSchema[] => (Array.isArray(value) ? value.filter(isRecord) : [])

// what any branch of a choice declares may be written
const declaredIn = (schema: JsonSchema): [string, JsonSchema][] =>
  ['anyOf', 'oneOf', 'allOf'].flatMap((key) => schemasIn(schema[key]).flatMap(declaredIn)).concat(propertiesOf(schema))

/** The value with every column that it does not declare, in each of its objects. */
const pollute = (value: unknown, schema: JsonSchema, columns: readonly string[]): unknown => {
  if (Array.isArray(value)) {
    const rows = ['anyOf', 'oneOf'].flatMap((key) => schemasIn(schema[key])).concat(schema)
    const items = rows.map((row) => row['items']).find(isRecord) ?? {}
    return value.map((row) => pollute(row, items, columns))
  }
  const declared = new Map(declaredIn(schema))
  // an object without declared fields is free: a draft keeps what the browser gives it
  if (!isRecord(value) || declared.size === 0) return value
  const extra = columns.filter((name) => !declared.has(name)).map((name) => [name, marker])
  const own = Object.entries(value).map(([name, part]) => [name, pollute(part, declared.get(name) ?? {}, columns)])
  return { ...Object.fromEntries(extra), ...Object.fromEntries(own) }
}

export interface Polluter {
  /** an actor whose every call carries columns that it may not write */
  actor(actor: Actor): Actor
  /** calls made, by name of the endpoint, and columns sent with each */
  readonly sent: Map<string, number>
  polluted(endpoint: Endpoint, body: unknown): unknown
}

/** multer takes 50 fields */
const inForm = 40

export const polluterOf = async (world: World): Promise<Polluter> => {
  const columns = await columnsOf(world.database)
  const sent = new Map<string, number>()
  const polluted = (endpoint: Endpoint, body: unknown): unknown => {
    if (!endpoint.body) return body
    const some = endpoint.upload ? columns.slice(0, inForm) : columns
    const schema = jsonSchemaOf(endpoint.body)
    const declared = new Set(declaredIn(schema).map(([name]) => name))
    sent.set(nameOf(endpoint), some.filter((name) => !declared.has(name)).length)
    return pollute(body, schema, some)
  }
  const extend = <E extends Endpoint>(endpoint: E, input: Input<E>): Input<E> =>
    endpoint.method === 'GET' ? input : { ...input, body: polluted(endpoint, Object(input).body) }
  return {
    sent,
    polluted,
    actor: (actor) => ({
      fetch: (endpoint, input) => actor.fetch(endpoint, input),
      call: <E extends Endpoint>(endpoint: E, input: Input<E>): Promise<Output<E>> =>
        actor.call(endpoint, extend(endpoint, input)),
    }),
  }
}

/** Columns in which the marker stands. */
export const assigned = async ({ database }: World): Promise<string[]> => {
  const found = new Set<string>()
  for (const [table, rows] of await allRows(database)) {
    for (const row of rows) {
      for (const [column, value] of Object.entries(row))
        if (String(value).includes(marker)) found.add(`${table}.${column}`)
    }
  }
  return [...found]
}

export interface ShapeFigure {
  readonly requests: number
  /** answers 5xx */
  readonly broken: readonly string[]
  /** tables in which a refused request changed something */
  readonly changed: readonly string[]
}

/** @param everyField each shape in each field; otherwise the fields take turns */
export const tryShapes = async (town: Town, polluter: Polluter, everyField: boolean): Promise<ShapeFigure> => {
  const { world } = town
  const broken: string[] = []
  const changed: string[] = []
  let requests = 0
  for (const endpoint of world.endpoints.filter(({ access }) => !isPublic(access))) {
    const token = await world.tokenFor(usersFor(endpoint)[0] ?? 'gent-lezer')
    const before = await fingerprints(world.database, mayChange)
    let wasTaken = false
    for (const { label, query, body } of requestsFor(endpoint, town, polluter, everyField)) {
      requests += 1
      const params = fill(endpoint.params, town.own, '', '')
      const { status } = await send(`${world.origin}${addressOf(endpoint, { params })}${query}`, endpoint, token, body)
      if (status >= 500) broken.push(`${nameOf(endpoint)} ${label}: ${status}`)
      wasTaken ||= status < 300
    }
    const after = await fingerprints(world.database, mayChange)
    const tables = Object.keys(before).filter((table) => before[table] !== after[table])
    if (!wasTaken) changed.push(...tables.map((table) => `${nameOf(endpoint)}: ${table}`))
  }
  return { requests, broken, changed }
}

// readings and refusals are written down
const mayChange = /audit|oidc|session/

interface Attempt {
  readonly label: string
  readonly query: string
  readonly body: string | undefined
}

const requestsFor = (endpoint: Endpoint, town: Town, polluter: Polluter, everyField: boolean): Attempt[] => {
  const asked = queries.map((query) => ({ label: query, query: `?${query}`, body: undefined }))
  if (endpoint.method === 'GET') return asked
  if (!endpoint.body || endpoint.upload) return []
  const valid = fill(endpoint.body, town.own, '', '')
  const polluted = JSON.stringify(polluter.polluted(endpoint, valid))
  const whole = Object.entries({ ...bodies, 'columns that are not its own': polluted })
  const fields = Object.keys(Object(sampleOf(endpoint.body)))
  const shaped = Object.entries(shapes).flatMap(([name, shape], turn) =>
    fields
      .filter((_, index) => everyField || index === turn % fields.length)
      .map((field): [string, string] => [`${field}: ${name}`, withField(valid, field, shape)]),
  )
  return [...whole, ...shaped].map(([label, body]) => ({ label, query: '', body }))
}

const withField = (valid: object, field: string, shape: string): string => {
  const others = Object.entries(valid).filter(([name]) => name !== field)
  return `{${[...others.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`), `${JSON.stringify(field)}:${shape}`].join(',')}}`
}

const send = async (address: string, { method }: Endpoint, token: string, body: string | undefined) => {
  const response = await fetch(address, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body }),
    signal: AbortSignal.timeout(20_000),
  })
  await response.body?.cancel()
  return response
}
