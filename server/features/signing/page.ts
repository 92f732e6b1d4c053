import type { RoleCode } from '#domain/model/codes'
import { catalogue } from '#documents'
import type { Answer } from '../../contract/endpoint.ts'
import type { getSigning } from '../../contract/signing.ts'
import type { Viewer } from '../../platform/auth/viewer.ts'
import type { DocumentRow } from '../../platform/case-file/document-model.ts'
import { loadDocuments } from '../../platform/case-file/load.ts'
import { loadOrganisations } from '../../platform/case-file/organisations.ts'
import { documentSummary } from '../../platform/case-file/present.ts'
import { signatureModel, type SignatureRow } from '../../platform/case-file/signature-model.ts'
import { signaturesOf } from '../../platform/case-file/signatures.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { documentsToSign, type SigningTask, signingRole, visibleSigning } from './load.ts'

/** What is to be signed, who signed and who still must. @throws NotFound */
export const signingPage = async (
  { database }: Pick<FeatureDeps, 'database'>,
  viewer: Viewer,
  taskId: string,
): Promise<Answer<typeof getSigning>> => {
  const found = await visibleSigning(database, viewer, taskId)
  const { file, subjectId } = found
  const done = await database.model(signatureModel).findOne({ where: { taskId } })
  const ids = done ? plain(done).documentIds : (await documentsToSign(database, subjectId)).map(({ id }) => id)
  const documents = await loadDocuments(database, viewer, file.main.id, { id: [...ids] })
  const organisations = await loadOrganisations(database)
  return {
    taskId,
    caseId: file.main.id,
    documents: documents.map((row) => documentSummary(row, organisations(row.ownerOrgId))),
    signers: signersOf(found, documents, await signaturesOf(database, subjectId)),
    mayComplete: mayComplete(found, viewer),
  }
}

// Who must sign follows from the kind of document; who has signed stands first, in that order.
const signersOf = (
  { task }: SigningTask,
  documents: readonly DocumentRow[],
  signatures: readonly SignatureRow[],
): Answer<typeof getSigning>['signers'] => {
  const needed = documents.flatMap(({ code }) => catalogue.find((type) => type.code === code)?.signers ?? [])
  const signed = signatures.map(({ role, name, at }) => ({ role, name, signedAt: at }))
  const open = [...new Set<RoleCode>([...task.candidateRoles, ...needed])].filter(
    (role) => !signatures.some((signature) => signature.role === role),
  )
  return [...signed, ...open.map((role) => ({ role, name: null, signedAt: null }))]
}

const mayComplete = ({ task }: SigningTask, viewer: Viewer): boolean => {
  const isFree = task.assigneeUserId === null || task.assigneeUserId === viewer.userId
  return task.open && isFree && signingRole(viewer, task) !== undefined
}
