import type { FeelOptions } from '../feel/compile.ts'
import { elementOf, elementsOf, textOf, type Moddle } from '../model/moddle.ts'
import { breather } from '../breathe.ts'
import { typeName, type Compiler } from './compiler.ts'
import { GraphCompiler } from './graph.ts'
import type { DecisionGraph } from './types.ts'
import { parseDmn, type ParsedDmn } from './xml.ts'

export interface CompiledDmn {
  readonly graph: DecisionGraph
  /** in Zeebe's words; the file may only be deployed when there are none */
  readonly problems: readonly string[]
}

/**
 * Compiles and validates one DMN file. Lets the event loop turn while it works on a large one.
 *
 * @param feel the engine's time, for `now()` and `today()`
 */
export const compileDmn = async (xml: string, feel: FeelOptions): Promise<CompiledDmn> => {
  const problems: string[] = []
  const breathe = breather()
  let parsed: ParsedDmn
  try {
    parsed = await parseDmn(xml, breathe)
  } catch (error) {
    return {
      graph: noGraph,
      problems: [`Failed to parse DMN: ${error instanceof Error ? error.message : String(error)}`],
    }
  }
  const { definitions, rulesOf } = parsed
  problems.push(...parsed.faults.map((fault) => `Failed to parse DMN: ${fault}`))
  const types = new Map(
    elementsOf(definitions, 'itemDefinition').map((type) => [textOf(type, 'name') ?? '', type] as const),
  )
  const compiler: Compiler = {
    problems,
    feel,
    breathe,
    rulesOf,
    allowedValuesOf: (typeRef) => allowedValues(types, typeRef),
  }
  try {
    return { graph: await new GraphCompiler(definitions, compiler).compile(), problems }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { graph: noGraph, problems: [`Failed to parse DMN: ${error.message}`] }
  }
}

const noGraph: DecisionGraph = { id: '', name: '', namespace: '', decisions: new Map() }

const allowedValues = (types: ReadonlyMap<string, Moddle>, typeRef: string | undefined): Moddle | undefined =>
  elementOf(types.get(typeName(typeRef) ?? ''), 'allowedValues')
