export const roomsProcess = 'bench-b5'
export const serviceType = 'bench-b5.inspect'
export const userType = 'io.camunda.zeebe:userTask'

/** For every room a service task and a user task, all rooms at once. Both engines read the same file. */
export const roomsModel = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="http://bpmn.io/schema/bpmn">
  <bpmn:process id="${roomsProcess}" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="rooms" />
    <bpmn:subProcess id="rooms">
      <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
      <bpmn:multiInstanceLoopCharacteristics isSequential="false" camunda:collection="\${environment.variables.rooms}" camunda:elementVariable="room">
        <bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=rooms" inputElement="room" /></bpmn:extensionElements>
      </bpmn:multiInstanceLoopCharacteristics>
      <bpmn:startEvent id="roomStart"><bpmn:outgoing>r1</bpmn:outgoing></bpmn:startEvent>
      <bpmn:sequenceFlow id="r1" sourceRef="roomStart" targetRef="inspect" />
      <bpmn:serviceTask id="inspect" implementation="\${environment.services.work}">
        <bpmn:extensionElements><zeebe:taskDefinition type="${serviceType}" /></bpmn:extensionElements>
        <bpmn:incoming>r1</bpmn:incoming><bpmn:outgoing>r2</bpmn:outgoing>
      </bpmn:serviceTask>
      <bpmn:sequenceFlow id="r2" sourceRef="inspect" targetRef="report" />
      <bpmn:userTask id="report"><bpmn:incoming>r2</bpmn:incoming><bpmn:outgoing>r3</bpmn:outgoing></bpmn:userTask>
      <bpmn:sequenceFlow id="r3" sourceRef="report" targetRef="roomEnd" />
      <bpmn:endEvent id="roomEnd"><bpmn:incoming>r3</bpmn:incoming></bpmn:endEvent>
    </bpmn:subProcess>
    <bpmn:sequenceFlow id="f2" sourceRef="rooms" targetRef="end" />
    <bpmn:endEvent id="end"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
  </bpmn:process>
</bpmn:definitions>`

export const roomsOf = (count: number): readonly { readonly room: number }[] =>
  Array.from({ length: count }, (_, index) => ({ room: index + 1 }))
