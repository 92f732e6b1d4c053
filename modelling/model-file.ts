/** One file of a process: its diagram, a decision table, a form. */
export interface ModelFile {
  /** with its extension, which says what it is: `oo.bpmn`, `validity.dmn`, `remark.form` */
  readonly name: string
  readonly content: string
}

/** Whether a file is drawn: a diagram, tables, a form. Scenarios and the like lie beside it. */
export const isDrawn = ({ name }: ModelFile): boolean => /\.(bpmn|dmn|form)$/.test(name)
