import type { DrawnElement, Getter } from '../canvas/services.ts'
import {
  extensionOf,
  modelOf,
  modelsIn,
  newChild,
  setAttribute,
  setExtension,
  type Step,
  textIn,
} from './extensions.ts'

const ioMapping = 'zeebe:IoMapping'

/** Source of the input mapping that sets a local variable; '' when there is none. */
export const inputOf = (element: DrawnElement, target: string): string =>
  textIn(
    modelsIn(extensionOf(modelOf(element), ioMapping), 'inputParameters').find(
      (input) => textIn(input, 'target') === target,
    ),
    'source',
  )

/** Steps that set the source of a local variable; '' takes the mapping away. */
export const setInput = (modeler: Getter, element: DrawnElement, target: string, source: string): readonly Step[] => {
  const mapping = extensionOf(modelOf(element), ioMapping)
  const before = modelsIn(mapping, 'inputParameters')
  const found = before.find((input) => textIn(input, 'target') === target)
  if (found !== undefined && source !== '') return setAttribute(element, found, { source })
  const others = before.filter((input) => input !== found)
  if (source === '') {
    return mapping === undefined || found === undefined
      ? []
      : setAttribute(element, mapping, { inputParameters: others })
  }
  const parent = mapping ?? modelOf(element)
  const input = newChild(modeler, parent, 'zeebe:Input', { source, target })
  return setExtension(modeler, element, ioMapping, { inputParameters: [...others, input] })
}
