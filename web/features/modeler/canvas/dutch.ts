import { panelWords } from '../panel/panel-words.data.ts'
import { canvasWords } from './canvas-words.data.ts'
import { elementWords } from './element-words.data.ts'

/** Dutch of texts of bpmn.io, by their English in small letters. */
export type Words = ReadonlyMap<string, string>

/** Lists of words together; the last meaning of an English word counts. */
export const wordsOf = (...lists: readonly Readonly<Record<string, string>>[]): Words =>
  new Map(lists.flatMap((list) => Object.entries(list).map(([english, dutch]) => [english.toLowerCase(), dutch])))

/** Words of the canvas and its properties panel. */
export const diagramWords = wordsOf(canvasWords, elementWords, panelWords)

/** The Dutch of a text, whatever its capitals; undefined when the words do not have it. */
export const dutchOf = (words: Words, english: string): string | undefined => words.get(english.trim().toLowerCase())

type Translate = (template: string, values?: Readonly<Record<string, unknown>>) => string

/** Translates texts of bpmn.io and fills in their `{values}`. A text that the words do not have stays as it is. */
export const translateWith =
  (words: Words): Translate =>
  (template, values = {}) => {
    const text = dutchOf(words, template)
    // the spaces around a text belong to the sentence that it is part of
    const spaced = text === undefined ? template : template.replace(template.trim(), text)
    return spaced.replaceAll(/{([^}]+)}/g, (whole, name: string) => {
      const value = values[name]
      if (value === undefined) return whole
      if (typeof value === 'number') return String(value)
      return typeof value === 'string' ? (dutchOf(words, value) ?? value) : whole
    })
  }

export const dutchModule = { translate: ['value', translateWith(diagramWords)] }
