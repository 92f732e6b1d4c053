import type { Catalogue } from '#modelling/catalogue'

/** A catalogue of few things, for tests. */
export const catalogue: Catalogue = {
  jobTypes: [
    { id: 'oo.register-request', title: 'OO', headers: [], required: [] },
    {
      id: 'blocks.generate-document',
      title: 'Document maken',
      headers: ['documentCode', 'text'],
      required: ['documentCode'],
    },
  ],
  documentTypes: [
    { id: 'DT034', title: 'Besluit' },
    { id: 'DT099', title: 'Uitnodiging' },
  ],
  roles: [
    { id: 'LB_DB', title: 'Dossierbeheerder' },
    { id: 'LB_BM', title: 'Burgemeester' },
    { id: 'WK_GA', title: 'Gewestelijk ambtenaar' },
  ],
  wizards: [{ id: 'make-decision', title: 'Beslissing' }],
  messages: [{ id: 'advice-asked', title: 'Advies gevraagd' }],
  terms: [{ id: 'oo.hearing', title: 'Hoorplicht' }],
  decisions: [{ id: 'certificate-validity', title: 'Geldigheid' }],
  processes: [{ id: 'investigation', title: 'Onderzoek' }],
  errors: ['STRICTER_THAN_BASIS'],
  variables: ['caseId', 'requestOutcome'],
}

const namespaces = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ')

/** A diagram with this in its process, and these messages and errors beside it. */
export const diagram = (body: string, roots = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><bpmn:definitions ${namespaces} id="definitions" targetNamespace="test">${roots}<bpmn:process id="p" isExecutable="true">${body}</bpmn:process></bpmn:definitions>`

/** A user task with these extensions. */
export const task = (extensions: string, content = ''): string =>
  `<bpmn:userTask id="task" name="Vraag advies">${content}<bpmn:extensionElements>${extensions}</bpmn:extensionElements></bpmn:userTask>`

/** A service task with these extensions. */
export const machine = (extensions: string): string =>
  `<bpmn:serviceTask id="task" name="Maak document"><bpmn:extensionElements>${extensions}</bpmn:extensionElements></bpmn:serviceTask>`

/** A flow with a condition, or none. */
export const flow = (from: string, to: string, condition = ''): string =>
  `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${condition === '' ? '' : `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition}</bpmn:conditionExpression>`}</bpmn:sequenceFlow>`

/** What a rule must and must not find, and what its remedy makes of it. */
export interface Fixture {
  readonly pass: readonly string[]
  readonly fail: readonly string[]
  /** a diagram with a fault of which the remedy takes the fault away */
  readonly fixed?: readonly string[]
}
