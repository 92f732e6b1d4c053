/** A diagram with a start and an end, for a process that begins. */
export const newDiagram = (processId: string, title: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="definitions-${processId}" targetNamespace="urn:woonzaak:${processId}" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.5.0">
  <bpmn:process id="${processId}" name="${escaped(title)}" isExecutable="true">
    <bpmn:startEvent id="started" name="Gestart">
      <bpmn:outgoing>to-end</bpmn:outgoing>
    </bpmn:startEvent>
    <bpmn:endEvent id="ended" name="Beëindigd">
      <bpmn:incoming>to-end</bpmn:incoming>
    </bpmn:endEvent>
    <bpmn:sequenceFlow id="to-end" sourceRef="started" targetRef="ended" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram-${processId}">
    <bpmndi:BPMNPlane id="plane-${processId}" bpmnElement="${processId}">
      <bpmndi:BPMNShape id="started-shape" bpmnElement="started">
        <dc:Bounds x="160" y="160" width="36" height="36" />
        <bpmndi:BPMNLabel>
          <dc:Bounds x="158" y="203" width="40" height="14" />
        </bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="ended-shape" bpmnElement="ended">
        <dc:Bounds x="360" y="160" width="36" height="36" />
        <bpmndi:BPMNLabel>
          <dc:Bounds x="354" y="203" width="48" height="14" />
        </bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="to-end-edge" bpmnElement="to-end">
        <di:waypoint x="196" y="178" />
        <di:waypoint x="360" y="178" />
      </bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign)
