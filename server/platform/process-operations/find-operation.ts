import { Op } from 'sequelize'
import type { Viewer } from '../auth/viewer.ts'
import type { Database } from '../db/database.ts'
import { NotFound } from '../http/errors.ts'
import { listedAttributes, type NumberedInstance, read } from '../process-instances/numbered.ts'
import { visibleInstances } from '../process-instances/visible.ts'
import { processInstanceModel } from '../records/model.ts'
import { processOperationModel } from './model.ts'

/** An operation on an instance that the viewer may see, under its row lock, and that instance. @throws NotFound */
export const findOperation = async (database: Database, viewer: Viewer, operationId: string) => {
  const row = await database.model(processOperationModel).findByPk(operationId, { lock: true })
  const instance = row && (await findByKey(database, viewer, row.processInstanceKey))
  if (!row || !instance) throw new NotFound()
  return { row, instance }
}

const findByKey = async (database: Database, viewer: Viewer, key: string): Promise<NumberedInstance | undefined> => {
  const found = await database.model(processInstanceModel).findOne({
    attributes: listedAttributes,
    where: { [Op.and]: [{ key }, visibleInstances(viewer)] },
  })
  return found ? read(found) : undefined
}
