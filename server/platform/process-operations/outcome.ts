import { Op } from 'sequelize'
import type { Database } from '../db/database.ts'
import { plain } from '../db/model.ts'
import { markName } from '../outbox/marked.ts'
import { elementInstanceModel, incidentModel, jobModel, processInstanceModel, variableModel } from '../records/model.ts'
import { type Expectation, processOperationModel, type ProcessOperationRow } from './model.ts'

/** Keys of the engine stay inside: they would count what happens elsewhere. */
const withoutKeys = (words: string): string => words.replaceAll(/\d{12,}/g, '…')

/** The engine would not do it. */
export const noteRefusal = async (database: Database, operationId: string, words: string): Promise<void> => {
  await database
    .model(processOperationModel)
    .update(
      { state: 'REFUSED', refusal: withoutKeys(words).slice(0, 500), settledAt: database.now() },
      { where: { id: operationId, state: 'SENT' } },
    )
}

/** Looks whether what the records show now is what these operations wanted. @param keys instances that something was recorded of */
export const confirmOperations = async (database: Database, keys: ReadonlySet<string>): Promise<void> => {
  const rows = await database
    .model(processOperationModel)
    .findAll({ attributes: ['id', 'processInstanceKey'], where: { state: 'SENT' } })
  for (const { id, processInstanceKey } of rows) if (keys.has(processInstanceKey)) await confirmOperation(database, id)
}

/** Looks whether what the records show now is what the operation wanted. */
export const confirmOperation = async (database: Database, operationId: string): Promise<void> => {
  const row = await database.model(processOperationModel).findByPk(operationId)
  if (row?.state !== 'SENT' || !(await isShown(database, plain(row)))) return
  await database
    .model(processOperationModel)
    .update({ state: 'CONFIRMED', settledAt: database.now() }, { where: { id: operationId, state: 'SENT' } })
}

/** Whether the records show all that the operation expects. */
export const isShown = async (
  database: Database,
  { expects, processInstanceKey }: Pick<ProcessOperationRow, 'expects' | 'processInstanceKey'>,
): Promise<boolean> =>
  (await instanceFits(database, processInstanceKey, expects)) &&
  (await endsAreShown(database, expects)) &&
  (await valuesAreShown(database, expects)) &&
  (await marksAreShown(database, processInstanceKey, expects))

const instanceFits = async (database: Database, key: string, { ended, version }: Expectation): Promise<boolean> => {
  const instance = await database.model(processInstanceModel).findByPk(key)
  if (ended === true && instance?.state !== 'TERMINATED') return false
  return version === undefined || instance?.definitionVersion === version
}

const endsAreShown = async (database: Database, { resolved = [], gone = [] }: Expectation): Promise<boolean> => {
  const stillOpen = await database.model(incidentModel).count({ where: { key: [...resolved], state: 'OPEN' } })
  const stillThere = await database.model(elementInstanceModel).count({ where: { key: [...gone], endedAt: null } })
  return stillOpen + stillThere === 0
}

const valuesAreShown = async (database: Database, { retries = [], variables = [] }: Expectation): Promise<boolean> => {
  for (const { jobKey, retries: wanted } of retries) {
    const job = await database.model(jobModel).findByPk(jobKey)
    if (job?.retries !== wanted) return false
  }
  for (const { scopeKey, name, json } of variables) {
    const found = await database.model(variableModel).findOne({ where: { scopeKey, name } })
    if (!sameJson(found?.value, json)) return false
  }
  return true
}

const marksAreShown = async (database: Database, key: string, { marks }: Expectation): Promise<boolean> =>
  marks === undefined || (await countMarks(database, key, marks.value)) >= marks.count

const countMarks = (database: Database, processInstanceKey: string, value: string): Promise<number> =>
  database
    .model(variableModel)
    .count({ where: { processInstanceKey, name: markName, value: { [Op.eq]: JSON.stringify(value) } } })

const sameJson = (shown: string | null | undefined, wanted: string): boolean =>
  typeof shown === 'string' && JSON.stringify(JSON.parse(shown)) === wanted
