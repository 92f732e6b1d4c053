import { thingWord, verbWord } from './labels.nl.ts'

const lookUp = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code

/** Dutch name of a kind of thing, or its code. */
export const sayThing = (code: string): string => lookUp(thingWord, code)

/** Dutch verb, or its code. */
export const sayVerb = (code: string): string => lookUp(verbWord, code)
