import { Form, FormEditor } from '@bpmn-io/form-js'
import { stylesFromMarkup } from '../canvas/styles-from-markup.ts'
import { formWords } from './form-words.data.ts'
import '@bpmn-io/form-js/dist/assets/form-js.css'
import '@bpmn-io/form-js/dist/assets/form-js-editor.css'
import '@bpmn-io/form-js/dist/assets/properties-panel.css'

/** A form as form-js writes it. */
export type FormJson = Record<string, unknown>

interface Running {
  readonly destroy: () => void
}

interface Adding {
  readonly context: { readonly formField: Record<string, unknown> }
}

// what a new field is called until somebody names it
const inDutch = (field: Record<string, unknown>): void => {
  for (const name of ['label', 'dateLabel', 'timeLabel']) {
    const word = formWords[String(field[name])]
    if (word !== undefined) field[name] = word
  }
}

/** The editor of a form. @param onChange the whole form after every change */
export const createFormEditor = (
  container: HTMLElement,
  schema: FormJson,
  onChange: (schema: FormJson) => void,
): Running => {
  stylesFromMarkup()
  const editor = new FormEditor({ container })
  editor.on('commandStack.formField.add.preExecute', ({ context }: Adding) => inDutch(context.formField))
  // tells of a change only once the form is there
  void editor.importSchema(schema).then(() => {
    editor.on('changed', () => onChange(editor.saveSchema()))
  })
  return { destroy: () => editor.destroy() }
}

/** The form as the person who does the task sees it; nothing of what is typed goes anywhere. */
export const createFormPreview = (container: HTMLElement, schema: FormJson): Running => {
  stylesFromMarkup()
  const form = new Form({ container })
  void form.importSchema(schema, {})
  return { destroy: () => form.destroy() }
}
