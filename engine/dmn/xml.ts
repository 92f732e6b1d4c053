import { DmnModdle } from 'dmn-moddle'
import { elementsOf, idOf, isModdle, type Moddle } from '../model/moddle.ts'

export interface ParsedDmn {
  readonly definitions: Moddle
  /** what the parser could not make sense of */
  readonly faults: readonly string[]
  /** rules of a decision table, those that were parsed apart included */
  readonly rulesOf: (table: Moddle) => readonly Moddle[]
}

/**
 * Parses DMN text of any version from 1.1.
 * Rules of large tables are parsed some at a time, so that a table of ten thousands of rules does not hold the loop.
 *
 * @throws Error with the parser's text when it is no DMN
 */
export const parseDmn = async (xml: string, breathe: () => Promise<void>): Promise<ParsedDmn> => {
  const { skeleton, pieces } = cut(asVersion13(xml))
  const { rootElement, warnings } = await new DmnModdle().fromXML(skeleton)
  if (!isModdle(rootElement) || rootElement.$type !== 'dmn:Definitions') throw new Error('no dmn:definitions element')
  const faults = warnings.map(({ message }) => message)
  const ids = new Set<string>()
  const rules = new Map<string, readonly Moddle[]>()
  const root = rootTag(skeleton)
  for (const [marker, piece] of pieces) {
    const parsed = await parsePiece(root, piece)
    faults.push(...parsed.faults, ...repeated(parsed.rules, ids))
    rules.set(marker, parsed.rules)
    await breathe()
  }
  return {
    definitions: rootElement,
    faults: faults.filter((fault) => !harmless.test(fault)).map((fault) => fault.replaceAll(/\n\t/g, ', ')),
    rulesOf: (table) => elementsOf(table, 'rule').flatMap((rule) => rules.get(idOf(rule)) ?? [rule]),
  }
}

/** Drawings, references that are resolved elsewhere, and constraints that DMN 1.4 added, have no part in execution. */
const harmless = /unresolved reference|<\/?(dmndi|di|dc|biodi):|unknown type <dmn:TypeConstraint>/

const model13 = 'https://www.omg.org/spec/DMN/20191111/MODEL/'
const drawing13 = 'https://www.omg.org/spec/DMN/20191111/DMNDI/'
const versions: ReadonlyMap<string, string> = new Map([
  ['http://www.omg.org/spec/DMN/20151101/dmn.xsd', model13],
  ['http://www.omg.org/spec/DMN/20151101/dmn11.xsd', model13],
  ['http://www.omg.org/spec/DMN/20180521/MODEL/', model13],
  ['https://www.omg.org/spec/DMN/20211108/MODEL/', model13],
  ['https://www.omg.org/spec/DMN/20230324/MODEL/', model13],
  ['https://www.omg.org/spec/DMN/20240513/MODEL/', model13],
  ['http://www.omg.org/spec/DMN/20180521/DMNDI/', drawing13],
  ['https://www.omg.org/spec/DMN/20211108/DMNDI/', drawing13],
  ['https://www.omg.org/spec/DMN/20230324/DMNDI/', drawing13],
  ['https://www.omg.org/spec/DMN/20240513/DMNDI/', drawing13],
])

/** The library knows the namespace of 1.3 only; what the versions share is read the same way. */
const asVersion13 = (xml: string): string =>
  xml.replaceAll(
    /(\sxmlns(?::[\w.-]+)?\s*=\s*["'])([^"']+)(?=["'])/g,
    (_, head: string, uri: string) => head + (versions.get(uri) ?? uri),
  )

/** Rules that are parsed at once, and how many a file must have before it is cut at all. */
const pieceSize = 250
const minRules = 500
const markerPrefix = 'rules..'

const attributes = String.raw`(?:"[^"]*"|'[^']*'|[^"'>])*?`
const ruleTag = new RegExp(
  String.raw`<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(/?)(?:[\w.-]+:)?rule(?=[\s/>])${attributes}(/?)>`,
  'g',
)

interface Piece {
  readonly from: number
  to: number
  count: number
}

/** Takes the rules out of a file that has many, and leaves marked rules in their place. */
const cut = (xml: string): { skeleton: string; pieces: ReadonlyMap<string, string> } => {
  const found = xml.length > minRules * 20 ? findPieces(xml) : []
  if (found.reduce((sum, { count }) => sum + count, 0) < minRules) return { skeleton: xml, pieces: new Map() }
  const pieces = new Map<string, string>()
  let skeleton = ''
  let at = 0
  for (const [index, { from, to }] of found.entries()) {
    const marker = `${markerPrefix}${index}`
    const prefix = /^<([\w.-]+:)?/.exec(xml.slice(from, from + 100))?.[1] ?? ''
    pieces.set(marker, xml.slice(from, to))
    skeleton += `${xml.slice(at, from)}<${prefix}rule id="${marker}"/>`
    at = to
  }
  return { skeleton: skeleton + xml.slice(at), pieces }
}

/** Runs of neighbouring rules, with nothing but space between them. */
const findPieces = (xml: string): readonly Piece[] => {
  const pieces: Piece[] = []
  let start = -1
  for (const match of xml.matchAll(ruleTag)) {
    const [tag, closing, empty] = match
    if (tag.startsWith('<!')) continue
    if (closing === '' && start === -1) start = match.index
    if ((closing === '' && empty === '') || start === -1) continue
    add(pieces, xml, start, match.index + tag.length)
    start = -1
  }
  return pieces
}

const add = (pieces: Piece[], xml: string, from: number, to: number): void => {
  const last = pieces.at(-1)
  if (last && last.count < pieceSize && xml.slice(last.to, from).trim() === '') {
    last.to = to
    last.count++
  } else {
    pieces.push({ from, to, count: 1 })
  }
}

/** Start tag of the root element, which declares the prefixes. */
const rootTag = (xml: string): string =>
  new RegExp(String.raw`<(?:[\w.-]+:)?definitions(?=[\s>])${attributes}>`).exec(xml)?.[0] ?? ''

const parsePiece = async (
  root: string,
  piece: string,
): Promise<{ rules: readonly Moddle[]; faults: readonly string[] }> => {
  const name = /^<((?:[\w.-]+:)?)/.exec(root)?.[1] ?? ''
  const declarations = root.match(/\sxmlns(?::[\w.-]+)?\s*=\s*(?:"[^"]*"|'[^']*')/g) ?? []
  const text = `<${name}decisionTable${declarations.join('')}>${piece}</${name}decisionTable>`
  const { rootElement, warnings } = await new DmnModdle().fromXML(text, 'dmn:DecisionTable')
  return {
    rules: isModdle(rootElement) ? elementsOf(rootElement, 'rule') : [],
    faults: warnings.map(({ message }) => message),
  }
}

/** The parser sees an id that is given twice in its own piece only. */
const repeated = (rules: readonly Moddle[], ids: Set<string>): readonly string[] => {
  const faults: string[] = []
  for (const rule of rules) {
    const id = idOf(rule)
    if (id === '') continue
    if (ids.has(id)) faults.push(`duplicate ID <${id}>`)
    ids.add(id)
  }
  return faults
}
