import { useState } from 'react'
import type { Live } from '../canvas/use-modeler.ts'
import type { ModelFiles } from '../files/use-draft-files.ts'
import type { Field } from '../panel/field.ts'
import { labels } from '../labels.nl.ts'
import type { Finding } from './finding.ts'

export interface Findings {
  readonly items: readonly Finding[]
  /** for the status bar */
  readonly words: string
}

/** Problems of the files, looked for when the drawing rests. */
export const useFindings = (live: Live, files: ModelFiles, field: Field): Findings => {
  void live
  void files
  void field
  const [items] = useState<readonly Finding[]>([])
  return { items, words: labels.noProblems }
}
