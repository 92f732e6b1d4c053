import { expect } from 'chai'
import {
  boundary,
  call,
  catchEvent,
  definitions,
  element,
  end,
  error,
  eventStart,
  eventSubProcess,
  flow,
  flows,
  message,
  onError,
  onLink,
  onMessage,
  onTimer,
  process,
  receive,
  service,
  start,
  subProcess,
  throwEvent,
} from '#test/support/bpmn-builder'
import { header, refuseAll, run, useDeployments, type Case } from './refused-files.ts'

const task = (id = 't'): string => service(id, 'w')
const split = (kind: string, ...more: string[]): string =>
  run(start(), element(kind, 'g'), end('a'), end('b'), flows('start', 'g', 'a'), ...more)
const behindGate = (...events: string[]): string =>
  run(start(), element('eventBasedGateway', 'g'), ...events, flow('start', 'g'), flow('g', 'c1'), flow('g', 'c2'))
const hour = onTimer('timeDuration', 'PT1H')
const aside = (...content: string[]): string => run(start(), eventSubProcess('s', ...content))
const unsupported = (name: string): string =>
  `Elements of type '${name}' are currently not supported. Please refer to the documentation for a list of supported elements: https://docs.camunda.io/docs/components/modeler/bpmn/bpmn-coverage/`
const espTypes = 'Start events in event subprocesses must be one of: message, timer, error, signal or escalation'
const gateTargets =
  'Event-based gateway must not have an outgoing sequence flow to other elements than message/timer/signal intermediate catch events.'

const cases: readonly Case[] = [
  [
    'DV1: no executable process',
    definitions('<bpmn:process id="x"/>'),
    ['definitions', 'Must contain at least one executable process'],
  ],
  ['DV2: no start event', run(element('task', 't')), ['p', 'Must have at least one start event']],
  ['DV2: two none start events', run(start('a'), start('b')), ['p', 'Multiple none start events are not allowed']],
  [
    'DV3: a sub-process without start',
    run(start(), subProcess('s', element('task', 't'))),
    ['s', 'Must have exactly one start event'],
  ],
  [
    'DV3: a sub-process that a message starts',
    run(start(), subProcess('s', start('x', onMessage('m')))),
    ['s', 'Start events in subprocesses must be of type none'],
  ],
  ['DV4: an event sub-process with a none start', aside(start('n')), ['s', espTypes]],
  [
    'DV4: an event sub-process that compensation starts',
    aside(start('n', '<bpmn:compensateEventDefinition/>')),
    ['s', espTypes],
  ],
  [
    'DV4: an event sub-process with two starts',
    aside(eventStart('x', true, hour), eventStart('y', true, onMessage('m'))),
    ['s', 'Must have exactly one start event'],
  ],
  [
    'DV4: an error that does not interrupt',
    aside(eventStart('x', false, onError('e1'))),
    ['s', 'Non-Interrupting event of this type is not allowed'],
  ],
  [
    'DV5: an end event that goes on',
    run(start(), end(), element('task', 't'), flow('end', 't')),
    ['end', 'End events must not have outgoing sequence flows to other elements.'],
  ],
  [
    'DV5: an end event with two definitions',
    run(start(), end('e', onError('e1'), '<bpmn:terminateEventDefinition/>')),
    ['e', 'Must have at most one event definition'],
  ],
  [
    'DV5: an end event of a wrong type',
    run(start(), end('e', hour)),
    ['e', 'End events must be one of: none, error, message, terminate, signal, escalation or compensation'],
  ],
  [
    'DV6: a boundary event of no type',
    run(start(), task(), boundary('b', 't', true), end(), flow('b', 'end')),
    ['b', 'Must have exactly one event definition'],
  ],
  [
    'DV6: a boundary event of two types',
    run(start(), task(), boundary('b', 't', true, hour, onMessage('m')), end(), flow('b', 'end')),
    ['b', 'Must have exactly one event definition'],
  ],
  [
    'DV6: a boundary event of a wrong type',
    run(start(), task(), boundary('b', 't', true, onLink('L')), end(), flow('b', 'end')),
    ['b', 'Boundary events must be one of: timer, message, error, signal, escalation'],
  ],
  [
    'DV6: an error boundary event that does not interrupt',
    run(start(), task(), boundary('b', 't', false, onError('e1')), end(), flow('b', 'end')),
    ['b', 'Non-Interrupting event of this type is not allowed'],
  ],
  [
    'DV7: a flow into a boundary event',
    run(start(), task(), boundary('b', 't', true, hour), end(), flow('b', 'end'), flow('start', 'b')),
    ['b', 'Cannot have incoming sequence flows'],
  ],
  [
    'DV7: a boundary event that leads nowhere',
    run(start(), task(), boundary('b', 't', true, hour)),
    ['b', 'Must have at least one outgoing sequence flow'],
  ],
  [
    'DV8: an event-based gateway with one branch',
    run(start(), element('eventBasedGateway', 'g'), catchEvent('c', hour), flows('start', 'g', 'c')),
    ['g', 'Event-based gateway must have at least 2 outgoing sequence flows.'],
  ],
  [
    'DV9: a task behind an event-based gateway',
    behindGate(catchEvent('c1', hour), receive('c2', 'm')),
    ['g', gateTargets],
  ],
  [
    'DV9: another way to an event behind an event-based gateway',
    behindGate(catchEvent('c1', hour), catchEvent('c2', onMessage('m')), flow('start', 'c2')),
    [
      'g',
      'Target elements of an event gateway must not have any additional incoming sequence flows other than that from the event gateway.',
    ],
  ],
  [
    'DV10: a condition behind a task',
    run(start(), element('task', 't'), end(), flow('t', 'end', '=x')),
    ['t', 'Conditional sequence flows are only supported at exclusive or inclusive gateway'],
  ],
  [
    'DV11: a branch of an exclusive gateway without condition',
    split('exclusiveGateway', flow('g', 'b', '=no')),
    ['g_a', 'Must have a condition or be default flow'],
  ],
  [
    'DV11: a branch of an inclusive gateway without condition',
    split('inclusiveGateway', flow('g', 'b', '=no')),
    ['g_a', 'Must have a condition'],
  ],
  [
    'DV12: a default flow of another element',
    run(start(), element('exclusiveGateway', 'g', { default: 'start_g' }), end(), flows('start', 'g', 'end')),
    ['g', 'Default flow must start at gateway'],
  ],
  [
    'DV13: a cycle on an intermediate timer',
    run(start(), catchEvent('c', onTimer('timeCycle', 'R/PT1H'))),
    ['c', 'Intermediate timer catch event must have either a time duration or a time date.'],
  ],
  [
    'DV13, T4: a cycle on what interrupts',
    run(
      start(),
      task(),
      boundary('b', 't', true, onTimer('timeCycle', 'R/PT1H')),
      end(),
      flow('b', 'end'),
      eventSubProcess('s', eventStart('x', true, onTimer('timeCycle', 'R2/PT1H'))),
    ),
    ['b', 'Interrupting timer event with time cycle is not allowed.'],
    ['s', 'Interrupting timer event with time cycle is not allowed.'],
  ],
  [
    'DV14: a timer without time',
    run(start(), catchEvent('c', '<bpmn:timerEventDefinition/>')),
    ['c > timerEventDefinition', 'Must be exactly one type of timer: timeDuration, timeDate or timeCycle'],
  ],
  [
    'DV15: an event without message',
    run(start(), catchEvent('c', '<bpmn:messageEventDefinition/>')),
    ['c > messageEventDefinition', 'Must reference a message'],
  ],
  [
    'DV15: a receive task without message',
    run(start(), element('receiveTask', 'r')),
    ['r', 'Must reference a message'],
  ],
  [
    'DV15: a message without name',
    definitions('<bpmn:message id="x"/>', process('p', start('s', onMessage('x')))),
    ['x', 'Name must be present and not empty'],
  ],
  [
    'DV16: a message that is caught, without key',
    run(start(), catchEvent('c', onMessage('noKey'))),
    ['noKey', 'Must have exactly one zeebe:subscription extension element'],
  ],
  [
    'DV16: an empty correlation key',
    definitions(message('x', ''), process('p', start(), receive('r', 'x'))),
    ['x > extensionElements > subscription', "Attribute 'correlationKey' must be present and not empty"],
  ],
  [
    'DV17: a starting message whose name depends on variables',
    definitions('<bpmn:message id="x" name="=where"/>', process('p', start('s', onMessage('x')))),
    ['s', "Expected constant expression of type String for message name '=where', but was NULL"],
  ],
  [
    'DV18: a message that starts in two places',
    run(start('a', onMessage('m')), start('b', onMessage('m'))),
    ['p', "Multiple message event definitions with the same name 'm' are not allowed."],
    ['m', 'A message cannot be referred by more than one start event'],
  ],
  [
    'DV19: a computed code that is caught',
    definitions(
      error('e', '=code'),
      process('p', start(), task(), boundary('b', 't', true, onError('e')), end(), flow('b', 'end')),
    ),
    ['b > errorEventDefinition', 'The errorCode of the error catch event is not allowed to be an expression'],
  ],
  [
    'DV19: an error end event without error or code',
    definitions('<bpmn:error id="e"/>', process('p', start(), end('x', onError()), end('y', onError('e')))),
    ['x > errorEventDefinition', 'Must reference an error'],
    ['y > errorEventDefinition', 'ErrorCode must be present and not empty'],
  ],
  [
    'DV20: a receive task and its boundary event on one message',
    run(start(), receive('r', 'm'), boundary('b', 'r', true, onMessage('m')), end(), flow('b', 'end')),
    ['r', 'Cannot reference the same message name as a boundary event'],
  ],
  [
    'DV20: two boundary events on one message, two on one error, two on all errors',
    run(
      start(),
      task(),
      end(),
      ...[onMessage('m'), onError('e1'), onError()].flatMap((event, index) =>
        ['a', 'b'].map((id) => boundary(`${id}${index}`, 't', true, event) + flow(`${id}${index}`, 'end')),
      ),
    ),
    ['t', "Multiple message event definitions with the same name 'm' are not allowed."],
    ['t', "Multiple error catch events with the same error code 'E1' are not supported on the same scope."],
    [
      't',
      'The same scope can not contain more than one error catch event without error code. An error catch event without error code catches all errors.',
    ],
  ],
  [
    'DV20: two event sub-processes on one message',
    run(
      start(),
      eventSubProcess('s1', eventStart('x', false, onMessage('m'))),
      eventSubProcess('s2', eventStart('y', false, onMessage('m'))),
    ),
    ['p', "Multiple message event definitions with the same name 'm' are not allowed."],
  ],
  [
    'DV20: two events behind a gateway on one message',
    behindGate(catchEvent('c1', onMessage('m')), catchEvent('c2', onMessage('m'))),
    ['g', "Multiple message event definitions with the same name 'm' are not allowed."],
  ],
  [
    'DV27: compensation handlers with flows or boundary events',
    run(
      start(),
      ...['a', 'b', 'c'].map((id) => service(id, 'w', { undoes: true })),
      end(),
      flow('start', 'a'),
      flow('b', 'end'),
      boundary('x', 'c', true, hour),
      flow('x', 'end'),
    ),
    ['a', 'A compensation handler should have no incoming sequence flows'],
    ['b', 'A compensation handler should have no outgoing sequence flows'],
    ['c', 'A compensation handler should have no boundary events'],
  ],
  [
    'DV28: compensation that is not waited for',
    run(
      start(),
      throwEvent('t', '<bpmn:compensateEventDefinition waitForCompletion="false"/>'),
      end('e', '<bpmn:compensateEventDefinition waitForCompletion="false"/>'),
    ),
    ['t', 'A compensation intermediate throwing event waitForCompletion attribute must be true or not present'],
    ['e', 'A compensation end event waitForCompletion attribute must be true or not present'],
  ],
  [
    'DV29: a loop that never waits',
    run(start(), element('task', 'b'), element('manualTask', 'a'), flows('start', 'b', 'a', 'b')),
    ['Process: p', 'Processes are not allowed to contain a straight-through processing loop: a > b > a'],
  ],
  [
    'DV29: a loop through a sub-process, and a process that calls itself',
    definitions(
      process(
        'p',
        start(),
        subProcess('sub', start('s'), element('task', 't'), end('e'), flows('s', 't', 'e')),
        element('exclusiveGateway', 'again', { default: 'again_sub' }),
        flows('start', 'sub', 'again', 'sub'),
      ),
      process('q', start('s2'), call('self', 'q'), flows('s2', 'self')),
    ),
    [
      'Process: p',
      'Processes are not allowed to contain a straight-through processing loop: t > e > again > sub > s > t',
    ],
    ['Process: q', 'Processes are not allowed to contain a straight-through processing loop: self > s2 > self'],
  ],
  [
    'DV30: an inclusive gateway that joins, as 8.5 has it',
    run(
      start(),
      element('task', 'a'),
      element('task', 'b'),
      element('inclusiveGateway', 'g'),
      flows('start', 'a', 'g'),
      flows('start', 'b', 'g'),
    ),
    ['g', 'Currently the inclusive gateway can only have one incoming sequence flow'],
  ],
  [
    'DV31: what does not run',
    run(start(), element('complexGateway', 'g'), element('transaction', 't')),
    ['g', unsupported('ComplexGateway')],
    ['t', unsupported('Transaction')],
  ],
  [
    'DV31: an event that does not exist yet',
    run(start(), throwEvent('s', '<bpmn:conditionalEventDefinition/>')),
    ['s > conditionalEventDefinition', 'Event definition of this type is not supported'],
  ],
  [
    'DV34, E5: all faults of an element stand together: links without and with two catch events',
    run(start(), throwEvent('j', onLink('gone')), catchEvent('c1', onLink('L')), catchEvent('c2', onLink('L'))),
    ['p', "Multiple intermediate catch link event definitions with the same name 'L' are not allowed."],
    ['p', "Can't find an catch link event for the throw link event with the name 'gone'."],
  ],
]

describe('deployment validation', () => {
  const refusal = useDeployments()
  refuseAll(cases, refusal)

  it('DV32, DV34: all faults of all resources, and a process id used twice, are told at once', async () => {
    const twice = definitions(process('same', start()))
    const broken = run(element('complexGateway', 'g'), service('t', ''))
    expect(await refusal(twice, twice, broken)).to.equal(
      `${header}\n'3.bpmn': - Element: g\n    - ERROR: ${unsupported('ComplexGateway')}\n` +
        "- Element: t > extensionElements > taskDefinition\n    - ERROR: Attribute 'type' must be present and not empty\n" +
        "- Element: p\n    - ERROR: Must have at least one start event\n\nDuplicated process id in resources '1.bpmn' and '2.bpmn'",
    )
  })

  it('DV34: broken XML, a flow to nowhere, an id used twice', async () => {
    expect(await refusal('<bpmn:definitions')).to.match(/'1\.bpmn': - Element: definitions\n {4}- ERROR: /)
    const lost = run(start(), '<bpmn:sequenceFlow id="f" sourceRef="start" targetRef="gone"/>')
    expect(await refusal(lost)).to.contain('gone')
    const twice = run(start(), element('task', 'm'))
    expect(await refusal(twice)).to.match(/- Element: definitions\n {4}- ERROR: [^]*duplicate ID <m>/)
  })
})
