/** Kinds of things that a process names. */
export const useKinds = [
  'JOB_TYPE',
  'DOCUMENT_TYPE',
  'ROLE',
  'WIZARD',
  'FORM',
  'MESSAGE',
  'TERM',
  'DECISION',
  'PROCESS',
  'ERROR',
  'VARIABLE',
] as const
export type UseKind = (typeof useKinds)[number]

/** One place in a file that names something. */
export interface Use {
  readonly kind: UseKind
  /** what is named: `DT034`, `LB_DB`, `advice-asked` */
  readonly id: string
  readonly file: string
  readonly elementId: string
  /** the place in words: `Taak 'Vraag advies'` */
  readonly place: string
}
