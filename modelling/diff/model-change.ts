export type ChangeKind = 'ADDED' | 'REMOVED' | 'CHANGED' | 'MOVED'

/** One difference between two versions of a process. */
export interface ModelChange {
  readonly kind: ChangeKind
  /** file in which it stands */
  readonly file: string
  /** in the newer version; of what was removed in the older one */
  readonly elementId: string
  /** in plain Dutch, with the name of the element */
  readonly sentence: string
}
