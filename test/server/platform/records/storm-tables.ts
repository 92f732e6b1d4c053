import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '#server/platform/db/database'
import { plain } from '#server/platform/db/model'
import { type BulkReceiver, startBulkReceiver } from '#server/platform/records/bulk-receiver'
import * as model from '#server/platform/records/model'
import { parseLossless } from '#server/platform/records/record'
import type { Dice } from '#test/engine/random/dice'
import { kitOf } from '../kit.ts'
import { type Exported, partitioned, storm, type Tally } from './storm.ts'

const tables = {
  definitions: model.processDefinitionModel,
  instances: model.processInstanceModel,
  elements: model.elementInstanceModel,
  flows: model.flowTakenModel,
  variables: model.variableModel,
  incidents: model.incidentModel,
  jobs: model.jobModel,
  timers: model.timerModel,
  subscriptions: model.messageSubscriptionModel,
}

/** All rows of the projections as sorted lines; the position of the last record differs by how the partitions count. */
export const rowsOf = async (database: Database): Promise<Record<string, string[]>> => {
  const named = Object.entries(tables).map(async ([name, table]) => {
    const rows = await database.model(table as typeof model.jobModel).findAll()
    return [name, rows.map((row) => JSON.stringify({ ...plain(row), position: undefined })).toSorted()] as const
  })
  return Object.fromEntries(await Promise.all(named))
}

/** What the tables hold when everything comes once, in order, in one go. */
export const straight = async (database: Database, records: readonly Exported[]): Promise<Record<string, string[]>> => {
  await kitOf(database).records.ingest(records.map(({ text }) => parseLossless(text)))
  return rowsOf(database)
}

/** What they hold after a storm, while the receiver goes down and comes back and the database fails now and then. */
export const weathered = async (
  database: Database,
  records: readonly Exported[],
  dice: Dice,
): Promise<{ tables: Record<string, string[]>; tally: Tally }> => {
  const kit = kitOf(database)
  const onRecords = async (documents: readonly unknown[]): Promise<void> => {
    if (dice.once(12)) throw new Error('the database is not there')
    await kit.records.ingest(documents)
    // written, but the exporter does not hear it
    if (dice.once(12)) throw new Error('the answer is lost')
  }
  let receiver: BulkReceiver = await startBulkReceiver({ port: 0, onRecords })
  const port = Number(new URL(receiver.url).port)
  const state = { over: false }
  const trouble = async (): Promise<void> => {
    while (!state.over) {
      await sleep(30 + dice.below(60))
      await receiver.close()
      await sleep(dice.below(20))
      receiver = await startBulkReceiver({ port, onRecords })
    }
  }
  const troubled = trouble()
  const tally: Tally = { bulks: 0, refused: 0, unheard: 0, replayed: 0 }
  await storm(() => receiver.url, partitioned(records, 3), dice, tally)
  state.over = true
  await troubled
  await receiver.close()
  return { tables: await rowsOf(database), tally }
}

/** Rows that are in one of two sets of tables alone. */
export const differences = (one: Record<string, string[]>, other: Record<string, string[]>): string[] =>
  Object.keys(tables).flatMap((name) => [
    ...(one[name] ?? []).filter((row) => other[name]?.includes(row) !== true).map((row) => `- ${name} ${row}`),
    ...(other[name] ?? []).filter((row) => one[name]?.includes(row) !== true).map((row) => `+ ${name} ${row}`),
  ])
