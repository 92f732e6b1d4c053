import { recordLetter } from '#processes/record-letter/contract'
import type { Viewer } from '../../platform/auth/viewer.ts'
import { entryStands } from '../../platform/audit/circumstances.ts'
import { tellCase, who } from '../../platform/case-file/act.ts'
import { type AskedAddressee, letterRequestModel } from '../../platform/case-file/letter-request-model.ts'
import type { ProcedureFile } from '../../platform/case-file/load.ts'
import { NotFound } from '../../platform/http/errors.ts'
import type { FeatureDeps } from '../deps.ts'
import { publish } from '../publish.ts'

/** What is asked: `id` is made by the browser, so that the same question twice makes one letter. */
export interface LetterAsked {
  readonly id: string
  readonly code: string
  readonly subjectId: string | null
  readonly addressee: AskedAddressee | null
  readonly text: string
}

/** Asks the process `record-letter` for a letter about a record. In the caller's transaction. @throws NotFound when the id is of another letter */
export const askLetter = async (
  deps: FeatureDeps,
  viewer: Viewer,
  file: ProcedureFile,
  asked: LetterAsked,
): Promise<void> => {
  const { main } = file
  const before = await deps.database.model(letterRequestModel).findByPk(asked.id)
  if (before) {
    if (before.caseId !== main.id) throw new NotFound()
    return entryStands()
  }
  await deps.database
    .model(letterRequestModel)
    .create({ ...asked, caseId: main.id, askedByUserId: viewer.userId, askedByOrgId: viewer.orgId })
  await publish(deps, recordLetter.messages.asked, {
    caseId: main.id,
    key: asked.id,
    variables: { caseId: main.id, letterRequestId: asked.id },
  })
  deps.audit.append({
    ...who(viewer),
    action: 'LETTER_ASK',
    objectKind: 'document',
    objectId: asked.id,
    caseId: main.id,
    detail: { code: asked.code, subjectId: asked.subjectId },
    shield: main.shield,
  })
  await tellCase(deps.changes, file)
}
