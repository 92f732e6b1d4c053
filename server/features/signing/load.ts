import { documentSigning } from '#processes/document-signing/contract'
import type { RoleCode } from '#domain/model/codes'
import { hasRole, type Viewer } from '../../platform/auth/viewer.ts'
import { type DocumentRow, documentModel } from '../../platform/case-file/document-model.ts'
import { findVisible, loadProcedure, type ProcedureFile } from '../../platform/case-file/load.ts'
import { visibleTasks } from '../../platform/case-file/visibility.ts'
import type { Database } from '../../platform/db/database.ts'
import { plain } from '../../platform/db/model.ts'
import { NotFound } from '../../platform/http/errors.ts'
import { taskModel, type TaskRow } from '../../platform/tasks/model.ts'

/** A signing task in its case. `subjectId` is the advice, the decision run or whatever else its documents are of. */
export interface SigningTask {
  readonly task: TaskRow
  readonly file: ProcedureFile
  readonly subjectId: string
}

const { signDocument, signSideBySide } = documentSigning.userTasks
const signingElements: readonly string[] = [signDocument.elementId, signSideBySide.elementId]

/** The signing task, when the viewer may see tasks of its case. @throws NotFound, also for a task of another kind */
export const visibleSigning = async (database: Database, viewer: Viewer, taskId: string): Promise<SigningTask> => {
  const task = await findVisible(database, taskModel, taskId, visibleTasks(viewer))
  const isSigning = signingElements.includes(task.elementId ?? '')
  if (!isSigning || task.caseId === null || task.subjectId === null) throw new NotFound()
  const file = await loadProcedure(database, viewer, task.caseId)
  return { task, file, subjectId: task.subjectId }
}

/** Documents of a subject that wait for signatures. */
export const documentsToSign = async (database: Database, subjectId: string): Promise<DocumentRow[]> => {
  const found = await database
    .model(documentModel)
    .findAll({ where: { subjectId, status: 'TER_ONDERTEKENING' }, order: ['createdAt', 'id'] })
  return found.map(plain)
}

/** Role in which the viewer signs this task; undefined when it is not for him. */
export const signingRole = (viewer: Viewer, task: TaskRow): RoleCode | undefined =>
  task.ownerOrgId === viewer.orgId && hasRole(viewer, task.candidateRoles)
    ? task.candidateRoles.find((role) => viewer.roles.includes(role))
    : undefined
