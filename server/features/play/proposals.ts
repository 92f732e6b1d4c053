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

/** What a step would answer, to begin with, and what else its contract knows for a value. */
export interface Proposal {
  readonly proposal: Record<string, unknown>
  readonly choices: Record<string, unknown[]>
}

/** What the machine step of this type would answer; empty when no contract knows it. */
export const jobProposal = (type: string, known: Known): Proposal => proposalOf(jobs.get(type)?.output, known)

/** Codes of the BPMN errors that the machine step may throw. */
export const errorsOf = (type: string): readonly string[] => jobs.get(type)?.errors ?? []

/** What the task of a person would answer. */
export const taskProposal = (processId: string, elementId: string, known: Known): Proposal =>
  proposalOf(contractOf(processId)?.userTasks.find((task) => task.elementId === elementId)?.output, known)

/** What comes with a message. */
export const messageProposal = (name: string, known: Known): Proposal => proposalOf(messages.get(name)?.payload, known)

/** Variables that a process is started with without a message: those that it is called with. */
export const startProposal = (processId: string, known: Known): Proposal =>
  proposalOf(contractOf(processId)?.variables, known)

const jobs = new Map(processes.flatMap((contract) => Object.values(contract.jobs).map((job) => [job.type, job])))
const messages = new Map(
  processes.flatMap((contract) => Object.values(contract.messages).map((message) => [message.name, message])),
)

const contractOf = (processId: string) => {
  const found = processes.find((contract) => contract.processId === processId)
  return found && { variables: found.variables, userTasks: Object.values(found.userTasks) }
}

const proposalOf = (schema: z.ZodType | undefined, known: Known): Proposal => {
  if (schema === undefined) return { proposal: {}, choices: {} }
  const whole = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any', reused: 'inline' })
  const properties = propertiesOf(whole)
  return {
    proposal: Object.fromEntries(
      properties.map(([name, property]) => [name, known.variables[name] ?? valueOf(property, name, known.date)]),
    ),
    choices: Object.fromEntries(
      properties.flatMap(([name, property]) => {
        const choices = property['type'] === 'boolean' ? [true, false] : choicesIn(property)
        return choices.length > 1 ? [[name, [...choices]]] : []
      }),
    ),
  }
}

const valueOf = (schema: JsonSchema, name: string, date: LocalDate): unknown => {
  if ('const' in schema) return schema['const']
  const [first] = choicesIn(schema)
  if (first !== undefined) return first
  // of what may be null or a value the value is the one that makes something happen
  const ways = [schema['anyOf'], schema['oneOf']].flatMap(listOf)
  const way = ways.find(({ type }) => type !== 'null') ?? ways[0]
  return way ? valueOf(way, name, date) : plainValue(schema, name, date)
}

const plainValue = (schema: JsonSchema, name: string, date: LocalDate): unknown => {
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

/** What a value may be, when that is a short list. */
const choicesIn = (schema: JsonSchema): readonly unknown[] => (Array.isArray(schema['enum']) ? schema['enum'] : [])

// Contracts write dates as patterns: what a pattern takes, it asks for.
const textOf = ({ format, pattern }: JsonSchema, name: string, date: LocalDate): string => {
  const day = name.endsWith('On') && !name.endsWith('DueOn') ? date : addDays(date, termDays)
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
