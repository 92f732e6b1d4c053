import type { Catalogue } from '../catalogue.ts'
import { flowsOf, nodesOf, processesOf } from '../moddle/diagram.ts'
import { type Element, one } from '../moddle/element.ts'
import type { Fix, Severity } from './finding.ts'

/** What a rule of ours looks at: a diagram, read once for all rules. */
export interface Diagram {
  readonly definitions: Element
  readonly processes: readonly Element[]
  readonly nodes: readonly Element[]
  readonly flows: readonly Element[]
  readonly leaving: (node: Element) => readonly Element[]
  readonly arriving: (node: Element) => readonly Element[]
  /** ids of decisions and forms in the files beside it */
  readonly decisionIds: readonly string[]
  readonly formIds: readonly string[]
  /** keys of the fields of forms, which become variables */
  readonly formKeys: readonly string[]
}

/** What the other files of a process bring to its diagram. */
export type Beside = Pick<Diagram, 'decisionIds' | 'formIds' | 'formKeys'>

/** Something that a rule found. */
export interface Problem {
  readonly element: Element
  readonly message: string
  readonly fix?: Fix | undefined
}

/** One rule for diagrams; its name is the name of its file. */
export interface Rule {
  readonly name: string
  readonly severity: Severity
  /** why, and what to do: shown beneath each of its findings, in Dutch */
  readonly explanation: string
  readonly check: (diagram: Diagram, catalogue: Catalogue) => readonly Problem[]
}

/** Reads off a diagram what the rules ask. */
export const prepare = (
  definitions: Element,
  beside: Beside = { decisionIds: [], formIds: [], formKeys: [] },
): Diagram => {
  const flows = flowsOf(definitions)
  const from = byEnd(flows, 'sourceRef')
  const to = byEnd(flows, 'targetRef')
  return {
    definitions,
    processes: processesOf(definitions),
    nodes: nodesOf(definitions),
    flows,
    leaving: (node) => from.get(node) ?? [],
    arriving: (node) => to.get(node) ?? [],
    ...beside,
  }
}

/** The nodes of a kind, `UserTask`. */
export const ofType = ({ nodes }: Diagram, type: string): readonly Element[] =>
  nodes.filter(({ $type }) => $type === `bpmn:${type}`)

const byEnd = (flows: readonly Element[], end: string): ReadonlyMap<Element, readonly Element[]> => {
  const found = new Map<Element, Element[]>()
  for (const flow of flows) {
    const node = one(flow, end)
    if (node === undefined) continue
    const known = found.get(node)
    if (known === undefined) found.set(node, [flow])
    else known.push(flow)
  }
  return found
}
