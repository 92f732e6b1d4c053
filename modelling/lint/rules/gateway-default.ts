import { type Element, idOf, one } from '../../moddle/element.ts'
import { called, nameOf } from '../../words.nl.ts'
import type { Fix } from '../finding.ts'
import type { Rule } from '../rule.ts'

const choosing = ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway']

/** A case that fits no condition must go somewhere. */
export const gatewayDefault: Rule = {
  name: 'gateway-default',
  severity: 'ERROR',
  explanation:
    'Past geen enkele voorwaarde, dan loopt het dossier hier vast. Maak één pijl de standaard: de gewone weg van de wet. De andere pijlen krijgen een voorwaarde.',
  check: ({ nodes, leaving }) =>
    nodes
      .filter((node) => choosing.includes(node.$type) && leaving(node).length > 1 && one(node, 'default') === undefined)
      .map((element) => ({
        element,
        message: `${called(element)} heeft geen standaardpijl.`,
        fix: fixFor(element, leaving(element)),
      })),
}

// certain only when one way alone has no condition
const fixFor = (gateway: Element, flows: readonly Element[]): Fix | undefined => {
  const [free, second] = flows.filter((flow) => one(flow, 'conditionExpression') === undefined)
  if (free === undefined || second !== undefined) return undefined
  return {
    label: `Maak '${nameOf(free)}' de standaardpijl`,
    changes: [{ kind: 'REFER', id: idOf(gateway), property: 'default', to: idOf(free) }],
  }
}
