import { type DrawnElement, type Getter, type ModelElement, serviceOf } from '../canvas/services.ts'
import {
  extensionOf,
  modelIn,
  modelOf,
  modelsIn,
  newChild,
  setAttribute,
  setExtension,
  type Step,
  textIn,
} from './extensions.ts'

/** Form keys of forms that stand in the diagram itself. */
export const embeddedPrefix = 'camunda-forms:bpmn:'
const type = 'zeebe:UserTaskForm'

const processOf = (model: ModelElement): ModelElement | undefined => {
  if (model.$type === 'bpmn:Process') return model
  return model.$parent === undefined ? undefined : processOf(model.$parent)
}

/** The form of a user task that stands in the diagram; undefined when it uses a screen of the product, or none. */
export const formOf = (element: DrawnElement): ModelElement | undefined => {
  const key = textIn(extensionOf(modelOf(element), 'zeebe:FormDefinition'), 'formKey')
  if (!key.startsWith(embeddedPrefix)) return undefined
  const extensions = modelIn(processOf(modelOf(element)), 'extensionElements')
  return modelsIn(extensions, 'values').find(
    (one) => one.$type === type && textIn(one, 'id') === key.slice(embeddedPrefix.length),
  )
}

/** The JSON of a form. */
export const bodyOf = (form: ModelElement): string => textIn(form, 'body')

/** How many fields a form has; 0 when it cannot be read. */
export const fieldCount = (form: ModelElement): number => {
  try {
    const schema: unknown = JSON.parse(bodyOf(form))
    return typeof schema === 'object' && schema !== null && 'components' in schema && Array.isArray(schema.components)
      ? schema.components.length
      : 0
  } catch {
    return 0
  }
}

/** An empty form, as form-js writes it. */
export const emptyForm = (id: string): string =>
  JSON.stringify({
    type: 'default',
    schemaVersion: 17,
    id,
    components: [],
    executionPlatform: 'Camunda Cloud',
    executionPlatformVersion: '8.5.0',
  })

/** Plans that give a user task a form of its own in the diagram. */
export const newForm = (modeler: Getter, element: DrawnElement): readonly (() => readonly Step[])[] => {
  const owner = processOf(modelOf(element))
  if (owner === undefined) return []
  const id = `UserTaskForm_${element.id}`
  return [
    () => setExtension(modeler, element, 'zeebe:FormDefinition', { formKey: `${embeddedPrefix}${id}` }),
    () => addForm(modeler, element, owner, id),
  ]
}

const addForm = (modeler: Getter, element: DrawnElement, owner: ModelElement, id: string): readonly Step[] => {
  const extensions = modelIn(owner, 'extensionElements')
  if (modelsIn(extensions, 'values').some((one) => one.$type === type && textIn(one, 'id') === id)) return []
  const factory = serviceOf(modeler, 'bpmnFactory')
  const form = factory.create(type, { id, body: emptyForm(id) })
  if (extensions !== undefined) {
    Object.assign(form, { $parent: extensions })
    return setAttribute(element, extensions, { values: [...modelsIn(extensions, 'values'), form] })
  }
  const fresh = newChild(modeler, owner, 'bpmn:ExtensionElements', { values: [form] })
  Object.assign(form, { $parent: fresh })
  return setAttribute(element, owner, { extensionElements: fresh })
}
