import { readFileSync } from 'node:fs'

/** What an analyst asks on his form: words, a number, a choice with a question behind it, a day, yes or no. */
export const complaintForm = {
  type: 'default',
  id: 'form-check-complaint',
  components: [
    { type: 'text', id: 'intro', text: '### Klacht nakijken\nVul in wat u van de melder hoorde.' },
    {
      type: 'textarea',
      id: 'f1',
      key: 'whatWasSaid',
      label: 'Wat zei de melder?',
      validate: { required: true, maxLength: 400 },
    },
    {
      type: 'number',
      id: 'f2',
      key: 'occupants',
      label: 'Aantal bewoners',
      decimalDigits: 0,
      validate: { required: true, min: 1, max: 20 },
    },
    {
      type: 'select',
      id: 'f3',
      key: 'urgency',
      label: 'Hoe dringend is het?',
      values: [
        { label: 'Gewoon', value: 'GEWOON' },
        { label: 'Dringend', value: 'DRINGEND' },
      ],
      validate: { required: true },
    },
    {
      type: 'datetime',
      id: 'f4',
      key: 'visitOn',
      subtype: 'date',
      dateLabel: 'Wanneer kan iemand langskomen?',
      label: 'Wanneer kan iemand langskomen?',
      validate: { required: true },
      conditional: { hide: '=urgency != "DRINGEND"' },
    },
    { type: 'checkbox', id: 'f5', key: 'mayEnter', label: 'De melder geeft toegang' },
  ],
} as const

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&#34;')

const header = (key: string, value: string): string => `<zeebe:header key="${key}" value="${escaped(value)}" />`

const block = (id: string, name: string, type: string, headers: Readonly<Record<string, string>>, io = ''): string => `
    <bpmn:serviceTask id="${id}" name="${name}">
      <bpmn:documentation>Een bouwsteen.</bpmn:documentation>
      <bpmn:extensionElements>
        <zeebe:taskDefinition type="${type}" retries="5" />
        <zeebe:taskHeaders>${Object.entries(headers)
          .map(([key, value]) => header(key, value))
          .join('')}</zeebe:taskHeaders>${io}
      </bpmn:extensionElements>
    </bpmn:serviceTask>`

const task = (formKey: string): string => `
    <bpmn:userTask id="check-complaint" name="Kijk klacht na">
      <bpmn:documentation>Bel de melder en vul in wat u hoorde.</bpmn:documentation>
      <bpmn:extensionElements>
        <zeebe:assignmentDefinition candidateGroups="LB_DB" />
        <zeebe:formDefinition formKey="${formKey}" />
        <zeebe:taskHeaders>${header('term', 'task.A03')}</zeebe:taskHeaders>
      </bpmn:extensionElements>
    </bpmn:userTask>`

/** Elements between the registration of a request and what follows, in a row. */
export interface Insertion {
  readonly xml: string
  readonly ids: readonly string[]
}

/** A user task with the form of its diagram. */
export const formTask = (form: object = complaintForm): Insertion & { readonly form: string } => ({
  xml: task('camunda-forms:bpmn:check-complaint-form'),
  ids: ['check-complaint'],
  form: `<zeebe:userTaskForm id="check-complaint-form">${escaped(JSON.stringify(form))}</zeebe:userTaskForm>`,
})

/** A step of a machine that a building block does. */
export const blockTask = (
  id: string,
  type: string,
  headers: Readonly<Record<string, string>>,
  io?: string,
): Insertion => ({ xml: block(id, id, type, headers, io), ids: [id] })

/** A timer that waits for an instant variable. */
export const waitFor = (id: string, variable: string): Insertion => ({
  xml: `
    <bpmn:intermediateCatchEvent id="${id}" name="${id}">
      <bpmn:timerEventDefinition id="${id}-event">
        <bpmn:timeDate xsi:type="bpmn:tFormalExpression">=date and time(${variable})</bpmn:timeDate>
      </bpmn:timerEventDefinition>
    </bpmn:intermediateCatchEvent>`,
  ids: [id],
})

/** The OO process of the repository with these elements behind the registration of the request. */
export const ooWith = (insertions: readonly Insertion[], forms: readonly string[] = []): string => {
  const ids = insertions.flatMap((one) => one.ids)
  const road = ['register-request', ...ids, 'split-work']
  const flows = road
    .slice(1)
    .map((to, at) => `<bpmn:sequenceFlow id="${road[at]}--${to}" sourceRef="${road[at]}" targetRef="${to}" />`)
  const own =
    '<bpmn:sequenceFlow id="register-request--split-work" sourceRef="register-request" targetRef="split-work" />'
  const last = road.at(-2) ?? ''
  return readFileSync('processes/oo/oo.bpmn', 'utf8')
    .replace(own, insertions.map(({ xml }) => xml).join('') + flows.join('\n    '))
    .replace('<bpmn:outgoing>register-request--split-work', `<bpmn:outgoing>register-request--${road[1]}`)
    .replace('<bpmn:incoming>register-request--split-work', `<bpmn:incoming>${last}--split-work`)
    .replace(/\s*<bpmndi:BPMNEdge id="register-request--split-work-di"[\s\S]*?<\/bpmndi:BPMNEdge>/, '')
    .replace(
      /(<bpmn:process id="oo"[^>]*>\s*<bpmn:documentation>[^<]*<\/bpmn:documentation>)/,
      `$1<bpmn:extensionElements>${forms.join('')}</bpmn:extensionElements>`,
    )
}
