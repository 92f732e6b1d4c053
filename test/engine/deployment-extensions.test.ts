import { expect } from 'chai'
import {
  call,
  catchEvent,
  element,
  flow,
  flows,
  multi,
  onMessage,
  onTimer,
  service,
  start,
  throwEvent,
  user,
} from '#test/support/bpmn-builder'
import { refuseAll, run, useDeployments, type Case } from './refused-files.ts'

const type = (name: string): string => `<bpmn:extensionElements><zeebe:${name}/></bpmn:extensionElements>`
const mapped = (target: string): string => run(start(), service('t', 'w', { in: { [target]: '=1' } }))
const input = 't > extensionElements > ioMapping > input'
const loopPath = 't > multiInstanceLoopCharacteristics > extensionElements > loopCharacteristics'

const cases: readonly Case[] = [
  [
    'DV21: tasks and throw events without implementation',
    run(
      start(),
      element('serviceTask', 'a'),
      element('sendTask', 'b'),
      element('scriptTask', 'c'),
      throwEvent('d', onMessage('m')),
    ),
    ['a', "Must have exactly one 'zeebe:taskDefinition' extension element"],
    ['b', "Must have either one 'zeebe:publishMessage' or one 'zeebe:taskDefinition' extension element"],
    ['c', "Must have either one 'zeebe:script' or one 'zeebe:taskDefinition' extension element"],
    ['d', "Must have either one 'zeebe:publishMessage' or one 'zeebe:taskDefinition' extension element"],
  ],
  [
    'DV21: a job without type, a call without process, a loop without list',
    run(
      start(),
      service('t', ''),
      call('c', ''),
      element('callActivity', 'd'),
      service('l', 'w', { loop: '<bpmn:multiInstanceLoopCharacteristics/>' }),
    ),
    ['t > extensionElements > taskDefinition', "Attribute 'type' must be present and not empty"],
    ['c > extensionElements > calledElement', "Attribute 'processId' must be present and not empty"],
    ['d', "Must have exactly one 'zeebe:calledElement' extension element"],
    ['l > multiInstanceLoopCharacteristics', "Must have exactly one 'zeebe:loopCharacteristics' extension element"],
  ],
  [
    'DV21: half of an output collection',
    run(start(), service('t', 'w', { loop: multi({ input: '=x', output: 'all' }) })),
    [loopPath, "Attribute 'outputElement' must be present if the attribute 'outputCollection' is set"],
  ],
  [
    'DV22: a header given twice',
    run(
      start(),
      element(
        'serviceTask',
        't',
        {},
        '<bpmn:extensionElements><zeebe:taskDefinition type="w"/><zeebe:taskHeaders><zeebe:header key="h" value="1"/><zeebe:header key="h" value="2"/></zeebe:taskHeaders></bpmn:extensionElements>',
      ),
    ),
    ['t > extensionElements > taskHeaders', "Headers contain duplicate entries for key 'h'"],
  ],
  [
    'DV23: a reserved header',
    run(start(), service('t', 'w', { headers: { 'io.camunda.zeebe:x': '1' } })),
    [
      't > extensionElements > taskHeaders',
      "Attribute 'key' contains 'io.camunda.zeebe:x', but header keys starting with 'io.camunda.zeebe:' are reserved for internal use.",
    ],
  ],
  [
    'DV24: a mapping target that is no path',
    mapped('a-b'),
    [
      input,
      "Expected path expression 'a-b' but doesn't match the pattern '[a-zA-Z_][a-zA-Z0-9_]*(\\.[a-zA-Z_][a-zA-Z0-9_]*)*'.",
    ],
  ],
  [
    'DV25: a mapping target that means something else',
    mapped('null'),
    [
      input,
      "Expected path expression 'null' but is one of the reserved words (null, true, false, function, if, then, else, for, between, instance, of).",
    ],
  ],
  [
    'DV26: static text where an expression is needed',
    run(
      start(),
      element('exclusiveGateway', 'g'),
      service('t', 'w', { out: { x: 'one' }, loop: multi({ input: 'items' }) }),
      flows('start', 'g'),
      flow('g', 't', 'x = 1'),
    ),
    [
      'g_t > conditionExpression',
      "Expected expression but found static value 'x = 1'. An expression must start with '=' (e.g. '=x = 1').",
    ],
    [
      loopPath,
      "Expected expression but found static value 'items'. An expression must start with '=' (e.g. '=items').",
    ],
    [
      't > extensionElements > ioMapping > output',
      "Expected expression but found static value 'one'. An expression must start with '=' (e.g. '=one').",
    ],
  ],
  [
    'DV33: static names, dates and timers that cannot be read',
    run(
      start(),
      user('t', { candidateGroups: 'a,,b' }, { dueDate: 'tomorrow' }),
      catchEvent('c', onTimer('timeDuration', 'soon')),
    ),
    [
      't > extensionElements > assignmentDefinition',
      "Expected static value to be a list of comma-separated values, e.g. 'a,b,c', but found 'a,,b'.",
    ],
    [
      't > extensionElements > taskSchedule',
      "Expected static value to be a valid DateTime String, e.g. '2023-03-02T15:35+02:00', but found 'tomorrow'.",
    ],
    ['c', "Invalid timer duration expression (Invalid duration format 'soon')"],
  ],
]

describe('deployment validation of extensions', () => {
  const refusal = useDeployments()
  refuseAll(cases, refusal)

  it('DV26: an expression that does not parse, in an element with other faults', async () => {
    expect(await refusal(run(start(), service('t', '=1 +', { in: { 'a-b': '=(' } })))).to.match(
      /'1\.bpmn': - Element: t > extensionElements > ioMapping > input\n {4}- ERROR: Expected path .*\n {4}- ERROR: failed to parse expression '\(': .*\n- Element: t > extensionElements > taskDefinition\n {4}- ERROR: failed to parse expression '1 \+': /,
    )
  })

  it('E6: the engine publishes no message itself', async () => {
    expect(
      await refusal(run(start(), element('sendTask', 't', {}, type('publishMessage correlationKey="=k"')))),
    ).to.contain("Must have either one 'zeebe:publishMessage' or one 'zeebe:taskDefinition' extension element")
  })
})
