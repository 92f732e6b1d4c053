import type { FeelOptions } from '../feel/compile.ts'
import type { DecisionGraph } from '../dmn/types.ts'
import { compileDmn } from '../dmn/compile.ts'
import { compileResource } from '../model/compile.ts'
import type { ExecutableProcess, FlowNode } from '../model/types.ts'
import { k } from '../store/key.ts'
import type { Reader } from '../store/types.ts'
import type { Workspace } from './workspace.ts'
import type { Definition, Resource, StoredGraph } from './columns.ts'

/** A command needs a definition that is not compiled yet: the loop compiles it and runs the command again. */
export class MissingDefinition extends Error {
  readonly pd: number

  constructor(pd: number) {
    super(`definition ${pd} is not compiled`)
    this.name = 'MissingDefinition'
    this.pd = pd
  }
}

/** Compiled processes and decisions by definition key; filled at deployment, after a restart on first use. */
export class Definitions {
  readonly #compiled = new Map<number, ExecutableProcess>()
  readonly #versions = new Map<number, number>()
  readonly #graphs = new Map<number, DecisionGraph>()
  readonly #feel: FeelOptions

  constructor(feel: FeelOptions) {
    this.#feel = feel
  }

  /** @throws MissingDefinition when it has to be compiled first */
  process(pd: number): ExecutableProcess {
    const process = this.#compiled.get(pd)
    if (!process) throw new MissingDefinition(pd)
    return process
  }

  node(pd: number, elementId: string): FlowNode {
    const node = this.process(pd).nodes.get(elementId)
    if (!node) throw new Error(`definition ${pd} has no element ${elementId}`)
    return node
  }

  /** Version number, remembered: it never changes. */
  version(pd: number, ws: Pick<Workspace, 'get'>): number {
    let version = this.#versions.get(pd)
    if (version === undefined) {
      version = ws.get('def', k(pd))?.version ?? -1
      if (version !== -1) this.#versions.set(pd, version)
    }
    return version
  }

  add(pd: number, version: number, process: ExecutableProcess): void {
    this.#versions.set(pd, version)
    this.#compiled.set(pd, process)
  }

  /** @throws MissingDefinition when it has to be compiled first */
  graph(key: number): DecisionGraph {
    const graph = this.#graphs.get(key)
    if (!graph) throw new MissingDefinition(key)
    return graph
  }

  addGraph(key: number, graph: DecisionGraph): void {
    this.#graphs.set(key, graph)
  }

  removeGraph(key: number): void {
    this.#graphs.delete(key)
  }

  /** Compiles the resource of a stored process or decision requirements graph. */
  async load(pd: number, store: Reader): Promise<void> {
    const graph = store.get('drg', k(pd)) as StoredGraph | undefined
    await (graph ? this.#loadGraph(graph, store) : this.#loadProcess(pd, store))
  }

  async #loadGraph({ key, id }: StoredGraph, store: Reader): Promise<void> {
    const resource = store.get('res', k(key)) as Resource | undefined
    if (!resource) throw new Error(`no resource of decision requirements ${id}`)
    const { graph, problems } = await compileDmn(Buffer.from(resource.content).toString('utf8'), this.#feel)
    if (problems.length > 0) throw new Error(`${resource.name} no longer compiles: ${problems.join('; ')}`)
    this.#graphs.set(key, graph)
  }

  async #loadProcess(pd: number, store: Reader): Promise<void> {
    const definition = store.get('def', k(pd)) as Definition | undefined
    const resource = definition && (store.get('res', k(definition.resourceKey)) as Resource | undefined)
    if (!resource) throw new Error(`no resource of process definition ${pd}`)
    const { processes } = await compileResource(Buffer.from(resource.content).toString('utf8'), this.#feel)
    const process = processes.find(({ id }) => id === definition.bpmnProcessId)
    if (!process) throw new Error(`resource ${resource.name} has no process ${definition.bpmnProcessId}`)
    this.#compiled.set(pd, process)
  }
}
