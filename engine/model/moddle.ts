import { refuseHostile } from './hostile.ts'
import { isModdle, parseXml, type Moddle, type ParsedBpmn } from './parse.ts'
import { Parser } from './parser.ts'

export { isModdle, type Moddle } from './parse.ts'

/** Larger texts would hold up the event loop for more than a blink. */
const inlineCharacters = 128 * 1024
const parser = new Parser()

/**
 * Parses BPMN text; large texts in a thread of their own.
 *
 * @throws Error with the parser's text when it is no BPMN, is too large, or could be meant to harm
 */
export const parseBpmn = async (xml: string): Promise<ParsedBpmn> => {
  refuseHostile(xml)
  return await (xml.length > inlineCharacters ? parser.parse(xml) : parseXml(xml))
}

export const textOf = (element: Moddle | undefined, name: string): string | undefined => {
  const value = element?.[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

export const idOf = (element: Moddle): string => textOf(element, 'id') ?? ''

/**
 * How Zeebe names an element in its messages: by its id, or by the way to it from the nearest element around it that has one,
 * `task > extensionElements > taskDefinition`.
 *
 * @param inner what is inside of the element, from outside in; a name stands for an element without id
 */
export const pathOf = (element: Moddle, ...inner: readonly (Moddle | string)[]): string =>
  inner.reduce<string>((path, part) => {
    const id = typeof part === 'string' ? '' : idOf(part)
    return id === '' ? `${path} > ${typeof part === 'string' ? part : localType(part)}` : id
  }, idOf(element))

export const elementOf = (element: Moddle | undefined, name: string): Moddle | undefined => {
  const value = element?.[name]
  return isModdle(value) ? value : undefined
}

export const elementsOf = (element: Moddle | undefined, name: string): readonly Moddle[] => {
  const value = element?.[name]
  return Array.isArray(value) ? value.filter(isModdle) : []
}

/** The element around this one. */
export const parentOf = (element: Moddle): Moddle => elementOf(element, '$parent') ?? element

/** An extension element such as `zeebe:TaskDefinition`. */
export const extensionOf = (element: Moddle, type: string): Moddle | undefined =>
  elementsOf(elementOf(element, 'extensionElements'), 'values').find(
    // `zeebe:ioMapping` and `zeebe:IoMapping` are one type; generic elements keep the spelling of the file
    ({ $type }) => $type.toLowerCase() === type.toLowerCase(),
  )

/** `bpmn:ServiceTask` gives `serviceTask`. */
export const localType = ({ $type }: Moddle): string => {
  const name = $type.slice($type.indexOf(':') + 1)
  return name.charAt(0).toLowerCase() + name.slice(1)
}
