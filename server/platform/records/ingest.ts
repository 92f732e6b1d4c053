import { inCircumstances } from '../audit/circumstances.ts'
import type { Changes } from '../changes.ts'
import type { Database } from '../db/database.ts'
import { cancelReasons } from '../process-operations/cancel-reasons.ts'
import { confirmOperations } from '../process-operations/outcome.ts'
import type { TaskRow } from '../tasks/model.ts'
import type { EndedJob, MovedJob, TaskStore } from '../tasks/types.ts'
import { foldInstances, foldJobs } from './instance-projections.ts'
import { type JobRow, processInstanceModel, recordPositionModel } from './model.ts'
import {
  foldDefinitions,
  foldElements,
  foldFlows,
  foldIncidents,
  foldSubscriptions,
  foldTimers,
  foldVariables,
} from './projections.ts'
import { type EngineRecord, fields, parseRecord } from './record.ts'
import { shieldOfCase } from '../shield.ts'

export interface IngestResult {
  /** events that were folded */
  readonly applied: number
  /** events that had been folded before */
  readonly skipped: number
  /** commands, rejections, and documents that are no records */
  readonly ignored: number
  /** tasks that the engine ended: boundary event, cancelled instance, outside completion */
  readonly closedTasks: readonly TaskRow[]
}

export interface RecordIngest {
  /**
   * Folds documents of the record stream in one transaction, oldest first per partition. Records at or below the last position of
   * their partition change nothing, so a bulk may come any number of times.
   */
  ingest(documents: readonly unknown[]): Promise<IngestResult>
  /** True since a record at a position that was folded long ago turned out to be a new one: the engine began again and its records are passed over. */
  readonly startedAgain: boolean
}

export interface IngestDeps {
  readonly database: Database
  readonly tasks: Pick<TaskStore, 'closeByRecords' | 'moveByRecords'>
  readonly changes: Changes
  /** hears of each bulk after its commit */
  readonly onCommitted?: (result: IngestResult) => void
  /** hears once that the engine began again at the first position, while the database is of the engine before */
  readonly onStartedAgain?: (partitionId: number) => void
}

/** A record that is sent twice is no younger than the last one folded, give or take what a machine's clock is set back by. */
const clockSlackMs = 60_000

export const createRecordIngest = (deps: IngestDeps): RecordIngest => {
  // One bulk at a time: they would wait for each other's position anyway.
  let last: Promise<unknown> = Promise.resolve()
  let startedAgain = false
  const onStartedAgain = (partitionId: number): void => {
    if (!startedAgain) deps.onStartedAgain?.(partitionId)
    startedAgain = true
  }
  return {
    get startedAgain() {
      return startedAgain
    },
    ingest: (documents) => {
      const work = () => ingest({ ...deps, onStartedAgain }, documents)
      const done = last.then(() => inCircumstances({ source: 'engine', traceId: null }, work))
      last = done.catch(() => undefined)
      return done
    },
  }
}

const ingest = async (deps: IngestDeps, documents: readonly unknown[]): Promise<IngestResult> => {
  const events = documents.map(parseRecord).filter((record) => record?.recordType === 'EVENT')
  const records = events.filter((record) => record !== undefined)
  const result = await deps.database.transaction(async () => {
    const fresh = await takeFresh(deps, records)
    const closedTasks = fresh.length === 0 ? [] : await fold(deps, fresh)
    return {
      applied: fresh.length,
      skipped: records.length - fresh.length,
      ignored: documents.length - records.length,
      closedTasks,
    }
  })
  deps.onCommitted?.(result)
  return result
}

const fold = async (deps: IngestDeps, records: readonly EngineRecord[]): Promise<readonly TaskRow[]> => {
  const { database } = deps
  await foldDefinitions(database, records)
  await foldInstances(database, records)
  await foldElements(database, records)
  await foldFlows(database, records)
  await foldVariables(database, records)
  await foldIncidents(database, records)
  await foldTimers(database, records)
  await foldSubscriptions(database, records)
  const jobs = await foldJobs(database, records)
  await deps.tasks.moveByRecords(records.flatMap(toMoved))
  const closed = await deps.tasks.closeByRecords(await withReasons(database, jobs))
  await confirmOperations(database, instancesOf(records))
  await announce(deps, records)
  return closed
}

const withReasons = async (database: Database, jobs: readonly JobRow[]): Promise<readonly EndedJob[]> => {
  const canceled = jobs.filter(({ state }) => state === 'CANCELED')
  const reasons =
    canceled.length === 0
      ? undefined
      : await cancelReasons(
          database,
          canceled.map(({ processInstanceKey }) => processInstanceKey),
        )
  return jobs.flatMap((job) => {
    const reason = reasons?.get(job.processInstanceKey)
    return toEnded(job).map((ended) => (reason === undefined ? ended : { ...ended, reason }))
  })
}

const toMoved = (record: EngineRecord): MovedJob[] => {
  if (record.valueType !== 'JOB' || record.intent !== 'MIGRATED') return []
  const value = fields(record)
  return [{ jobKey: record.key, bpmnProcessId: value.text('bpmnProcessId'), elementId: value.text('elementId') }]
}

const toEnded = ({ key, state, ended }: JobRow): EndedJob[] =>
  ended && state !== 'CREATED' && state !== 'FAILED' ? [{ jobKey: key, state }] : []

// Locks the positions of the partitions, drops what was folded before and a double inside the bulk, and moves the positions on.
const takeFresh = async (
  { database, onStartedAgain }: IngestDeps,
  records: readonly EngineRecord[],
): Promise<EngineRecord[]> => {
  const positions = database.model(recordPositionModel)
  const fresh: EngineRecord[] = []
  for (const partitionId of [...new Set(records.map((record) => record.partitionId))].toSorted((a, b) => a - b)) {
    const start = { partitionId, position: '-1', recordedAt: database.now() }
    await positions.bulkCreate([start], { updateOnDuplicate: ['partitionId'] })
    const known = await positions.findByPk(partitionId, { lock: true, rejectOnEmpty: true })
    const youngest = Date.parse(known.recordedAt) + clockSlackMs
    const isNewEngine = (record: EngineRecord): boolean =>
      record.partitionId === partitionId &&
      record.position <= Number(known.position) &&
      Date.parse(record.at) > youngest
    if (records.some(isNewEngine)) onStartedAgain?.(partitionId)
    const byPosition = new Map(
      records
        .filter((record) => record.partitionId === partitionId && record.position > Number(known.position))
        .map((record) => [record.position, record]),
    )
    const ordered = [...byPosition.values()].toSorted((left, right) => left.position - right.position)
    const newest = ordered.at(-1)
    if (newest) await known.update({ position: String(newest.position), recordedAt: newest.at })
    fresh.push(...ordered)
  }
  return fresh
}

const instancesOf = (records: readonly EngineRecord[]): ReadonlySet<string> =>
  new Set(records.map((record) => fields(record).key('processInstanceKey')).filter((key) => key !== null))

// A browser that shows a case shows where its tokens stand.
const announce = async ({ database, changes }: IngestDeps, records: readonly EngineRecord[]): Promise<void> => {
  const keys = instancesOf(records)
  if (keys.size === 0) return
  const instances = await database.model(processInstanceModel).findAll({ where: { key: [...keys] } })
  for (const caseId of new Set(instances.map((instance) => instance.caseId))) {
    // what belongs to no case yet is told to nobody
    if (caseId === null) continue
    const shield = await shieldOfCase(database, caseId)
    await changes.publish({ topic: 'case', subjectId: caseId, orgId: null, shield })
  }
}
