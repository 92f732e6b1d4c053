import { catalogue, type DataOf, type DocumentCode, type LetterFields, type Letterhead, longDate } from '#documents'
import { type LocalDate, toBrusselsDate } from '#domain/shared/local-date'
import type { RoleCode } from '#domain/model/codes'
import { tellCase } from '../../platform/case-file/act.ts'
import { type DocumentRow, documentModel } from '../../platform/case-file/document-model.ts'
import { replaceDocx, setDocumentStatus } from '../../platform/case-file/documents.ts'
import { loadProcedureForWorker } from '../../platform/case-file/load.ts'
import { loadOrganisation } from '../../platform/case-file/organisations.ts'
import type { SignatureRow } from '../../platform/case-file/signature-model.ts'
import { signaturesOf, voidSignatures } from '../../platform/case-file/signatures.ts'
import { plain } from '../../platform/db/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { letterheadOf } from '../letters.ts'
import type { SignedContent } from '../signed-content.ts'

/** A document to print again with the names and days of its signatures. */
export interface SignedPrint<C extends DocumentCode = DocumentCode> {
  readonly documentId: string
  readonly code: C
  readonly data: DataOf<C>
  readonly letterhead: Letterhead
}

interface Signing {
  readonly caseId: string
  readonly signingSubjectId: string
  readonly documentIds: readonly string[]
}

/**
 * What the workers of `document-signing` ask of this feature; each call may come twice and then changes nothing.
 *
 * @param contentOf of the feature that the documents are of
 */
export const signingPorts = (deps: FeatureDeps, contentOf: SignedContent) => ({
  signings: {
    prints: (signing: Signing): Promise<readonly SignedPrint[]> => printsOf(deps, signing, contentOf),
    finalise: (signing: Signing, printed: readonly { readonly print: SignedPrint; readonly docx: Uint8Array }[]) =>
      finalise(deps, signing, printed),
    refuse: (signing: Signing): Promise<void> => refuse(deps, signing),
  },
})

const printsOf = async (
  { database }: FeatureDeps,
  { signingSubjectId, documentIds }: Signing,
  contentOf: SignedContent,
): Promise<SignedPrint[]> => {
  const signatures = await signaturesOf(database, signingSubjectId)
  const last = signatures.at(-1)
  if (!last) throw new Error('nobody signed these documents')
  const prints: SignedPrint[] = []
  for (const row of await waitingDocuments(database, documentIds)) {
    const code = catalogue.find((type) => type.code === row.code)?.code
    if (code === undefined || row.docxSha256 === null) continue
    const letterhead = letterheadOf(await loadOrganisation(database, row.ownerOrgId))
    const content = await contentOf(row, dayOf(last))
    prints.push({
      documentId: row.id,
      code,
      data: { ...content, letter: signedLetter(content.letter, signatures) },
      letterhead,
    })
  }
  return prints
}

const waitingDocuments = async (
  database: FeatureDeps['database'],
  documentIds: readonly string[],
): Promise<DocumentRow[]> => {
  const where = { id: [...documentIds], status: 'TER_ONDERTEKENING' } as const
  return (await database.model(documentModel).findAll({ where, order: ['createdAt', 'id'] })).map(plain)
}

/** Function under which a role signs, as `documents` prints it. */
const functionOf: Partial<Readonly<Record<RoleCode, string>>> = {
  WK_GA: 'De gewestelijk ambtenaar',
  LB_BM: 'De burgemeester',
  LB_AD: 'De algemeen directeur',
  WI_WI: 'De wooninspecteur',
}

const signedLetter = (letter: LetterFields, signatures: readonly SignatureRow[]): LetterFields => {
  const signers = letter.signers.map((signer) => {
    const signature = signatures.find(({ role }) => functionOf[role] === signer.function)
    if (!signature) return signer
    const signedOn = `Digitaal ondertekend op ${longDate(dayOf(signature))}`
    return { ...signer, name: signature.name, delegation: [signer.delegation, signedOn].filter(Boolean).join(' – ') }
  })
  return { ...letter, signers }
}

const dayOf = ({ at }: SignatureRow): LocalDate => toBrusselsDate(Date.parse(at))

/** @returns the day of the last signature @throws Error when nobody signed */
const finalise = (
  deps: FeatureDeps,
  { caseId, signingSubjectId, documentIds }: Signing,
  printed: readonly { readonly print: SignedPrint; readonly docx: Uint8Array }[],
): Promise<{ signedOn: LocalDate }> =>
  deps.database.transaction(async () => {
    const { database } = deps
    const file = await loadProcedureForWorker(database, caseId, { lock: true })
    const last = (await signaturesOf(database, signingSubjectId)).at(-1)
    if (!last) throw new Error('nobody signed these documents')
    const signedOn = dayOf(last)
    const waiting = new Set((await waitingDocuments(database, documentIds)).map(({ id }) => id))
    if (waiting.size === 0) return { signedOn }
    for (const { print, docx } of printed) {
      if (waiting.has(print.documentId)) await replaceDocx(deps, print.documentId, docx, print.data)
    }
    await setDocumentStatus(database, [...waiting], 'ONDERTEKEND', { signedOn })
    await tellCase(deps.changes, file)
    return { signedOn }
  })

// Signatures that were given before the refusal stand under nothing any more.
const refuse = (deps: FeatureDeps, { caseId, signingSubjectId, documentIds }: Signing): Promise<void> =>
  deps.database.transaction(async () => {
    const { database } = deps
    const file = await loadProcedureForWorker(database, caseId, { lock: true })
    const waiting = await waitingDocuments(database, documentIds)
    if (waiting.length === 0) return
    await setDocumentStatus(
      database,
      waiting.map(({ id }) => id),
      'GEWEIGERD',
    )
    await voidSignatures(database, signingSubjectId)
    await tellCase(deps.changes, file)
  })
