import { type Element, eventDefinition, list, one, text } from '../../moddle/element.ts'
import { called } from '../../words.nl.ts'

import type { Diagram, Rule } from '../rule.ts'

/** A step that no way leads to is never done. */
export const reachable: Rule = {
  name: 'reachable',
  severity: 'ERROR',
  explanation:
    'Geen enkele weg vanaf een start leidt naar dit element, dus het gebeurt nooit. Verbind het of haal het weg.',
  check: (diagram) => {
    const reached = walk(diagram)
    return diagram.nodes
      .filter((node) => !reached.has(node))
      .map((element) => ({ element, message: `${called(element)} wordt nooit bereikt.` }))
  },
}

const walk = (diagram: Diagram): ReadonlySet<Element> => {
  const reached = new Set<Element>()
  const boundaries = diagram.nodes.filter(({ $type }) => $type === 'bpmn:BoundaryEvent')
  const links = diagram.nodes.filter((node) => eventDefinition(node, 'Link') !== undefined)
  const waiting = diagram.processes.flatMap(entries)
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (reached.has(node)) continue
    reached.add(node)
    const here = node
    waiting.push(
      ...diagram.leaving(here).flatMap((flow) => one(flow, 'targetRef') ?? []),
      ...boundaries.filter((boundary) => one(boundary, 'attachedToRef') === here),
      ...links.filter((link) => leadsTo(here, link)),
      ...entries(here),
    )
  }
  return reached
}

// what begins by itself inside of a scope that runs; an ad-hoc sub-process begins anywhere
const entries = (scope: Element): readonly Element[] =>
  list(scope, 'flowElements').filter(
    (node) =>
      node.$type === 'bpmn:StartEvent' ||
      (node.$type === 'bpmn:SubProcess' && node['triggeredByEvent'] === true) ||
      (scope.$type === 'bpmn:AdHocSubProcess' && node.$type !== 'bpmn:SequenceFlow') ||
      isUndoing(node),
  )

const isUndoing = (node: Element): boolean => node['isForCompensation'] === true

const leadsTo = (thrown: Element, caught: Element): boolean =>
  thrown.$type === 'bpmn:IntermediateThrowEvent' &&
  caught.$type === 'bpmn:IntermediateCatchEvent' &&
  eventDefinition(thrown, 'Link') !== undefined &&
  text(eventDefinition(thrown, 'Link'), 'name') === text(eventDefinition(caught, 'Link'), 'name')
