import type { CompileContext } from './extensions.ts'
import { elementOf, extensionOf, idOf, pathOf, textOf, type Moddle } from './moddle.ts'
import type { Loop } from './types.ts'

/** Multi-instance characteristics of an activity, if it has any. */
export const loopOf = (element: Moddle, c: CompileContext): Loop | undefined => {
  const loop = elementOf(element, 'loopCharacteristics')
  if (!loop) return undefined
  if (loop.$type !== 'bpmn:MultiInstanceLoopCharacteristics') {
    c.problems.add(idOf(element), "Elements of type 'standardLoopCharacteristics' are currently not supported")
    return undefined
  }
  const zeebe = extensionOf(loop, 'zeebe:LoopCharacteristics')
  if (!zeebe)
    c.problems.add(pathOf(element, loop), "Must have exactly one 'zeebe:loopCharacteristics' extension element")
  const condition = textOf(elementOf(loop, 'completionCondition'), 'body')
  return {
    sequential: loop['isSequential'] === true,
    ...collections(zeebe, pathOf(element, loop, 'extensionElements', 'loopCharacteristics'), c),
    ...(condition !== undefined && {
      completionCondition: c.problems.feel(pathOf(element, loop), condition, c.feel),
    }),
  }
}

const collections = (
  zeebe: Moddle | undefined,
  path: string,
  c: CompileContext,
): Omit<Loop, 'sequential' | 'completionCondition'> => {
  const inputCollection = textOf(zeebe, 'inputCollection')
  const inputElement = textOf(zeebe, 'inputElement')
  const outputCollection = textOf(zeebe, 'outputCollection')
  const outputElement = textOf(zeebe, 'outputElement')
  if (zeebe && inputCollection === undefined)
    c.problems.add(path, "Attribute 'inputCollection' must be present and not empty")
  if ((outputElement === undefined) !== (outputCollection === undefined))
    c.problems.add(
      path,
      outputElement === undefined ? missing('Element', 'Collection') : missing('Collection', 'Element'),
    )
  return {
    inputCollection: c.problems.feel(path, inputCollection ?? '=[]', c.feel),
    ...(inputElement !== undefined && { inputElement }),
    ...(outputCollection !== undefined && { outputCollection }),
    ...(outputElement !== undefined && { outputElement: c.problems.feel(path, outputElement, c.feel) }),
  }
}

const missing = (half: string, other: string): string =>
  `Attribute 'output${half}' must be present if the attribute 'output${other}' is set`
