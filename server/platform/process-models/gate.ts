import type { ModelFile } from './model.ts'

/** What is to be published. */
export interface Candidate {
  readonly processId: string
  readonly files: readonly ModelFile[]
}

/** What stands in the way of publishing, or is worth a second look. */
export interface GateFinding {
  readonly rule: string
  /** an error blocks; a warning must be read */
  readonly severity: 'ERROR' | 'WARNING'
  /** null: it is about the files together */
  readonly file: string | null
  readonly elementId: string | null
  readonly elementName: string | null
  /** one Dutch sentence */
  readonly message: string
}

/** Looks at what is to be published; several features have one (`features/dependencies.ts` gathers them). */
export type ModelGate = (candidate: Candidate) => Promise<readonly GateFinding[]>
