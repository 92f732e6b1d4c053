import { isSelectEntryEdited, isTextFieldEntryEdited, SelectEntry, TextFieldEntry } from '@bpmn-io/properties-panel'
import { h } from '@bpmn-io/properties-panel/preact'
import type { DrawnElement } from '../canvas/services.ts'

/** One field of a group of the properties panel. */
export interface PanelEntry {
  readonly id: string
  readonly component?: unknown
  readonly [property: string]: unknown
}

export interface Option {
  readonly value: string
  readonly label: string
}

interface Base {
  readonly id: string
  readonly element: DrawnElement
  readonly label: string
  readonly description?: string
}

interface Choice extends Base {
  readonly options: readonly Option[]
  readonly value: string
  readonly set: (value: string) => void
}

/** A list to choose one of. A value that the list does not have is shown as what it is. */
export const selectEntry = ({ value, options, set, ...base }: Choice): PanelEntry => ({
  ...base,
  getValue: () => value,
  setValue: (next: unknown) => set(textOf(next)),
  getOptions: () =>
    value === '' || options.some((option) => option.value === value)
      ? options
      : [...options, { value, label: `${value} (onbekend)` }],
  component: Select,
  isEdited: isSelectEntryEdited,
})

interface Text extends Base {
  readonly value: string
  readonly set: (value: string) => void
  readonly debounce: unknown
}

/** A line to type; it is kept after a pause, and when the field is left. */
export const textEntry = ({ value, set, ...base }: Text): PanelEntry => ({
  ...base,
  getValue: () => value,
  setValue: (next: unknown) => set(textOf(next)),
  component: TextField,
  isEdited: isTextFieldEntryEdited,
})

/** Words and buttons between the fields. */
export const contentEntry = (id: string, element: DrawnElement, content: () => unknown): PanelEntry => ({
  id,
  element,
  content,
  component: Content,
})

/** A line of text under a field. */
export const note = (text: string, className = 'wz-panel-note'): unknown => h('p', { class: className }, text)

/** A button in the panel. */
export const button = (label: string, onClick: () => void): unknown =>
  h('button', { type: 'button', class: 'wz-panel-button', onClick }, label)

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const Select = (props: Readonly<Record<string, unknown>>): unknown => SelectEntry(props)
const TextField = (props: Readonly<Record<string, unknown>>): unknown => TextFieldEntry(props)
const Content = ({ id, content }: { readonly id: string; readonly content: () => unknown }): unknown =>
  h('div', { class: 'bio-properties-panel-entry', 'data-entry-id': id }, content())
