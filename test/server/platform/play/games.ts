import { openThrowAway } from '#engine/throw-away'
import type { Given } from '#modelling/scenarios/scenario'
import { Game, type Played } from '#server/platform/play/game'
import { surround } from '#server/platform/play/surroundings'
import { readRepository } from '#server/platform/process-models/repository'
import { batch } from '#test/processes/answers'

/** A process of the repository with what it calls. */
export const playedOf = async (processId: string): Promise<Played> => {
  const repository = readRepository()
  const mine = repository.find((model) => model.processId === processId)?.files ?? []
  return { processId, files: await surround(mine, () => Promise.resolve(repository.map(({ files }) => files))) }
}

export const ooStarted: Given = {
  on: '2026-01-05',
  at: '09:00',
  start: { kind: 'MESSAGE', message: 'oo-started', correlationKey: 'OO26-000001' },
  variables: { ...batch, reference: 'OO26-000001', receivedOn: '2026-01-05' },
}

/** A process that waits for one timer, drawn as text. */
export const timerProcess = (timer: string, inside = ''): Played => ({
  processId: 'wait',
  files: [
    {
      name: 'wait.bpmn',
      content: `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="t">
<bpmn:process id="wait" name="Wacht" isExecutable="true">
<bpmn:startEvent id="begin"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
<bpmn:sequenceFlow id="f1" sourceRef="begin" targetRef="pause" />
<bpmn:intermediateCatchEvent id="pause" name="Pauze"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing><bpmn:timerEventDefinition id="t1">${timer}</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
<bpmn:sequenceFlow id="f2" sourceRef="pause" targetRef="end" />
<bpmn:endEvent id="end" name="Klaar"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
${inside}
</bpmn:process></bpmn:definitions>`,
    },
  ],
})

export const plainStart = (on: string, at = '09:00', variables: Given['variables'] = {}): Given => ({
  on,
  at,
  start: { kind: 'NONE' },
  variables,
})

export const begin = (played: Played, given: Given): Promise<Game> => Game.begin(openThrowAway, played, given)
