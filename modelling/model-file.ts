/** One file of a process: its diagram, a decision table, a form. */
export interface ModelFile {
  /** with its extension, which says what it is: `oo.bpmn`, `validity.dmn`, `remark.form` */
  readonly name: string
  readonly content: string
}
