/** Names and marks of a picture with so many shapes and flows. */
export interface LargeModel {
  readonly xml: string
  readonly marks: {
    readonly active: readonly { readonly elementId: string; readonly count: number }[]
    readonly completed: readonly { readonly elementId: string; readonly count: number }[]
    readonly flows: readonly string[]
    readonly incidents: readonly { readonly elementId: string }[]
  }
}

const perRow = 25

/** Tasks in rows, each joined to the next, half of `elements` shapes and half flows; tokens on one in five, incidents on one in fifty. */
export const largeModel = (elements: number): LargeModel => {
  const count = Math.ceil(elements / 2)
  const tasks = Array.from({ length: count }, (_, index) => `task-${index}`)
  const flows = tasks.slice(1).map((_, index) => `flow-${index}`)
  const at = (index: number) => ({ x: 60 + (index % perRow) * 150, y: 60 + Math.floor(index / perRow) * 120 })
  const shapes = tasks.map((id, index) => {
    const { x, y } = at(index)
    return `<bpmndi:BPMNShape id="${id}-di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="100" height="80"/></bpmndi:BPMNShape>`
  })
  const edges = flows.map((id, index) => {
    const [from, to] = [at(index), at(index + 1)]
    return `<bpmndi:BPMNEdge id="${id}-di" bpmnElement="${id}"><di:waypoint x="${from.x + 100}" y="${from.y + 40}"/><di:waypoint x="${to.x}" y="${to.y + 40}"/></bpmndi:BPMNEdge>`
  })
  const body = [
    ...tasks.map((id, index) => `<bpmn:userTask id="${id}" name="Behandel onderdeel ${index} van het dossier"/>`),
    ...flows.map(
      (id, index) => `<bpmn:sequenceFlow id="${id}" sourceRef="task-${index}" targetRef="task-${index + 1}"/>`,
    ),
  ]
  return {
    xml: `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="d" targetNamespace="t">
<bpmn:process id="p" isExecutable="true">${body.join('\n')}</bpmn:process>
<bpmndi:BPMNDiagram id="di"><bpmndi:BPMNPlane id="plane" bpmnElement="p">${[...shapes, ...edges].join('\n')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`,
    marks: {
      active: tasks.filter((_, index) => index % 5 === 0).map((elementId) => ({ elementId, count: 12 })),
      completed: tasks.filter((_, index) => index % 2 === 0).map((elementId) => ({ elementId, count: 3 })),
      flows: flows.filter((_, index) => index % 2 === 0),
      incidents: tasks.filter((_, index) => index % 50 === 0).map((elementId) => ({ elementId })),
    },
  }
}
