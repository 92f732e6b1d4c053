import { type ModelElement, serviceOf } from '../canvas/services.ts'
import type { Context } from './field-groups.ts'
import { type PanelEntry, selectEntry } from './entries.ts'
import { modelIn, modelOf, modelsIn, newChild, runTogether, setAttribute, textIn } from './extensions.ts'
import { labels } from './labels.nl.ts'

/** Which message of the product a step waits for. */
export const messageEntries = ({ modeler, element, field }: Context): readonly PanelEntry[] => {
  const owner = waiting(modelOf(element))
  if (owner === undefined) return []
  const definitions = modelOf(serviceOf(modeler, 'canvas').getRootElement()).$parent
  const choose = (name: string) => {
    if (definitions === undefined) return
    if (name === '') return runTogether(modeler, () => setAttribute(element, owner, { messageRef: undefined }))
    const known = modelsIn(definitions, 'rootElements').find(
      (root) => root.$type === 'bpmn:Message' && textIn(root, 'name') === name,
    )
    const message = known ?? newChild(modeler, definitions, 'bpmn:Message', { name })
    runTogether(modeler, () => [
      ...(known === undefined
        ? setAttribute(element, definitions, { rootElements: [...modelsIn(definitions, 'rootElements'), message] })
        : []),
      ...setAttribute(element, owner, { messageRef: message }),
    ])
  }
  return [
    selectEntry({
      id: 'wz-message-name',
      element,
      label: labels.messageName,
      value: textIn(modelIn(owner, 'messageRef'), 'name'),
      options: [
        { value: '', label: labels.choose },
        ...field.catalogue.messages.map(({ id, title }) => ({ value: id, label: `${title} (${id})` })),
      ],
      set: choose,
    }),
  ]
}

/** What refers to the message: a receive task itself, of an event its definition. */
const waiting = (model: ModelElement): ModelElement | undefined => {
  if (model.$type === 'bpmn:ReceiveTask') return model
  if (!catching.has(model.$type)) return undefined
  return modelsIn(model, 'eventDefinitions').find(({ $type }) => $type === 'bpmn:MessageEventDefinition')
}

const catching = new Set(['bpmn:StartEvent', 'bpmn:IntermediateCatchEvent', 'bpmn:BoundaryEvent'])
