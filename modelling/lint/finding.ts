export type Severity = 'ERROR' | 'WARNING'

/** One thing that is wrong, or looks wrong, in the files of a process. Errors block publishing, warnings ask. */
export interface Finding {
  /** name of the rule: its file in `lint/rules` */
  readonly rule: string
  readonly severity: Severity
  /** file in which it stands */
  readonly file: string
  /** id of the element in its file: of a node or flow, of the process, of a decision, of a field of a form */
  readonly elementId: string
  /** what people call it; its id when it has no name */
  readonly elementName: string
  /** what is wrong, one Dutch sentence */
  readonly message: string
  /** why it matters and what to do, in Dutch */
  readonly explanation: string
  /** where there is one certain remedy */
  readonly fix?: Fix
}

/** A remedy: changes that belong together and are undone together. Plain data, so that it travels to and from a worker. */
export interface Fix {
  /** what it does, in Dutch, as on a button */
  readonly label: string
  readonly changes: readonly Change[]
}

/** One change to an element of a diagram, which is named by its id. */
export type Change =
  /** an attribute; null takes it away */
  | { readonly kind: 'SET'; readonly id: string; readonly property: string; readonly value: string | null }
  /** an attribute that names another element */
  | { readonly kind: 'REFER'; readonly id: string; readonly property: string; readonly to: string }
  /** an attribute of an extension such as `TaskDefinition`, which comes when it is not there */
  | {
      readonly kind: 'EXTENSION'
      readonly id: string
      readonly type: string
      readonly property: string
      readonly value: string
    }
  | { readonly kind: 'HEADER'; readonly id: string; readonly key: string; readonly value: string }
  /** an input mapping, which comes or gets another source */
  | { readonly kind: 'INPUT'; readonly id: string; readonly target: string; readonly source: string }
  /** the condition of a flow; null takes it away */
  | { readonly kind: 'CONDITION'; readonly id: string; readonly value: string | null }
