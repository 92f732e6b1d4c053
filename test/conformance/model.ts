/** Models for one run: ids and job types end in `suffix`, so that runs on a shared cluster do not meet. */
export interface Model {
  readonly name: string
  readonly processId: string
  readonly jobType: string
  readonly messageName: string
  readonly xml: string
}

const wrap = (body: string, root = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="http://bpmn.io/schema/bpmn">
${root}
${body}
</bpmn:definitions>`

const flow = (id: string, from: string, to: string): string =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" />`

const task = (jobType: string): string => `
  <bpmn:serviceTask id="work"><bpmn:extensionElements><zeebe:taskDefinition type="${jobType}" retries="3" /></bpmn:extensionElements>
    <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:serviceTask>`

const start = '<bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>'
const end = '<bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>'

const model = (kind: string, suffix: string, xml: (ids: Omit<Model, 'xml' | 'name'>) => string): Model => {
  const processId = `conformance-${kind}-${suffix}`
  const ids = { processId, jobType: `${processId}.work`, messageName: `${processId}-told` }
  return { ...ids, name: `${processId}.bpmn`, xml: xml(ids) }
}

/** Start, service task, end. */
export const workModel = (suffix: string): Model =>
  model('work', suffix, ({ processId, jobType }) =>
    wrap(`<bpmn:process id="${processId}" isExecutable="true">${start}${flow('f1', 'start', 'work')}${task(jobType)}
      ${flow('f2', 'work', 'end')}${end}</bpmn:process>`),
  )

/** Start, service task with an error boundary event that leads to an end of its own. */
export const errorModel = (suffix: string): Model =>
  model('error', suffix, ({ processId, jobType }) =>
    wrap(
      `<bpmn:process id="${processId}" isExecutable="true">${start}${flow('f1', 'start', 'work')}${task(jobType)}
      ${flow('f2', 'work', 'end')}${end}
      <bpmn:boundaryEvent id="refused" attachedToRef="work"><bpmn:extensionElements><zeebe:ioMapping><zeebe:output source="=why" target="reason" /></zeebe:ioMapping></bpmn:extensionElements>
        <bpmn:outgoing>f3</bpmn:outgoing><bpmn:errorEventDefinition id="refusedDefinition" errorRef="refusal" /></bpmn:boundaryEvent>
      ${flow('f3', 'refused', 'refusedEnd')}<bpmn:endEvent id="refusedEnd"><bpmn:incoming>f3</bpmn:incoming></bpmn:endEvent>
      </bpmn:process>`,
      '<bpmn:error id="refusal" name="refusal" errorCode="REFUSED" />',
    ),
  )

/** Start, message catch event on the variable `reference`, end. */
export const messageModel = (suffix: string): Model =>
  model('message', suffix, ({ processId, messageName }) =>
    wrap(
      `<bpmn:process id="${processId}" isExecutable="true">${start}${flow('f1', 'start', 'wait')}
      <bpmn:intermediateCatchEvent id="wait"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
        <bpmn:messageEventDefinition id="waitDefinition" messageRef="told" /></bpmn:intermediateCatchEvent>
      ${flow('f2', 'wait', 'end')}${end}</bpmn:process>`,
      `<bpmn:message id="told" name="${messageName}"><bpmn:extensionElements><zeebe:subscription correlationKey="=reference" /></bpmn:extensionElements></bpmn:message>`,
    ),
  )

/** A decision with one table. */
export const decisionModel = (
  suffix: string,
): { readonly name: string; readonly decisionId: string; readonly xml: string } => {
  const decisionId = `conformance-dish-${suffix}`
  const rule = (id: string, test: string, dish: string): string =>
    `<rule id="${id}"><inputEntry id="${id}-in"><text>${test}</text></inputEntry><outputEntry id="${id}-out"><text>${dish}</text></outputEntry></rule>`
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="graph-${suffix}" name="Dishes" namespace="http://camunda.org/schema/1.0/dmn">
<decision id="${decisionId}" name="Dish"><decisionTable id="table" hitPolicy="FIRST">
<input id="season"><inputExpression id="season-expression" typeRef="string"><text>season</text></inputExpression></input>
<output id="dish" name="dish" typeRef="string" />${rule('r1', '"winter"', '"stew"')}${rule('r2', '-', '"salad"')}
</decisionTable></decision></definitions>`
  return { name: `${decisionId}.dmn`, decisionId, xml }
}

/** Start, signal catch event, end; the signal is called like the message of the model. */
export const signalModel = (suffix: string): Model =>
  model('signal', suffix, ({ processId, messageName }) =>
    wrap(
      `<bpmn:process id="${processId}" isExecutable="true">${start}${flow('f1', 'start', 'wait')}
      <bpmn:intermediateCatchEvent id="wait"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
        <bpmn:signalEventDefinition id="waitDefinition" signalRef="told" /></bpmn:intermediateCatchEvent>
      ${flow('f2', 'wait', 'end')}${end}</bpmn:process>`,
      `<bpmn:signal id="told" name="${messageName}" />`,
    ),
  )
