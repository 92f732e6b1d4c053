import { createRequire } from 'node:module'
import { BpmnModdle } from 'bpmn-moddle'

const zeebe: unknown = createRequire(import.meta.url)('zeebe-bpmn-moddle/resources/zeebe.json')

/** An element of the parsed XML; `$type` is its qualified name such as `bpmn:ServiceTask`. */
export interface Moddle {
  readonly $type: string
  readonly [name: string]: unknown
}

export interface ParsedBpmn {
  readonly definitions: Moddle
  /** what the parser left out or could not resolve, so that the process would not be the one that was drawn */
  readonly faults: readonly string[]
}

/**
 * Parses BPMN text, at a second for the largest file.
 *
 * @throws Error with the parser's text when it is no BPMN
 */
export const parseXml = async (xml: string): Promise<ParsedBpmn> => {
  const { rootElement, warnings } = await new BpmnModdle({ zeebe }).fromXML(xml)
  if (!isModdle(rootElement) || rootElement.$type !== 'bpmn:Definitions') throw new Error('no bpmn:definitions element')
  return { definitions: rootElement, faults: warnings.map(({ message }) => onOneLine(message)).filter(isFault) }
}

export const isModdle = (value: unknown): value is Moddle =>
  typeof value === 'object' && value !== null && '$type' in value && typeof value.$type === 'string'

/** References are hidden from `Object.keys`, and so from what is sent between threads: here they are plain fields. */
export const toPlain = (element: Moddle, seen = new Map<Moddle, Record<string, unknown>>()): Moddle => {
  const known = seen.get(element)
  if (known) return known as Moddle
  const plain: Record<string, unknown> & { $type: string } = { $type: element.$type }
  seen.set(element, plain)
  for (const name of Object.getOwnPropertyNames(element)) {
    if (name !== '$parent' && name !== '$attrs') plain[name] = toPlainValue(element[name], seen)
  }
  return plain
}

const toPlainValue = (value: unknown, seen: Map<Moddle, Record<string, unknown>>): unknown => {
  if (Array.isArray(value)) return value.map((one) => toPlainValue(one, seen))
  return isModdle(value) ? toPlain(value, seen) : value
}

/** Elements of other namespaces may be there or not; BPMN's own must not be passed over. */
const isFault = (warning: string): boolean => /unresolved reference|duplicate ID|(type|element) <bpmn:/.test(warning)

/** `unparsable content <x> detected: duplicate ID <p>` */
const onOneLine = (message: string): string => {
  const [first = '', ...rest] = message.split('\n')
  const nested = rest.find((line) => line.includes('nested error: '))?.split('nested error: ')[1]
  return nested === undefined ? first : `${first}: ${nested}`
}
