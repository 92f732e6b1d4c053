/** What an element carries on the picture. */
export interface ElementMark {
  readonly elementId: string
  readonly kind: 'added' | 'removed' | 'changed' | 'comment'
  /** in the corner: a sign that says the same as the colour */
  readonly sign: string
  readonly title: string
}
