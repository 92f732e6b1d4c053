import type { CatalogueEntry } from '../catalogue.ts'

/** Where a property of a template ends up in the diagram. */
export type Binding =
  | { readonly type: 'property'; readonly name: string }
  | { readonly type: 'zeebe:taskDefinition'; readonly property: 'type' | 'retries' }
  | { readonly type: 'zeebe:taskHeader'; readonly key: string }
  | { readonly type: 'zeebe:input'; readonly name: string }
  | { readonly type: 'zeebe:output'; readonly source: string }
  | { readonly type: 'zeebe:calledDecision'; readonly property: 'decisionId' | 'resultVariable' }
  | { readonly type: 'bpmn:TimerEventDefinition#property'; readonly name: 'timeDate' }

export interface TemplateProperty {
  readonly id?: string
  readonly label?: string
  readonly description?: string
  readonly type: 'Hidden' | 'String' | 'Text' | 'Dropdown'
  readonly value?: string
  readonly optional?: boolean
  readonly feel?: 'required' | 'optional'
  readonly choices?: readonly { readonly name: string; readonly value: string }[]
  readonly constraints?: {
    readonly notEmpty?: boolean
    readonly minLength?: number
    readonly maxLength?: number
    readonly pattern?: { readonly value: string; readonly message: string }
  }
  readonly binding: Binding
}

/** Element template of Camunda for Zeebe: what the modeler offers, shows and writes. */
export interface ElementTemplate {
  readonly $schema: string
  readonly id: string
  readonly name: string
  readonly description: string
  readonly version: number
  readonly category: { readonly id: string; readonly name: string }
  readonly keywords: readonly string[]
  readonly appliesTo: readonly string[]
  readonly elementType: { readonly value: string; readonly eventDefinition?: string }
  readonly engines: { readonly camunda: string }
  readonly icon: { readonly contents: string }
  readonly properties: readonly TemplateProperty[]
}

type Choices = NonNullable<TemplateProperty['choices']>

/** A header that the analyst picks from a list. */
export const pickHeader = (
  key: string,
  label: string,
  choices: Choices,
  more: Partial<TemplateProperty> = {},
): TemplateProperty => ({
  id: key,
  label,
  type: 'Dropdown',
  choices,
  ...(more.optional !== true && { constraints: { notEmpty: true } }),
  binding: { type: 'zeebe:taskHeader', key },
  ...more,
})

/** A header that the analyst writes. */
export const writeHeader = (
  key: string,
  label: string,
  maxLength: number,
  more: Partial<TemplateProperty> = {},
): TemplateProperty => ({
  id: key,
  label,
  type: 'String',
  // the schema of templates knows no limits of what may stay away
  ...(more.optional !== true && { constraints: { notEmpty: true, maxLength } }),
  binding: { type: 'zeebe:taskHeader', key },
  ...more,
})

/** What every task of a machine has: its job type, and five tries. */
export const jobOf = (type: string): readonly TemplateProperty[] => [
  { type: 'Hidden', value: type, binding: { type: 'zeebe:taskDefinition', property: 'type' } },
  { type: 'Hidden', value: '5', binding: { type: 'zeebe:taskDefinition', property: 'retries' } },
]

/** A template of this product, on one kind of element. */
export const template = (
  id: string,
  { value, eventDefinition }: ElementTemplate['elementType'],
  words: Pick<ElementTemplate, 'name' | 'description' | 'keywords' | 'icon'>,
  properties: readonly TemplateProperty[],
): ElementTemplate => ({
  $schema: 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json',
  id: `woonzaak.${id}`,
  ...words,
  version: 1,
  category: { id: 'woonzaak', name: 'Bouwstenen' },
  appliesTo: [value.endsWith('Event') ? 'bpmn:IntermediateThrowEvent' : 'bpmn:Task', value],
  elementType: { value, ...(eventDefinition !== undefined && { eventDefinition }) },
  engines: { camunda: '^8.5' },
  properties,
})

/** Entries of a catalogue as a list to pick from. */
export const choicesOf = (entries: readonly CatalogueEntry[]): Choices =>
  entries.map(({ id, title }) => ({ name: `${id} · ${title}`, value: id }))
