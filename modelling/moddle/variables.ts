import { type Element, extension, inputs, one, outputs, text } from './element.ts'

/** Variables that the nodes themselves set: by mappings, loops, tables and scripts; what a job answers stands in its contract. */
export const variablesSetIn = (nodes: readonly Element[]): readonly string[] => [...nodes.flatMap(setBy), 'loopCounter']

const setBy = (node: Element): readonly string[] => {
  const loop = extension(one(node, 'loopCharacteristics'), 'LoopCharacteristics')
  return [
    ...[...inputs(node).keys(), ...outputs(node).keys()].map((target) => target.split('.')[0] ?? ''),
    text(loop, 'inputElement'),
    text(loop, 'outputCollection'),
    text(extension(node, 'CalledDecision'), 'resultVariable'),
    text(extension(node, 'Script'), 'resultVariable'),
  ].filter((name) => name !== '')
}
