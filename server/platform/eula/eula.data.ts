import type { LocalDate } from '#domain/shared/local-date'

/** One text of the end user licence agreement; `<version>.nl.txt` beside this file holds it. A text that was accepted is never changed. */
export interface Eula {
  readonly version: string
  /** first day on which it is in force; the next one ends it */
  readonly from: LocalDate
}

/** Oldest first. A new text is a new file and a row here: from its first day on everybody accepts again. */
export const eulas = [{ version: '1', from: '2017-01-01' }] as const satisfies readonly Eula[]
