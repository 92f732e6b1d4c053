import type { Catalogue } from '../catalogue.ts'
import { idOf, one } from '../moddle/element.ts'
import { nameOf } from '../words.nl.ts'
import type { Finding } from './finding.ts'
import type { Diagram } from './rule.ts'
import { rules } from './rules.ts'

/**
 * Findings of our rules on a diagram together with those of bpmnlint. Where both say the same of an element the clearer one stays.
 *
 * @param others what bpmnlint and the forms of the diagram gave
 */
export const checkDiagram = (
  diagram: Diagram,
  file: string,
  catalogue: Catalogue,
  others: readonly Finding[],
): readonly Finding[] => {
  const own = rules.flatMap(({ name, severity, explanation, check }) =>
    check(diagram, catalogue).map(({ element, message, fix }): Finding => ({
      rule: name,
      severity,
      file,
      elementId: idOf(element),
      elementName: nameOf(element),
      message,
      explanation,
      ...(fix === undefined ? {} : { fix }),
    })),
  )
  const sourceOf = new Map(diagram.flows.map((flow) => [idOf(flow), idOf(one(flow, 'sourceRef'))]))
  const all = [...own, ...others]
  return unique(all.filter((finding) => !isSaidBetter(finding, all, sourceOf)))
}

interface Better {
  readonly rule: string
  readonly by: string
  /** the clearer one stands at the start of the flow */
  readonly atSource?: true
}

const better: readonly Better[] = [
  { rule: 'conditional-flows', by: 'gateway-default', atSource: true },
  { rule: 'camunda-compat/sequence-flow-condition', by: 'gateway-default', atSource: true },
  { rule: 'camunda-compat/user-task-form', by: 'user-task-form' },
  { rule: 'camunda-compat/user-task-form', by: 'known-form' },
  { rule: 'global', by: 'unused-message' },
  { rule: 'reachable', by: 'no-disconnected' },
  { rule: 'reachable', by: 'no-implicit-start' },
  { rule: 'no-implicit-start', by: 'no-disconnected' },
  { rule: 'no-implicit-end', by: 'no-disconnected' },
]

const isSaidBetter = (finding: Finding, all: readonly Finding[], sourceOf: ReadonlyMap<string, string>): boolean =>
  better
    .filter(({ rule }) => rule === finding.rule)
    .some(({ by, atSource }) => {
      const id = atSource === true ? sourceOf.get(finding.elementId) : finding.elementId
      return all.some((other) => other.rule === by && other.elementId === id)
    })

const unique = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((finding) => [`${finding.rule} ${finding.elementId} ${finding.message}`, finding])).values(),
]
