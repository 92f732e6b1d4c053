import { z } from 'zod'

type JsonSchema = Readonly<Record<string, unknown>>

/** Makes what a string of this format may be; the place in the value tells one from the other. */
export type MakeText = (format: string | undefined, path: string) => string | undefined

/**
 * A value that fits a schema, as far as types, formats and lengths say it: everything optional is there, lists have one row, a choice takes its
 * first. Rules that are code are not known here.
 */
export const sampleOf = (schema: z.ZodType, makeText: MakeText = () => undefined): unknown =>
  sample(jsonSchemaOf(schema), '', makeText)

/** The same, with nothing that may be left out at the top. */
export const leastSampleOf = (schema: z.ZodType): Record<string, unknown> => {
  const { required } = jsonSchemaOf(schema)
  const names = Array.isArray(required) ? required : []
  return Object.fromEntries(Object.entries(Object(sampleOf(schema))).filter(([name]) => names.includes(name)))
}

export const jsonSchemaOf = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' })

const sample = (schema: JsonSchema, path: string, makeText: MakeText): unknown => {
  if ('const' in schema) return schema['const']
  if (Array.isArray(schema['enum'])) return schema['enum'][0]
  const [choice] = [schema['anyOf'], schema['oneOf']].flatMap(listOf)
  if (choice) return sample(choice, path, makeText)
  const parts = listOf(schema['allOf'])
  if (parts.length > 0) return Object.assign({}, ...parts.map((part) => sample(part, path, makeText)))
  return byType(schema, path, makeText)
}

const byType = (schema: JsonSchema, path: string, makeText: MakeText): unknown => {
  const [type] = [schema['type']].flat()
  switch (type) {
    case 'object':
      return sampleObject(schema, path, makeText)
    case 'array':
      return [sample(isSchema(schema['items']) ? schema['items'] : {}, `${path}.0`, makeText)]
    case 'string':
      return textOf(schema, path, makeText)
    case 'integer':
    case 'number':
      return Math.max(1, numberOf(schema['minimum']) ?? 1)
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return 'x'
  }
}

const sampleObject = (schema: JsonSchema, path: string, makeText: MakeText): Record<string, unknown> =>
  Object.fromEntries(
    propertiesOf(schema).map(([name, property]) => [
      name,
      sample(property, path === '' ? name : `${path}.${name}`, makeText),
    ]),
  )

/** Names and schemas of the properties of an object. */
export const propertiesOf = (schema: JsonSchema): [string, JsonSchema][] =>
  Object.entries(isSchema(schema['properties']) ? schema['properties'] : {}).flatMap(([name, property]) =>
    isSchema(property) ? [[name, property] as [string, JsonSchema]] : [],
  )

const examples: Readonly<Record<string, string>> = {
  uuid: '0b000000-0000-4000-8000-00000000dead',
  date: '2026-01-05',
  'date-time': '2026-01-05T08:00:00Z',
  email: 'iemand@gent.example',
  uri: 'https://gent.example/',
}

/** Patterns are not made from, but tried. */
const textsForPatterns = [
  ...Object.values(examples),
  '14:00',
  '1/2',
  '01',
  '9000',
  '44021',
  'a',
  'A1',
  'OO26-000001',
  'model.bpmn',
  'a'.repeat(64),
]

const textOf = (schema: JsonSchema, path: string, makeText: MakeText): string => {
  const format = typeof schema['format'] === 'string' ? schema['format'] : undefined
  const made = makeText(format, path)
  if (made !== undefined) return made
  const pattern = typeof schema['pattern'] === 'string' ? new RegExp(schema['pattern']) : undefined
  const example = pattern ? textsForPatterns.find((text) => pattern.test(text)) : examples[format ?? '']
  return example ?? 'x'.repeat(Math.max(1, numberOf(schema['minLength']) ?? 1))
}

const listOf = (value: unknown): JsonSchema[] => (Array.isArray(value) ? value.filter(isSchema) : [])

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
