import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { processes } from '#processes'
import { type Element, flows, nodes, one, readDiagram, text } from './diagram.ts'

/** How much of one diagram was passed. */
export interface Coverage {
  readonly processId: string
  readonly elements: Share
  readonly flows: Share
}

interface Share {
  readonly passed: number
  readonly all: number
  /** what was not: id and name */
  readonly missing: readonly string[]
}

/** What the processes of a run have passed: `<process> <element or flow>`, from every file that they left in the folder. */
export const passedIn = (folder: string): Set<string> =>
  new Set(
    (existsSync(folder) ? readdirSync(folder) : []).flatMap((file) =>
      z.array(z.string()).parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    ),
  )

/** Every diagram of the processes room against what was passed. */
export const coverage = (passed: ReadonlySet<string>): Promise<Coverage[]> =>
  Promise.all(
    processes.map(async ({ processId }) => {
      const xml = readFileSync(`processes/${processId}/${processId}.bpmn`, 'utf8')
      return coverageOf(processId, await readDiagram(xml), passed)
    }),
  )

/** One diagram against what was passed. */
export const coverageOf = (processId: string, root: Element, passed: ReadonlySet<string>): Coverage => {
  const was = (element: Element | undefined): boolean => passed.has(`${processId} ${element?.id ?? ''}`)
  return {
    processId,
    elements: share(nodes(root), was),
    flows: share(flows(root), (flow) => was(flow) || inferred(flow, was)),
  }
}

// the engine, as Zeebe, leaves the way behind an event-based gateway out of its records
const inferred = (flow: Element, was: (element: Element | undefined) => boolean): boolean =>
  one(flow, 'sourceRef')?.$type === 'bpmn:EventBasedGateway' && was(one(flow, 'targetRef'))

const share = (all: readonly Element[], was: (element: Element) => boolean): Share => {
  const missing = all.filter((element) => !was(element))
  return { passed: all.length - missing.length, all: all.length, missing: missing.map(described) }
}

const described = (element: Element): string => {
  const name = text(element, 'name') || text(one(element, 'targetRef'), 'name')
  return [element.id, ...(name === '' ? [] : [`“${name.replaceAll('\n', ' ')}”`])].join(' ')
}

export interface Report {
  /** a line a diagram */
  readonly lines: readonly string[]
  /** what no test passed, one sentence each */
  readonly missing: readonly string[]
  readonly figure: string
}

/** The coverage in words. */
export const reportOf = (all: readonly Coverage[]): Report => {
  const total = (pick: (one: Coverage) => number): number => all.reduce((sum, one) => sum + pick(one), 0)
  const elements = `${total((one) => one.elements.passed)} of ${total((one) => one.elements.all)} elements`
  const ways = `${total((one) => one.flows.passed)} of ${total((one) => one.flows.all)} sequence flows`
  return {
    lines: all.map(
      ({ processId, elements: e, flows: f }) =>
        `  ${processId.padEnd(22)} ${e.passed} of ${e.all} elements, ${f.passed} of ${f.all} flows`,
    ),
    missing: all.flatMap(({ processId, elements: e, flows: f }) => [
      ...e.missing.map((what) => `${processId}: no test passes element ${what}`),
      ...f.missing.map((what) => `${processId}: no test passes flow ${what}`),
    ]),
    figure: `${elements} and ${ways} of ${all.length} diagrams passed`,
  }
}
