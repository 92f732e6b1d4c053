import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { QueryTypes } from 'sequelize'
import type { Endpoint } from '#contract/endpoint'
import { auditEventModel } from '#server/platform/audit/model'
import { personModel, propertyModel } from '#server/platform/case-file/model'
import type { Database } from '#server/platform/db/database'
import { plain } from '#server/platform/db/model'
import { userAccountModel } from '#server/platform/organisations/model'
import { outboxModel } from '#server/platform/outbox/model'
import { variableModel } from '#server/platform/records/model'

/** One of many texts that may hold nothing of a person: a log line, a record, a row. */
export interface Trace {
  readonly channel: string
  readonly text: string
}

/** Words that name a person, a home or a mailbox of the test data. */
export const wordsOfPersons = async (database: Database): Promise<readonly string[]> => {
  const persons = (await database.model(personModel).findAll()).map(plain)
  const users = (await database.model(userAccountModel).findAll()).map(plain)
  const properties = (await database.model(propertyModel).findAll()).map(plain)
  return [
    ...persons.flatMap(({ name, correspondenceAddress }) => [name, correspondenceAddress?.split(',')[0]]),
    ...users.flatMap(({ firstName, lastName, email }) => [`${firstName} ${lastName}`, email]),
    ...properties.map(({ street }) => street),
  ].filter((word) => word !== undefined && word.length > 3) as string[]
}

/** What database tables beside the case files keep. */
export const tracesInTables = async (database: Database): Promise<readonly Trace[]> => {
  const tables = { outbox: outboxModel, 'engine variable': variableModel, audit: auditEventModel } as const
  const traces: Trace[] = []
  for (const [channel, model] of Object.entries(tables)) {
    const rows: unknown[] = await database.sequelize.query(`SELECT * FROM ${model.table}`, { type: QueryTypes.SELECT })
    traces.push(...rows.map((row) => ({ channel, text: JSON.stringify(row) })))
  }
  return traces
}

/** Each trace that holds one of the words. */
export const leaks = (traces: readonly Trace[], words: readonly string[]): readonly string[] =>
  traces.flatMap(({ channel, text }) =>
    words.filter((word) => text.includes(word)).map((word) => `${channel}: ${word} in ${text.slice(0, 300)}`),
  )

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'endpoint'

/** `POST /api/…` of each endpoint that a test calls by its name, the samples of the access matrix included. */
export const namesInTests = async (): Promise<ReadonlySet<string>> => {
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const text = files.map((file) => readFileSync(join('test', file), 'utf8')).join('\n')
  const called = new Set<string>()
  for (const file of readdirSync('server/contract').filter((name) => name.endsWith('.ts'))) {
    const exported = (await import(pathToFileURL(resolve('server/contract', file)).href)) as Record<string, unknown>
    for (const [name, value] of Object.entries(exported)) {
      const isCalled = new RegExp(
        `\\b(call|sample|one|step|[a-z]\\w+Of)\\(\\s*(('\\w+'|\\w+),\\s*){0,2}${name}\\b`,
      ).test(text)
      if (isEndpoint(value) && isCalled) called.add(`${value.method} ${value.path}`)
    }
  }
  return called
}
