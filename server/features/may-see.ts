import { Op } from 'sequelize'
import type { Viewer } from '../platform/auth/viewer.ts'
import { caseModel } from '../platform/case-file/model.ts'
import { visibleCases } from '../platform/case-file/visibility.ts'
import type { Change } from '../platform/changes.ts'
import type { Database } from '../platform/db/database.ts'
import { processInstanceModel } from '../platform/records/model.ts'
import { taskModel } from '../platform/tasks/model.ts'

/** Whether a viewer may hear of a change: when the case that it belongs to is visible. What belongs to no case is told to nobody. */
export const maySeeChange =
  (database: Database) =>
  async (viewer: Viewer, change: Change): Promise<boolean> => {
    const caseId = await caseOf(database, change)
    if (caseId === null) return false
    const where = { [Op.and]: [{ id: caseId }, visibleCases(viewer)] }
    return (await database.model(caseModel).count({ where })) > 0
  }

const caseOf = async (database: Database, { topic, subjectId }: Change): Promise<string | null> => {
  if (subjectId === null) return null
  switch (topic) {
    case 'case':
      return subjectId
    case 'task':
      return (await database.model(taskModel).findByPk(subjectId))?.caseId ?? null
    case 'process':
      return (await database.model(processInstanceModel).findByPk(subjectId))?.caseId ?? null
    case 'worklist':
      return null
  }
}
