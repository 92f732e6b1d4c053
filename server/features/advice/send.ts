import { taskDueOn } from '#domain/legal/task-due-on'
import { adviceMachine, transition } from '#domain/procedures/oo/status'
import { type LocalDate, toBrusselsDate } from '#domain/shared/local-date'
import { tellCase } from '../../platform/case-file/act.ts'
import { keepBasis } from '../../platform/case-file/basis.ts'
import { documentModel } from '../../platform/case-file/document-model.ts'
import { setDocumentStatus } from '../../platform/case-file/documents.ts'
import type { CaseFile } from '../../platform/case-file/load.ts'
import { signaturesOf } from '../../platform/case-file/signatures.ts'
import { setSubFacts, setSubStatus, touchCase } from '../../platform/case-file/write.ts'
import type { Database } from '../../platform/db/database.ts'
import type { AdvicePrint } from '../basis-print.ts'
import type { FeatureDeps } from '../deps.ts'
import { adviceModel, type AdviceRow } from './model.ts'

/** The advice with day and name of its signature. @throws Error when nobody signed it */
export const signedAdvice = async (
  database: Database,
  advice: AdviceRow,
): Promise<AdviceRow & { readonly signedOn: LocalDate }> => {
  const last = (await signaturesOf(database, advice.id)).at(-1)
  if (!last) throw new Error('nobody signed this advice')
  return { ...advice, signedOn: toBrusselsDate(Date.parse(last.at)), signedByName: last.name }
}

/**
 * Sends a signed advice to the municipality: from here it may decide on it. The second time nothing changes.
 *
 * @returns until when the municipality should start the hearing
 * @source domain.md 5.1 step 8
 */
export const send = async (
  deps: FeatureDeps,
  file: CaseFile,
  advice: AdviceRow,
): Promise<{ processAdviceDueOn: LocalDate }> => {
  if (advice.sentOn !== null) return { processAdviceDueOn: taskDueOn('A03', advice.sentOn) }
  const { database, clock } = deps
  const sentOn = clock.today()
  const { signedOn, signedByName } = await signedAdvice(database, advice)
  const version = advice.version + 1
  const values = { status: sentStatus(advice), signedOn, signedByName, sentOn, version }
  await touchCase(database, file)
  await database.model(adviceModel).update(values, { where: { id: advice.id } })
  await sendDocument(database, advice)
  await keepVerdicts(database, file, advice, sentOn)
  deps.audit.append({
    userId: null,
    orgId: null,
    role: null,
    action: 'ADVICE_SENT',
    objectKind: 'advice',
    objectId: advice.id,
    caseId: file.main.id,
    shield: file.main.shield,
  })
  await tellCase(deps.changes, file)
  return { processAdviceDueOn: taskDueOn('A03', sentOn) }
}

const sentStatus = ({ status }: AdviceRow): AdviceRow['status'] => {
  const signed = transition(adviceMachine, status, 'ONDERTEKEND')
  const sent = signed.ok ? transition(adviceMachine, signed.status, 'VERSTUURD') : signed
  if (!sent.ok) throw new Error(`advice may not go from ${status} to VERSTUURD`)
  return sent.status
}

const sendDocument = async (database: Database, { id }: AdviceRow): Promise<void> => {
  const where = { subjectId: id, code: 'DT023', status: 'ONDERTEKEND' } as const
  const documents = await database.model(documentModel).findAll({ where, attributes: ['id'] })
  await setDocumentStatus(
    database,
    documents.map((document) => document.id),
    'VERZONDEN',
  )
}

const keepVerdicts = async (
  database: Database,
  { main }: CaseFile,
  { id, reference, perUnit }: AdviceRow,
  sentOn: LocalDate,
): Promise<void> => {
  const units = perUnit.map(({ unitId, verdict, grounds }) => ({ unitId, verdict, print: printOf(grounds) }))
  await keepBasis(database, {
    caseId: main.id,
    kind: 'ADVIES',
    sourceId: id,
    reference,
    establishedOn: sentOn,
    units,
  })
  for (const { unitId, verdict } of units) await setSubFacts(database, main.id, unitId, { adviceVerdict: verdict })
  const unitIds = units.map(({ unitId }) => unitId)
  await setSubStatus(database, { caseId: main.id, unitIds, to: 'ADVIES_VERSTUURD', on: sentOn })
}

const printOf = (grounds: string): AdvicePrint => ({
  grounds: grounds
    .split(/\r?\n/)
    .filter((text) => text.trim() !== '')
    .map((text) => ({ text: text.trim() })),
})
