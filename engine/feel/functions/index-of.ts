import { spend } from '../budget.ts'

/** Beyond this many comparisons the built-in search could take seconds. */
const cheap = 1_000_000

/** First place of a text within another, -1 when there is none; in time of both lengths together, whatever they hold. */
export const indexOf = (text: string, match: string): number => {
  if (text.length * match.length <= cheap) {
    spend((text.length + match.length) / 64)
    return text.indexOf(match)
  }
  return match.length > text.length ? -1 : search(text, match)
}

/** Knuth, Morris and Pratt: what has matched so far tells how far to move on. */
const search = (text: string, match: string): number => {
  const back = backOf(match)
  let matched = 0
  for (let at = 0; at < text.length; at++) {
    if (at % 1024 === 0) spend(40)
    while (matched > 0 && text.charCodeAt(at) !== match.charCodeAt(matched)) matched = back[matched - 1] ?? 0
    if (text.charCodeAt(at) === match.charCodeAt(matched)) matched++
    if (matched === match.length) return at - matched + 1
  }
  return -1
}

/** For each length of a beginning: how long its own longest beginning is that is also its end. */
const backOf = (match: string): Uint32Array => {
  const back = new Uint32Array(match.length)
  let length = 0
  for (let at = 1; at < match.length; at++) {
    if (at % 1024 === 0) spend(40)
    while (length > 0 && match.charCodeAt(at) !== match.charCodeAt(length)) length = back[length - 1] ?? 0
    if (match.charCodeAt(at) === match.charCodeAt(length)) length++
    back[at] = length
  }
  return back
}
