const tasks = Array.from({ length: 10 }, (_, index) => index + 1)

export const tasksPerInstance = tasks.length
export const processId = 'bench-b1'
export const jobType = 'bench-b1.work'

const task = (index: number): string => `
    <bpmn:serviceTask id="task${index}" implementation="\${environment.services.work}">
      <bpmn:extensionElements><zeebe:taskDefinition type="${jobType}" /></bpmn:extensionElements>
      <bpmn:incoming>f${index}</bpmn:incoming><bpmn:outgoing>f${index + 1}</bpmn:outgoing>
    </bpmn:serviceTask>
    <bpmn:sequenceFlow id="f${index + 1}" sourceRef="task${index}" targetRef="${index === tasks.length ? 'end' : `task${index + 1}`}" />`

/** One line of ten service tasks; both engines read the same file. */
export const model = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="definitions" targetNamespace="http://bpmn.io/schema/bpmn">
  <bpmn:process id="${processId}" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="task1" />${tasks.map(task).join('')}
    <bpmn:endEvent id="end"><bpmn:incoming>f${tasks.length + 1}</bpmn:incoming></bpmn:endEvent>
  </bpmn:process>
</bpmn:definitions>`

/** 300 bytes of JSON. */
export const variables = { reference: 'OO26-000123', verdict: 'ONBEWOONBAAR', notes: 'x'.repeat(243) }
