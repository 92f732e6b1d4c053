import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DmnModdle } from 'dmn-moddle'

/** Cases of the DMN TCK, beside the project: they are read where they are. */
export const tckFolder = resolve(import.meta.dirname, '../../../shared/conformance/dmn-tck-level-2')

export const tckIsHere = (): boolean => existsSync(tckFolder)

/** Skips, saying why, where the cases are not; under CI=true their absence is an error. */
export const needsTck = (test: Mocha.Context): void => {
  if (tckIsHere()) return
  const reason = `the cases of the DMN TCK are not in ${tckFolder}`
  if (process.env['CI'] === 'true') throw new Error(reason)
  if (test.test) test.test.title += ` [skipped: ${reason}]`
  test.skip()
}

export interface TckModel {
  readonly name: string
  readonly dmn: string
  readonly cases: readonly TckCase[]
}

export interface TckCase {
  /** id of the test case and name of the decision */
  readonly title: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly decision: string
  readonly expected: unknown
  /** the evaluation has to fail, or to give null */
  readonly isError: boolean
}

/** Every expected result of every test file is a case. */
export const readTck = async (folder = tckFolder): Promise<readonly TckModel[]> => {
  const models: TckModel[] = []
  for (const entry of readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory())) {
    const files = readdirSync(join(folder, entry.name)).toSorted()
    const dmn = files.find((file) => file.endsWith('.dmn'))
    if (dmn === undefined) throw new Error(`${entry.name} has no model`)
    const cases: TckCase[] = []
    for (const file of files.filter((one) => one.endsWith('.xml')))
      cases.push(...(await readCases(readFileSync(join(folder, entry.name, file), 'utf8'))))
    models.push({ name: entry.name, dmn: readFileSync(join(folder, entry.name, dmn), 'utf8'), cases })
  }
  return models.toSorted((one, other) => one.name.localeCompare(other.name))
}

/** An XML element of a test file. */
interface Node {
  readonly $type: string
  readonly $body?: string
  readonly $children?: readonly Node[]
  readonly [attribute: string]: unknown
}

const readCases = async (xml: string): Promise<readonly TckCase[]> => {
  const root = await parse(xml)
  return childrenOf(root, 'testCase').flatMap((testCase) => {
    const inputs = childrenOf(testCase, 'inputNode').map((node) => [String(node['name']), valueOf(node)] as const)
    return childrenOf(testCase, 'resultNode').map((node) => {
      const [expected] = childrenOf(node, 'expected')
      return {
        title: `${String(testCase['id'])} ${String(node['name'])}`,
        variables: Object.fromEntries(inputs),
        decision: String(node['name']),
        expected: expected ? valueOf(expected) : null,
        isError: node['errorResult'] === 'true',
      }
    })
  })
}

/** The library reads any XML where extensions may stand. */
const parse = async (xml: string): Promise<Node> => {
  const content = xml.replace(/^[^<]*<\?xml[^>]*\?>/, '')
  const { rootElement } = await new DmnModdle().fromXML(
    `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"><extensionElements>${content}</extensionElements></definitions>`,
  )
  // the extension elements of what has just been written
  const { extensionElements } = rootElement as { extensionElements: { values: readonly [Node] } }
  return extensionElements.values[0]
}

const childrenOf = (node: Node, name: string): readonly Node[] =>
  (node.$children ?? []).filter(({ $type }) => $type === name || $type.endsWith(`:${name}`))

const valueOf = (node: Node): unknown => {
  const [list] = childrenOf(node, 'list')
  if (list) return childrenOf(list, 'item').map(valueOf)
  const components = childrenOf(node, 'component')
  if (components.length > 0)
    return Object.fromEntries(components.map((component) => [String(component['name']), valueOf(component)]))
  const [value] = childrenOf(node, 'value')
  if (!value || value['xsi:nil'] === 'true') return null
  const type = value['xsi:type']
  return scalarOf(value.$body ?? '', typeof type === 'string' ? type : 'xsd:string')
}

const scalarOf = (text: string, type: string): unknown => {
  if (/(decimal|double|integer|int|long|float)$/.test(type)) return Number(text)
  return type.endsWith('boolean') ? text === 'true' : text
}

/** What is wrong with a result; numbers may differ by less than the TCK's own runners allow. */
export const differs = (actual: unknown, expected: unknown): boolean => {
  if (typeof actual === 'number' && typeof expected === 'number') return Math.abs(actual - expected) > 1e-8
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return true
    return expected.some((one, index) => differs(actual[index], one))
  }
  if (!isObject(expected)) return actual !== expected
  if (!isObject(actual) || Object.keys(actual).length !== Object.keys(expected).length) return true
  return Object.entries(expected).some(([name, one]) => differs(actual[name], one))
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
