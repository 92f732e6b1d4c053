import { readFileSync } from 'node:fs'
import { deployDiagrams } from '#server/platform/zeebe/deploy'
import type { World } from './world.ts'

/** Deploys a diagram as the next version of its process. @returns its version in the engine */
export const deployVersion = async (world: World, name: string, xml: string): Promise<number> => {
  const [deployed] = await deployDiagrams(world.engine.address, 10_000, [{ name, xml }])
  await world.idle()
  return deployed?.version ?? 0
}

/** Process oo with a task after a rejection: “Noteer afwijzing” comes before the case is closed. */
export const ooWithAddedTask = (): string =>
  diagram()
    .replace('<bpmn:flowNodeRef>process-request</bpmn:flowNodeRef>', (lane) => lane + addedLane)
    .replace('<bpmn:serviceTask id="close-rejected"', (task) => addedTask + task)
    .replace(
      '<bpmn:incoming>request-judged--close-rejected</bpmn:incoming>',
      '<bpmn:incoming>note-rejection--close-rejected</bpmn:incoming>',
    )
    .replace(
      'sourceRef="request-judged" targetRef="close-rejected"',
      'sourceRef="request-judged" targetRef="note-rejection"',
    )
    .replace('<bpmn:sequenceFlow id="close-rejected--request-rejected"', (flow) => addedFlow + flow)
    .replace('<bpmndi:BPMNShape id="close-rejected-di"', (shape) => addedShapes + shape)

/** The same, with another id for the task that judges a request: a step without a counterpart of its own. */
export const ooWithOtherId = (): string =>
  ooWithAddedTask()
    .replaceAll('"process-request"', '"judge-request"')
    .replaceAll('>process-request<', '>judge-request<')

const diagram = (): string => readFileSync(new URL('../../processes/oo/oo.bpmn', import.meta.url), 'utf8')

const addedLane = '<bpmn:flowNodeRef>note-rejection</bpmn:flowNodeRef>'
const addedFlow =
  '<bpmn:sequenceFlow id="note-rejection--close-rejected" sourceRef="note-rejection" targetRef="close-rejected" />'
const addedShapes = `<bpmndi:BPMNShape id="note-rejection-di" bpmnElement="note-rejection">
        <dc:Bounds x="1201" y="335" width="130" height="80" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="note-rejection--close-rejected-di" bpmnElement="note-rejection--close-rejected">
        <di:waypoint x="1266" y="335" />
        <di:waypoint x="1266" y="305" />
      </bpmndi:BPMNEdge>`
const addedTask = `<bpmn:userTask id="note-rejection" name="Noteer afwijzing">
      <bpmn:documentation>Noteer waarom het verzoek werd afgewezen.</bpmn:documentation>
      <bpmn:extensionElements>
        <zeebe:assignmentDefinition candidateGroups="LB_DB" />
        <zeebe:formDefinition formKey="wizard:case" />
        <zeebe:taskHeaders>
          <zeebe:header key="taskCode" value="2" />
          <zeebe:header key="title" value="Noteer afwijzing" />
        </zeebe:taskHeaders>
        <zeebe:ioMapping>
          <zeebe:input source="=municipalityOrgId" target="taskOrgId" />
          <zeebe:input source="=requestDueOn" target="taskDueOn" />
        </zeebe:ioMapping>
      </bpmn:extensionElements>
      <bpmn:incoming>request-judged--close-rejected</bpmn:incoming>
      <bpmn:outgoing>note-rejection--close-rejected</bpmn:outgoing>
    </bpmn:userTask>
    `
