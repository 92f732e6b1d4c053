import type { CertificateClosingFacts, ClosingFacts } from '#domain/procedures/closing'
import type { Database } from '../db/database.ts'
import type { CaseRow, SubProcedureRow } from './model.ts'

/** As much of a case as deciding about its closing takes. */
export interface ClosableCase {
  readonly main: CaseRow
  readonly subs: readonly SubProcedureRow[]
}

/**
 * What one feature knows of the end of a case: decisions, appeals, a warning procedure, certificates. Features do not see each other, the rule sees all of
 * them: each exports its source, and `server/features/index.ts` puts them together.
 */
export type ClosingSource<Facts> = (database: Database, file: ClosableCase) => Promise<Partial<Facts>>

/** Sources by type of procedure. */
export interface ClosingSources {
  readonly OO: readonly ClosingSource<ClosingFacts>[]
  readonly CA: readonly ClosingSource<CertificateClosingFacts>[]
}
