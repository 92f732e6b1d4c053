/** Zeebe's largest message (zeebe.md 7.3); the way in of the core has no other limit. */
const maxCharacters = 4 * 1024 * 1024
/** Real diagrams nest a dozen deep. */
const maxDepth = 100

/** The text cannot be taken for BPMN at all; the message goes into the refusal of the deployment. */
export class UnreadableXml extends Error {}

/**
 * Looks through XML for what a parser should not even see: document type declarations and with them entities, nesting without end, and sheer
 * size. One pass, nothing kept.
 *
 * @throws UnreadableXml
 */
export const refuseHostile = (xml: string): void => {
  if (xml.length > maxCharacters) throw new UnreadableXml(`Must be smaller than 4 MB, but has ${xml.length} characters`)
  let depth = 0
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    const { end, change } = readMarkup(xml, at)
    depth += change
    if (depth > maxDepth) throw new UnreadableXml(`Elements must not be nested deeper than ${maxDepth}`)
    at = end
  }
}

interface Markup {
  /** where to go on */
  readonly end: number
  /** of the depth */
  readonly change: -1 | 0 | 1
}

const readMarkup = (xml: string, at: number): Markup => {
  if (xml.startsWith('<!--', at)) return { end: after(xml, '-->', at + 4), change: 0 }
  if (xml.startsWith('<![CDATA[', at)) return { end: after(xml, ']]>', at + 9), change: 0 }
  if (xml.startsWith('<!', at)) throw new UnreadableXml('A document type declaration (DOCTYPE) is not allowed')
  if (xml.startsWith('<?', at)) return { end: after(xml, '?>', at + 2), change: 0 }
  if (xml.startsWith('</', at)) return { end: after(xml, '>', at + 2), change: -1 }
  const end = endOfTag(xml, at + 1)
  return { end, change: xml[end - 2] === '/' ? 0 : 1 }
}

const after = (xml: string, text: string, from: number): number => {
  const found = xml.indexOf(text, from)
  return found === -1 ? xml.length : found + text.length
}

/** A `>` inside quotes is text. */
const endOfTag = (xml: string, from: number): number => {
  let quote = ''
  for (let index = from; index < xml.length; index++) {
    const character = xml[index] ?? ''
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '>') return index + 1
  }
  return xml.length
}
