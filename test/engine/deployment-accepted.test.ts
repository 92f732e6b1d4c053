import { expect } from 'chai'
import {
  boundary,
  definitions,
  element,
  end,
  error,
  flow,
  flows,
  onError,
  onMessage,
  onTimer,
  process,
  service,
  start,
  user,
} from '#test/support/bpmn-builder'
import { run, useDeployments } from './refused-files.ts'

const task = (id = 't'): string => service(id, 'w')
const split = (kind: string, ...more: string[]): string =>
  run(start(), element(kind, 'g'), end('a'), end('b'), flows('start', 'g', 'a'), ...more)

describe('deployments that are accepted', () => {
  const refusal = useDeployments()
  const accepted: readonly (readonly [string, string])[] = [
    [
      'DV10, DV11: a single flow behind a gateway, with or without condition',
      run(
        start(),
        element('exclusiveGateway', 'g'),
        element('inclusiveGateway', 'h'),
        end(),
        flows('start', 'g', 'h'),
        flow('h', 'end', '=x'),
      ),
    ],
    [
      'DV11: a default flow besides a condition',
      split('exclusiveGateway')
        .replace('id="g"', 'id="g" default="g_a"')
        .replace('</bpmn:process>', `${flow('g', 'b', '=x')}</bpmn:process>`),
    ],
    [
      'DV13: a cycle on what does not interrupt',
      run(start(), task(), boundary('b', 't', false, onTimer('timeCycle', 'R/PT1H')), end(), flow('b', 'end')),
    ],
    ['DV16: a message start event without key', run(start('s', onMessage('noKey')))],
    [
      'DV17: a starting message with a constant expression',
      definitions(
        '<bpmn:message id="x" name="=&quot;a&quot; + &quot;b&quot;"/>',
        process('p', start('s', onMessage('x'))),
      ),
    ],
    [
      'DV19: a computed code that is thrown',
      definitions(error('e', '=code'), process('p', start(), end('x', onError('e')))),
    ],
    [
      'DV29: gateways in a circle, and a loop with a job',
      run(
        start(),
        element('exclusiveGateway', 'g'),
        element('exclusiveGateway', 'h'),
        task(),
        element('task', 'u'),
        flows('start', 'g', 'h', 'g'),
        flows('t', 'u', 't'),
      ).replace('id="h"', 'id="h" default="h_g"'),
    ],
    [
      'DV31: what is only drawn',
      run(
        start(),
        '<bpmn:dataObject id="d"/><bpmn:dataObjectReference id="r" dataObjectRef="d"/><bpmn:textAnnotation id="n"/>',
      ),
    ],
    [
      'DV33: assignments and dates as texts',
      run(start(), user('t', { assignee: '42', candidateUsers: 'a, b' }, { dueDate: '2023-03-02T15:35+02:00' })),
    ],
  ]
  for (const [title, xml] of accepted)
    it(`${title}, is accepted`, async () => expect(await refusal(xml)).to.equal('accepted'))
})
