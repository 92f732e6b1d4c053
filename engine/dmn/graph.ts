import { elementOf, elementsOf, idOf, textOf, type Moddle } from '../model/moddle.ts'
import { typeName, type Compiler } from './compiler.ts'
import { compileFunction, compileLogic, decisionType, noLogic } from './logic.ts'
import { emptyScope, maxDepth, partNames, widened } from './scope.ts'
import type { Decision, DecisionGraph, KnowledgeModel, Scope } from './types.ts'

/** Compiles the decisions of a file, each after those that it requires. */
export class GraphCompiler {
  readonly #definitions: Moddle
  readonly #compiler: Compiler
  readonly #elements: ReadonlyMap<string, Moddle>
  readonly #scope: Scope
  readonly #decisions = new Map<string, Decision>()
  readonly #models = new Map<string, KnowledgeModel>()

  /** @throws RangeError when the file is nested too deep */
  constructor(definitions: Moddle, compiler: Compiler) {
    this.#definitions = definitions
    this.#compiler = compiler
    this.#elements = new Map(elementsOf(definitions, 'drgElement').map((element) => [idOf(element), element]))
    this.#scope = emptyScope(partNames(definitions))
  }

  async compile(): Promise<DecisionGraph> {
    const { problems } = this.#compiler
    this.#checkNames()
    const elements = [...this.#elements.values()]
    const decisions = elements.filter(isDecision)
    const graph = { id: idOf(this.#definitions), name: textOf(this.#definitions, 'name') ?? '' }
    const namespace = textOf(this.#definitions, 'namespace') ?? ''
    if (this.#hasCycle(decisions)) problems.push('Invalid DMN model: Cyclic dependencies between decisions detected.')
    else if (this.#hasCycle(elements.filter(isModel)))
      problems.push('Invalid DMN model: Cyclic dependencies between BKMs detected.')
    else {
      for (const element of elements.filter(isModel)) await this.#model(element)
      for (const element of decisions) await this.#decision(element)
    }
    const inOrder = decisions.flatMap((element) => this.#decisions.get(idOf(element)) ?? [])
    return { ...graph, namespace, decisions: new Map(inOrder.map((decision) => [decision.id, decision])) }
  }

  #checkNames(): void {
    for (const element of [this.#definitions, ...[...this.#elements.values()].filter((one) => isDecision(one))]) {
      const what = element === this.#definitions ? 'decision requirements graph' : 'decision'
      if (idOf(element) === '')
        this.#compiler.problems.push(`The ${what} '${textOf(element, 'name') ?? ''}' must have an id.`)
      if (textOf(element, 'name') === undefined)
        this.#compiler.problems.push(`The ${what} '${idOf(element)}' must have a name.`)
    }
  }

  async #decision(element: Moddle): Promise<Decision> {
    const known = this.#decisions.get(idOf(element))
    if (known) return known
    const decisions: Decision[] = []
    for (const required of this.#required(element).filter(isDecision)) decisions.push(await this.#decision(required))
    const knowledge = await this.#knowledge(element)
    const logic = elementOf(element, 'decisionLogic')
    if (!logic) this.#compiler.problems.push(`The decision '${idOf(element)}' must have a decision logic.`)
    const variable = elementOf(element, 'variable')
    const typeRef = typeName(textOf(variable, 'typeRef'))
    const scope = widened(this.#scope, {
      variables: [
        ...this.#required(element).filter(isInput).map(variableName),
        ...decisions.filter(({ logic: { kind } }) => kind !== 'function').map(({ resultName }) => resultName),
      ],
      functions: [
        ...decisions.filter(({ logic: { kind } }) => kind === 'function').map(({ resultName }) => resultName),
        ...knowledge.map(({ name }) => name),
      ],
    })
    const decision: Decision = {
      id: idOf(element),
      name: textOf(element, 'name') ?? '',
      type: logic ? decisionType(logic) : 'UNKNOWN',
      resultName: textOf(variable, 'name') ?? idOf(element),
      ...(typeRef !== undefined && { typeRef }),
      logic: logic ? await compileLogic(logic, scope, this.#compiler) : noLogic,
      decisions,
      knowledge,
    }
    this.#decisions.set(decision.id, decision)
    return decision
  }

  async #knowledge(element: Moddle): Promise<readonly KnowledgeModel[]> {
    const models: KnowledgeModel[] = []
    for (const required of this.#required(element).filter(isModel)) models.push(await this.#model(required))
    return models
  }

  async #model(element: Moddle): Promise<KnowledgeModel> {
    const known = this.#models.get(idOf(element))
    if (known) return known
    const knowledge = await this.#knowledge(element)
    const scope = widened(this.#scope, { functions: knowledge.map(({ name }) => name) })
    const logic = elementOf(element, 'encapsulatedLogic')
    const model: KnowledgeModel = {
      name: variableName(element),
      logic: logic
        ? await compileFunction(logic, scope, this.#compiler)
        : { kind: 'function', parameters: [], body: noLogic },
      knowledge,
    }
    this.#models.set(idOf(element), model)
    return model
  }

  /** Elements of the file that an element requires; those of other files are refused. */
  #required(element: Moddle): readonly Moddle[] {
    return references(element).flatMap((href) => {
      const at = href.indexOf('#')
      const namespace = href.slice(0, Math.max(at, 0))
      const found = this.#elements.get(href.slice(at + 1))
      if (namespace !== '' && namespace !== textOf(this.#definitions, 'namespace'))
        this.#refuse(`No import found for namespace '${namespace}'.`)
      else if (!found) this.#refuse(`No element found with id '${href.slice(at + 1)}', required by '${idOf(element)}'.`)
      return found ?? []
    })
  }

  /** Requirements are looked at more than once. */
  #refuse(problem: string): void {
    if (!this.#compiler.problems.includes(problem)) this.#compiler.problems.push(problem)
  }

  /** Whether elements of one kind require one another in a circle; a chain that is too long is refused as well. */
  #hasCycle(elements: readonly Moddle[]): boolean {
    const lengths = new Map<string, number>()
    const open = new Set<string>()
    const lengthOf = (element: Moddle): number => {
      const id = idOf(element)
      const known = lengths.get(id)
      if (known !== undefined) return known
      if (open.has(id)) return Infinity
      open.add(id)
      const required = this.#required(element).filter(({ $type }) => $type === element.$type)
      const length = 1 + Math.max(0, ...required.map(lengthOf))
      if (length !== Infinity && length > maxDepth)
        throw new RangeError(`elements require one another more than ${maxDepth} levels deep`)
      lengths.set(id, length)
      return length
    }
    return elements.some((element) => lengthOf(element) === Infinity)
  }
}

const isDecision = ({ $type }: Moddle): boolean => $type === 'dmn:Decision'
const isModel = ({ $type }: Moddle): boolean => $type === 'dmn:BusinessKnowledgeModel'
const isInput = ({ $type }: Moddle): boolean => $type === 'dmn:InputData'

const variableName = (element: Moddle): string =>
  textOf(elementOf(element, 'variable'), 'name') ?? textOf(element, 'name') ?? ''

const references = (element: Moddle): readonly string[] =>
  [...elementsOf(element, 'informationRequirement'), ...elementsOf(element, 'knowledgeRequirement')].flatMap(
    (requirement) =>
      ['requiredDecision', 'requiredInput', 'requiredKnowledge'].flatMap(
        (name) => textOf(elementOf(requirement, name), 'href') ?? [],
      ),
  )
