import { ca } from '#processes/ca/contract'
import { worker } from '../define.ts'
import { type Letter, type LetterDesk, type Rendering, writeLetters } from '../shared/letter.ts'

interface Requested {
  readonly caseId: string
  readonly unitIds: readonly string[]
  readonly exOfficio: boolean
  readonly originCaseId?: string | null | undefined
  readonly investigationId?: string | null | undefined
}

export interface ApplicationRegister {
  /** makes the case of a certificate ex officio; the second time it answers the same */
  register(requested: Requested): Promise<{ decideDueOn: string; basisKnown: boolean }>
  /** receipt and fee for each applicant; none ex officio */
  receipts(caseId: string): Promise<readonly Letter<'DT112' | 'DT116' | 'DT122'>[]>
}

/** Registers the application and writes its receipts. @source domain.md 5.4 step 1 */
export const registerApplication = worker(
  ca.jobs.registerApplication,
  (deps: { certificates: ApplicationRegister; rendering: Rendering; letterDesk: LetterDesk<Letter> }) =>
    async (requested, { jobKey }) => {
      const registered = await deps.certificates.register(requested)
      await writeLetters(deps, await deps.certificates.receipts(requested.caseId), jobKey)
      return registered
    },
)
