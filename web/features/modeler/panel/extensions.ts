import { inOneCommand } from '../canvas/one-command.ts'
import { type DrawnElement, type Getter, modelList, type ModelElement, serviceOf } from '../canvas/services.ts'

/** The model behind a drawn element; of a pool its process, since that holds what runs. */
export const modelOf = (element: DrawnElement): ModelElement => element.businessObject

const isModel = (value: unknown): value is ModelElement =>
  typeof value === 'object' && value !== null && '$type' in value

/** The extension of this type of an element, `zeebe:FormDefinition`. */
export const extensionOf = (model: ModelElement, type: string): ModelElement | undefined => {
  const extensions = model.get('extensionElements')
  return isModel(extensions) ? modelList(extensions.get('values')).find((one) => one.$type === type) : undefined
}

/** Models in a list attribute of a model. */
export const modelsIn = (model: ModelElement | undefined, property: string): readonly ModelElement[] =>
  modelList(model?.get(property))

/** One model that an attribute refers to or holds. */
export const modelIn = (model: ModelElement | undefined, property: string): ModelElement | undefined => {
  const value = model?.get(property)
  return isModel(value) ? value : undefined
}

/** A text attribute; '' when it is not there. */
export const textIn = (model: ModelElement | undefined, property: string): string => {
  const value = model?.get(property)
  return typeof value === 'string' ? value : ''
}

/** A step of a command that changes several models at once and is undone at once. */
export interface Step {
  readonly cmd: 'element.updateModdleProperties' | 'element.updateProperties'
  readonly context: object
}

/**
 * Carries out steps as one command: one undo takes all of them back.
 *
 * @param plans each is asked for its steps when those before it were taken: two that add an extension must not both make the list of extensions
 */
export const runTogether = (modeler: Getter, ...plans: readonly (() => readonly Step[])[]): void =>
  inOneCommand(modeler, () => {
    for (const plan of plans)
      for (const { cmd, context } of plan()) serviceOf(modeler, 'commandStack').execute(cmd, context)
  })

const change = (element: DrawnElement, moddleElement: ModelElement, properties: object): Step => ({
  cmd: 'element.updateModdleProperties',
  context: { element, moddleElement, properties },
})

const childOf = (modeler: Getter, parent: ModelElement, type: string, attributes: object): ModelElement => {
  const child = serviceOf(modeler, 'bpmnFactory').create(type, attributes)
  Object.assign(child, { $parent: parent })
  return child
}

/** Steps that set attributes of an extension, which comes when it is not there. */
export const setExtension = (
  modeler: Getter,
  element: DrawnElement,
  type: string,
  properties: Readonly<Record<string, unknown>>,
): readonly Step[] => {
  const model = modelOf(element)
  const found = extensionOf(model, type)
  if (found !== undefined) return [change(element, found, properties)]
  return addExtension(modeler, element, (parent) => childOf(modeler, parent, type, properties))
}

const addExtension = (
  modeler: Getter,
  element: DrawnElement,
  make: (parent: ModelElement) => ModelElement,
): readonly Step[] => {
  const model = modelOf(element)
  const extensions = modelIn(model, 'extensionElements')
  if (extensions !== undefined)
    return [change(element, extensions, { values: [...modelsIn(extensions, 'values'), make(extensions)] })]
  const fresh = childOf(modeler, model, 'bpmn:ExtensionElements', { values: [] })
  Object.assign(fresh, { values: [make(fresh)] })
  return [change(element, model, { extensionElements: fresh })]
}

/** Steps that take an extension away. */
export const removeExtension = (element: DrawnElement, type: string): readonly Step[] => {
  const extensions = modelIn(modelOf(element), 'extensionElements')
  if (extensions === undefined || extensionOf(modelOf(element), type) === undefined) return []
  return [change(element, extensions, { values: modelsIn(extensions, 'values').filter((one) => one.$type !== type) })]
}

/** Value of a header that workers and worklist read. */
export const headerOf = (model: ModelElement, key: string): string =>
  textIn(
    modelsIn(extensionOf(model, 'zeebe:TaskHeaders'), 'values').find((header) => textIn(header, 'key') === key),
    'value',
  )

/** Steps that set a header; '' takes it away. */
export const setHeader = (modeler: Getter, element: DrawnElement, key: string, value: string): readonly Step[] => {
  const headers = extensionOf(modelOf(element), 'zeebe:TaskHeaders')
  const before = modelsIn(headers, 'values')
  const found = before.find((header) => textIn(header, 'key') === key)
  if (value === '') {
    if (headers === undefined || found === undefined) return []
    const left = before.filter((header) => header !== found)
    return left.length === 0
      ? removeExtension(element, 'zeebe:TaskHeaders')
      : [change(element, headers, { values: left })]
  }
  if (found !== undefined) return [change(element, found, { value })]
  if (headers !== undefined)
    return [
      change(element, headers, { values: [...before, childOf(modeler, headers, 'zeebe:Header', { key, value })] }),
    ]
  return addExtension(modeler, element, (parent) => {
    const fresh = childOf(modeler, parent, 'zeebe:TaskHeaders', { values: [] })
    Object.assign(fresh, { values: [childOf(modeler, fresh, 'zeebe:Header', { key, value })] })
    return fresh
  })
}

/** Steps that give the model of an element an attribute. */
export const setAttribute = (element: DrawnElement, model: ModelElement, properties: object): readonly Step[] => [
  change(element, model, properties),
]

/** A new model inside another one. */
export const newChild = childOf
