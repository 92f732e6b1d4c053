/** Builds small BPMN files for tests: plain functions that give XML text. */

const quoted = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')

const attributes = (given: Readonly<Record<string, string | boolean | undefined>>): string =>
  Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${quoted(String(value))}"`)
    .join('')

const tag = (
  name: string,
  given: Readonly<Record<string, string | boolean | undefined>>,
  ...content: string[]
): string => `<${name}${attributes(given)}>${content.join('')}</${name}>`

const extensions = (...content: string[]): string =>
  content.some((part) => part !== '') ? tag('bpmn:extensionElements', {}, ...content) : ''

export interface Io {
  readonly in?: Readonly<Record<string, string>>
  readonly out?: Readonly<Record<string, string>>
}

const io = ({ in: inputs = {}, out: outputs = {} }: Io): string => {
  const all = [
    ...Object.entries(inputs).map(([target, source]) => tag('zeebe:input', { source, target })),
    ...Object.entries(outputs).map(([target, source]) => tag('zeebe:output', { source, target })),
  ]
  return all.length === 0 ? '' : tag('zeebe:ioMapping', {}, ...all)
}

export const definitions = (...content: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${tag(
    'bpmn:definitions',
    {
      'xmlns:bpmn': 'http://www.omg.org/spec/BPMN/20100524/MODEL',
      'xmlns:zeebe': 'http://camunda.org/schema/zeebe/1.0',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      id: 'definitions',
      targetNamespace: 'test',
    },
    ...content,
  )}`

export const process = (id: string, ...content: string[]): string =>
  tag('bpmn:process', { id, isExecutable: true }, ...content)

/** `flows('a', 'b', 'c')`: a to b to c; flow ids are `a_b`, `b_c`. */
export const flows = (...ids: string[]): string =>
  ids
    .slice(1)
    .map((target, index) => flow(ids[index] ?? '', target))
    .join('')

export const flow = (
  sourceRef: string,
  targetRef: string,
  condition?: string,
  id = `${sourceRef}_${targetRef}`,
): string =>
  tag(
    'bpmn:sequenceFlow',
    { id, sourceRef, targetRef },
    condition === undefined
      ? ''
      : tag('bpmn:conditionExpression', { 'xsi:type': 'bpmn:tFormalExpression' }, quoted(condition)),
  )

export const start = (id = 'start', ...content: string[]): string => tag('bpmn:startEvent', { id }, ...content)
export const eventStart = (id: string, isInterrupting: boolean, ...content: string[]): string =>
  tag('bpmn:startEvent', { id, isInterrupting }, ...content)
export const end = (id = 'end', ...content: string[]): string => tag('bpmn:endEvent', { id }, ...content)

export const service = (
  id: string,
  type: string,
  given: Io & { retries?: string; loop?: string; headers?: Record<string, string>; undoes?: boolean } = {},
): string =>
  tag(
    'bpmn:serviceTask',
    { id, isForCompensation: given.undoes },
    extensions(
      tag('zeebe:taskDefinition', { type, retries: given.retries }),
      given.headers
        ? tag(
            'zeebe:taskHeaders',
            {},
            ...Object.entries(given.headers).map(([key, value]) => tag('zeebe:header', { key, value })),
          )
        : '',
      io(given),
    ),
    given.loop ?? '',
  )

export const user = (
  id: string,
  assignment: Readonly<Record<string, string>> = {},
  schedule: Readonly<Record<string, string>> = {},
  formKey?: string,
): string =>
  tag(
    'bpmn:userTask',
    { id },
    extensions(
      tag('zeebe:assignmentDefinition', assignment),
      tag('zeebe:taskSchedule', schedule),
      formKey === undefined ? '' : tag('zeebe:formDefinition', { formKey }),
    ),
  )

export const element = (
  type: string,
  id: string,
  given: Readonly<Record<string, string | boolean>> = {},
  ...content: string[]
): string => tag(`bpmn:${type}`, { id, ...given }, ...content)

export const withIo = (mappings: Io): string => extensions(io(mappings))

export const subProcess = (id: string, ...content: string[]): string => tag('bpmn:subProcess', { id }, ...content)
export const eventSubProcess = (id: string, ...content: string[]): string =>
  tag('bpmn:subProcess', { id, triggeredByEvent: true }, ...content)

export const call = (
  id: string,
  processId: string,
  given: Io & { child?: boolean; parent?: boolean; loop?: string } = {},
): string =>
  tag(
    'bpmn:callActivity',
    { id },
    extensions(
      tag('zeebe:calledElement', {
        processId,
        propagateAllChildVariables: given.child,
        propagateAllParentVariables: given.parent,
      }),
      io(given),
    ),
    given.loop ?? '',
  )

export const catchEvent = (id: string, ...content: string[]): string =>
  tag('bpmn:intermediateCatchEvent', { id }, ...content)
export const throwEvent = (id: string, ...content: string[]): string =>
  tag('bpmn:intermediateThrowEvent', { id }, ...content)
export const receive = (id: string, messageRef: string, ...content: string[]): string =>
  tag('bpmn:receiveTask', { id, messageRef }, ...content)

export const boundary = (id: string, attachedToRef: string, cancelActivity: boolean, ...content: string[]): string =>
  tag('bpmn:boundaryEvent', { id, attachedToRef, cancelActivity }, ...content)

/** Root element; its name is also its id. */
export const message = (name: string, correlationKey?: string): string =>
  tag(
    'bpmn:message',
    { id: name, name },
    correlationKey === undefined ? '' : extensions(tag('zeebe:subscription', { correlationKey })),
  )

export const error = (id: string, errorCode: string): string => tag('bpmn:error', { id, errorCode })

export const onMessage = (messageRef: string): string => tag('bpmn:messageEventDefinition', { messageRef })
export const onTimer = (kind: 'timeDuration' | 'timeDate' | 'timeCycle', text: string): string =>
  tag('bpmn:timerEventDefinition', {}, tag(`bpmn:${kind}`, { 'xsi:type': 'bpmn:tFormalExpression' }, quoted(text)))
export const onError = (errorRef?: string): string => tag('bpmn:errorEventDefinition', { errorRef })
/** Root elements; the name or code is also their id. */
export const signal = (name: string): string => tag('bpmn:signal', { id: name, name })
export const escalation = (code: string): string => tag('bpmn:escalation', { id: code, escalationCode: code })

export const onSignal = (signalRef: string): string => tag('bpmn:signalEventDefinition', { signalRef })
export const onEscalation = (escalationRef?: string): string => tag('bpmn:escalationEventDefinition', { escalationRef })
export const onCompensation = (activityRef?: string): string => tag('bpmn:compensateEventDefinition', { activityRef })
/** An activity with the boundary event `<id>Undo`, whose association leads to `handler`. */
export const undoable = (id: string, activity: string, handler: string): string =>
  activity +
  boundary(`${id}Undo`, id, true, onCompensation()) +
  tag('bpmn:association', { id: `${id}_${handler}`, sourceRef: `${id}Undo`, targetRef: handler })

export const script = (id: string, expression: string, resultVariable: string, given: Io = {}): string =>
  tag('bpmn:scriptTask', { id }, extensions(tag('zeebe:script', { expression, resultVariable }), io(given)))

export const onLink = (name: string): string => tag('bpmn:linkEventDefinition', { name })
export const terminate = (): string => tag('bpmn:terminateEventDefinition', {})

export const multi = (given: {
  readonly input: string
  readonly element?: string
  readonly output?: string
  readonly outputElement?: string
  readonly sequential?: boolean
  readonly until?: string
}): string =>
  tag(
    'bpmn:multiInstanceLoopCharacteristics',
    { isSequential: given.sequential },
    extensions(
      tag('zeebe:loopCharacteristics', {
        inputCollection: given.input,
        inputElement: given.element,
        outputCollection: given.output,
        outputElement: given.outputElement,
      }),
    ),
    given.until === undefined
      ? ''
      : tag('bpmn:completionCondition', { 'xsi:type': 'bpmn:tFormalExpression' }, quoted(given.until)),
  )
