import { breather } from './breathe.ts'
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

/** The record of each process holds the whole file: many in a large one would be more than memory holds. */
const maxRecordCharacters = 32 * 1024 * 1024

/**
 * Compiles and validates one BPMN resource.
 *
 * @param now the engine's clock, for `now()` and `today()` in FEEL
 */
export const compileResource = async (xml: string, now: () => number): Promise<CompiledResource> => {
  const problems = new Problems()
  let definitions: Moddle
  try {
    const parsed = await parseBpmn(xml)
    definitions = parsed.definitions
    for (const fault of parsed.faults) problems.add('definitions', fault)
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
  if (executable.length * xml.length > maxRecordCharacters) {
    problems.add('definitions', `Must not contain ${executable.length} executable processes in a file of this size`)
    return { processes: [], problems: problems.list }
  }
  const context = { problems, now, breathe: breather() }
  const processes: ExecutableProcess[] = []
  for (const process of executable) processes.push(await compileProcess(process, context))
  return { processes, problems: problems.list }
}

const compileProcess = async (process: Moddle, c: CompileContext): Promise<ExecutableProcess> => {
  const nodes = new Map<string, FlowNode>()
  await compileContainer(process, '', nodes, c)
  const compiled = { id: idOf(process), nodes }
  validateProcess(compiled, c.problems)
  return compiled
}
