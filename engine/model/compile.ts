import { breather } from '../breathe.ts'
import type { FeelOptions } from '../feel/compile.ts'
import type { Compat } from './compat.ts'
import { compileContainer } from './container.ts'
import type { CompileContext } from './extensions.ts'
import { elementOf, elementsOf, idOf, parseBpmn, type Moddle } from './moddle.ts'
import { refuseLoops } from './loops.ts'
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
 * @param feel the engine's time, for `now()` and `today()`
 */
export const compileResource = async (
  xml: string,
  feel: FeelOptions,
  compat: Compat = '8.5',
): Promise<CompiledResource> => {
  const problems = new Problems()
  let definitions: Moddle
  try {
    const parsed = await parseBpmn(xml)
    definitions = parsed.definitions
    for (const fault of parsed.faults) problems.add('definitions', fault)
  } catch (error) {
    return {
      processes: [],
      problems: [
        { about: 'Element', elementId: 'definitions', text: error instanceof Error ? error.message : String(error) },
      ],
    }
  }
  const executable = elementsOf(definitions, 'rootElements').filter(
    ({ $type, isExecutable }) => $type === 'bpmn:Process' && isExecutable === true,
  )
  if (executable.length === 0)
    problems.add(idOf(definitions) || 'definitions', 'Must contain at least one executable process')
  if (executable.length * xml.length > maxRecordCharacters) {
    problems.add('definitions', `Must not contain ${executable.length} executable processes in a file of this size`)
    return { processes: [], problems: problems.list }
  }
  const context = { problems, feel, breathe: breather() }
  const processes: ExecutableProcess[] = []
  for (const process of executable) processes.push(await compileProcess(process, context, compat))
  refuseLoops(processes, problems)
  refuseSharedStarts(executable, problems)
  return { processes, problems: problems.list }
}

/** A message starts a process in one place only, whatever its name. */
const refuseSharedStarts = (processes: readonly Moddle[], problems: Problems): void => {
  const messages = processes
    .flatMap((process) => elementsOf(process, 'flowElements'))
    .filter(({ $type }) => $type === 'bpmn:StartEvent')
    .flatMap((start) => elementsOf(start, 'eventDefinitions'))
    .flatMap((definition) => elementOf(definition, 'messageRef') ?? [])
  const seen = new Set<Moddle>()
  for (const message of messages) {
    if (seen.has(message)) problems.add(idOf(message), 'A message cannot be referred by more than one start event')
    seen.add(message)
  }
}

const compileProcess = async (process: Moddle, c: CompileContext, compat: Compat): Promise<ExecutableProcess> => {
  const nodes = new Map<string, FlowNode>()
  await compileContainer(process, '', nodes, c)
  const all = [...nodes.values()]
  const compensates = all.some(({ event }) => event.type === 'COMPENSATION')
  const joinsInclusively = all.some(({ kind, incoming }) => kind === 'inclusiveGateway' && incoming.length > 1)
  const compiled = { id: idOf(process), nodes, compensates, joinsInclusively }
  validateProcess(compiled, c.problems, compat)
  return compiled
}
