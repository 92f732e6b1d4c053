/** Builds small DMN files for tests: plain functions that give XML text. */

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')

const tag = (name: string, given: Readonly<Record<string, string | undefined>>, ...content: string[]): string => {
  const attributes = Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(value ?? '')}"`)
  return `<${name}${attributes.join('')}>${content.join('')}</${name}>`
}

const text = (feel: string): string => tag('text', {}, escaped(feel))

export const dmn = (id: string, ...content: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${tag(
    'definitions',
    { xmlns: 'https://www.omg.org/spec/DMN/20191111/MODEL/', id, name: `${id} name`, namespace: 'test' },
    ...content,
  )}`

export interface DecisionParts {
  readonly name?: string
  /** ids of required decisions, inputs and knowledge models */
  readonly needs?: readonly string[]
  readonly inputs?: readonly string[]
  readonly knows?: readonly string[]
  readonly variable?: string
  readonly typeRef?: string
}

export const decision = (id: string, logic: string, given: DecisionParts = {}): string =>
  tag(
    'decision',
    { id, name: given.name ?? `${id} name` },
    tag('variable', { name: given.variable ?? id, typeRef: given.typeRef }),
    ...(given.needs ?? []).map((need) =>
      tag('informationRequirement', {}, tag('requiredDecision', { href: `#${need}` })),
    ),
    ...(given.inputs ?? []).map((need) =>
      tag('informationRequirement', {}, tag('requiredInput', { href: `#${need}` })),
    ),
    ...(given.knows ?? []).map((need) =>
      tag('knowledgeRequirement', {}, tag('requiredKnowledge', { href: `#${need}` })),
    ),
    logic,
  )

export const inputData = (id: string, name: string, typeRef?: string): string =>
  tag('inputData', { id, name }, tag('variable', { name, typeRef }))

export const literal = (feel: string): string => tag('literalExpression', {}, text(feel))

export interface TableParts {
  readonly hit?: string
  readonly aggregation?: string
  /** FEEL expressions; ids are `i1`, `i2`, … */
  readonly inputs: readonly string[]
  /** names, or names with what belongs to them; ids are `o1`, `o2`, … */
  readonly outputs: readonly (string | OutputParts)[]
  /** cells of a rule, inputs first; ids are `r1`, `r2`, … */
  readonly rules: readonly (readonly string[])[]
}

export interface OutputParts {
  readonly name: string
  readonly label?: string
  readonly values?: string
  readonly fallback?: string
  readonly typeRef?: string
}

export const table = ({ hit, aggregation, inputs, outputs, rules }: TableParts): string =>
  tag(
    'decisionTable',
    { hitPolicy: hit, aggregation },
    ...inputs.map((feel, index) =>
      tag('input', { id: `i${index + 1}`, label: `${feel}?` }, tag('inputExpression', {}, text(feel))),
    ),
    ...outputs
      .map((one): OutputParts => (typeof one === 'string' ? { name: one } : one))
      .map(({ name, label, values, fallback, typeRef }, index) =>
        tag(
          'output',
          { id: `o${index + 1}`, name, label, typeRef },
          values === undefined ? '' : tag('outputValues', {}, text(values)),
          fallback === undefined ? '' : tag('defaultOutputEntry', {}, text(fallback)),
        ),
      ),
    ...rules.map((cells, index) =>
      tag(
        'rule',
        { id: `r${index + 1}` },
        ...cells.map((cell, place) => tag(place < inputs.length ? 'inputEntry' : 'outputEntry', {}, text(cell))),
      ),
    ),
  )

export const context = (entries: Readonly<Record<string, string>>, result?: string): string =>
  tag(
    'context',
    {},
    ...Object.entries(entries).map(([name, logic]) => tag('contextEntry', {}, tag('variable', { name }), logic)),
    result === undefined ? '' : tag('contextEntry', {}, result),
  )

export const list = (...items: string[]): string => tag('list', {}, ...items)

export const relation = (columns: readonly string[], ...rows: readonly (readonly string[])[]): string =>
  tag(
    'relation',
    {},
    ...columns.map((name) => tag('column', { name })),
    ...rows.map((cells) => tag('row', {}, ...cells.map(literal))),
  )

export const boxedFunction = (parameters: readonly string[], body: string): string =>
  tag('functionDefinition', {}, ...parameters.map((name) => tag('formalParameter', { name })), body)

export const invocation = (called: string, bindings: Readonly<Record<string, string>>): string =>
  tag(
    'invocation',
    {},
    literal(called),
    ...Object.entries(bindings).map(([name, logic]) => tag('binding', {}, tag('parameter', { name }), logic)),
  )

export const knowledge = (
  id: string,
  parameters: readonly string[],
  body: string,
  given: { readonly name?: string; readonly knows?: readonly string[]; readonly typeRef?: string } = {},
): string =>
  tag(
    'businessKnowledgeModel',
    { id, name: given.name ?? id },
    tag('variable', { name: given.name ?? id }),
    tag(
      'encapsulatedLogic',
      {},
      ...parameters.map((name) => tag('formalParameter', { name, typeRef: given.typeRef })),
      body,
    ),
    ...(given.knows ?? []).map((need) =>
      tag('knowledgeRequirement', {}, tag('requiredKnowledge', { href: `#${need}` })),
    ),
  )

export const itemType = (name: string, allowed: string, typeRef = 'string'): string =>
  tag('itemDefinition', { name }, tag('typeRef', {}, typeRef), tag('allowedValues', {}, text(allowed)))

export const structure = (name: string, ...components: string[]): string =>
  tag(
    'itemDefinition',
    { name },
    ...components.map((component) => tag('itemComponent', { name: component }, tag('typeRef', {}, 'Any'))),
  )
