import type { Compat } from './compat.ts'
import { compileContainer } from './container.ts'
import type { CompileContext } from './extensions.ts'
import { elementsOf, idOf, parseBpmn, type Moddle } from './moddle.ts'
import { Problems } from './problems.ts'
import type { ExecutableProcess, FlowNode, Problem } from './types.ts'
import { validateProcess } from './validate.ts'

export interface CompiledResource {
  /** executable processes only (D4) */
  readonly processes: readonly ExecutableProcess[]
  readonly problems: readonly Problem[]
}

/**
 * Compiles and validates one BPMN resource.
 *
 * @param now the engine's clock, for `now()` and `today()` in FEEL
 */
export const compileResource = async (
  xml: string,
  now: () => number,
  compat: Compat = '8.5',
): Promise<CompiledResource> => {
  const problems = new Problems()
  let definitions: Moddle
  try {
    const parsed = await parseBpmn(xml)
    definitions = parsed.definitions
    for (const warning of parsed.warnings)
      if (/unresolved reference/.test(warning)) problems.add('definitions', warning)
  } catch (error) {
    return {
      processes: [],
      problems: [{ elementId: 'definitions', text: error instanceof Error ? error.message : String(error) }],
    }
  }
  const executable = elementsOf(definitions, 'rootElements').filter(
    ({ $type, isExecutable }) => $type === 'bpmn:Process' && isExecutable === true,
  )
  if (executable.length === 0) problems.add('definitions', 'Must contain at least one executable process')
  const processes = executable.map((process) => compileProcess(process, { problems, now }, compat))
  return { processes, problems: problems.list }
}

const compileProcess = (process: Moddle, c: CompileContext, compat: Compat): ExecutableProcess => {
  const nodes = new Map<string, FlowNode>()
  compileContainer(process, '', nodes, c)
  const all = [...nodes.values()]
  const compensates = all.some(({ event }) => event.type === 'COMPENSATION')
  const joinsInclusively = all.some(({ kind, incoming }) => kind === 'inclusiveGateway' && incoming.length > 1)
  const compiled = { id: idOf(process), nodes, compensates, joinsInclusively }
  validateProcess(compiled, c.problems, compat)
  return compiled
}
