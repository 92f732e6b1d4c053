import { z } from 'zod'
import { addDays, endOfDayInstant, type LocalDate } from '#domain/shared/local-date'
import { processes } from '#processes'

type Variables = Readonly<Record<string, unknown>>
type JsonSchema = Readonly<Record<string, unknown>>

/** What is known where the proposal is made. */
export interface Known {
  readonly date: LocalDate
  /** variables that the step sees: what it answers under the same name is proposed as it is */
  readonly variables: Variables
}

/** What the machine step of this type would answer, to begin with; empty when no contract knows it. */
export const jobProposal = (type: string, known: Known): Record<string, unknown> =>
  proposalOf(jobs.get(type)?.output, known)

/** Codes of the BPMN errors that the machine step may throw. */
export const errorsOf = (type: string): readonly string[] => jobs.get(type)?.errors ?? []

export const taskProposal = (processId: string, elementId: string, known: Known): Record<string, unknown> =>
  proposalOf(contractOf(processId)?.userTasks.find((task) => task.elementId === elementId)?.output, known)

export const messageProposal = (name: string, known: Known): Record<string, unknown> =>
  proposalOf(messages.get(name)?.payload, known)

/** Variables that a process is started with without a message: those that it is called with. */
export const startProposal = (processId: string, known: Known): Record<string, unknown> =>
  proposalOf(contractOf(processId)?.variables, known)

const jobs = new Map(processes.flatMap((contract) => Object.values(contract.jobs).map((job) => [job.type, job])))
const messages = new Map(
  processes.flatMap((contract) => Object.values(contract.messages).map((message) => [message.name, message])),
)

const contractOf = (processId: string) => {
  const found = processes.find((contract) => contract.processId === processId)
  return found && { variables: found.variables, userTasks: Object.values(found.userTasks) }
}

const proposalOf = (schema: z.ZodType | undefined, known: Known): Record<string, unknown> => {
  if (schema === undefined) return {}
  const whole = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any', reused: 'inline' })
  return Object.fromEntries(
    propertiesOf(whole).map(([name, property]) => [name, known.variables[name] ?? valueOf(property, name, known.date)]),
  )
}

const valueOf = (schema: JsonSchema, name: string, date: LocalDate): unknown => {
  if ('const' in schema) return schema['const']
  if (Array.isArray(schema['enum'])) return schema['enum'][0]
  // of what may be null or a value the value is the one that makes something happen
  const choices = [schema['anyOf'], schema['oneOf']].flatMap(listOf)
  const [choice = choices[0]] = choices.filter(({ type }) => type !== 'null')
  if (choice) return valueOf(choice, name, date)
  switch (schema['type']) {
    case 'object':
      return Object.fromEntries(propertiesOf(schema).map(([key, property]) => [key, valueOf(property, key, date)]))
    case 'array':
      return [valueOf(isSchema(schema['items']) ? schema['items'] : {}, name, date)]
    case 'string':
      return textOf(schema, name, date)
    case 'integer':
    case 'number':
      return 1
    case 'boolean':
      return true
    default:
      return null
  }
}

// Contracts write dates as patterns: what a pattern takes, it asks for.
const textOf = ({ format, pattern }: JsonSchema, name: string, date: LocalDate): string => {
  const day = /On$/.test(name) && !/DueOn$/.test(name) ? date : addDays(date, termDays)
  const instant = endOfDayInstant(addDays(date, termDays))
  if (format === 'uuid') return idFor(name)
  if (typeof pattern !== 'string') return plainText(format, name, day, instant)
  return [day, instant, reference].find((text) => new RegExp(pattern).test(text)) ?? ''
}

const plainText = (format: unknown, name: string, day: LocalDate, instant: string): string => {
  if (format === 'date') return day
  if (format === 'date-time') return instant
  return name === 'reference' ? reference : ''
}

const reference = 'OO26-000001'

/** A term that is not reckoned: the player changes it. */
const termDays = 14

/** The same name has the same id, here and in the next game: `caseId` fits `caseId`. */
const idFor = (name: string): string => {
  let number = 0
  for (const letter of name.replace(/s$/, '')) number = (number * 31 + letter.charCodeAt(0)) % 1_000_000_007
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

const propertiesOf = (schema: JsonSchema): [string, JsonSchema][] =>
  Object.entries(isSchema(schema['properties']) ? schema['properties'] : {}).flatMap(([name, property]) =>
    isSchema(property) ? [[name, property] as [string, JsonSchema]] : [],
  )

const listOf = (value: unknown): JsonSchema[] => (Array.isArray(value) ? value.filter(isSchema) : [])

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
