import { canvasWords } from './canvas-words.data.ts'
import { elementWords } from './element-words.data.ts'
import { panelWords } from '../panel/panel-words.data.ts'

const words: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...canvasWords, ...elementWords, ...panelWords }).map(([english, dutch]) => [
    english.toLowerCase(),
    dutch,
  ]),
)

/** The Dutch of a text of bpmn.io, by its English, whatever its capitals; undefined when the list does not have it. */
export const dutchOf = (english: string): string | undefined => words.get(english.trim().toLowerCase())

/** Translates a text of bpmn.io and fills in its `{values}`. A text that the list does not have stays as it is. */
export const translate = (template: string, values: Readonly<Record<string, unknown>> = {}): string => {
  const text = dutchOf(template)
  // the spaces around a text belong to the sentence that it is part of
  const spaced = text === undefined ? template : template.replace(template.trim(), text)
  return spaced.replaceAll(/{([^}]+)}/g, (whole, name: string) => {
    const value = values[name]
    if (value === undefined) return whole
    return typeof value === 'string' ? (dutchOf(value) ?? value) : String(value)
  })
}

export const dutchModule = { translate: ['value', translate] }
