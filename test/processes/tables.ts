import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { DmnModdle } from 'dmn-moddle'
import { z } from 'zod'
import { compileDmn } from '#engine/dmn/compile'
import { compileExpression } from '#engine/feel/compile'
import { compileUnaryTests } from '#engine/feel/unary-tests'
import type { DecisionContract, ProcessContract } from '#processes/define'
import { type Element, list, one, text } from './diagram.ts'

/** A `.dmn` file of a process. */
export interface TableFile {
  readonly name: string
  readonly xml: string
}

/** The decision tables beside a diagram, in order of name. */
export const tableFilesOf = (processId: string): TableFile[] => {
  const folder = `processes/${processId}`
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.dmn'))
    .sort()
    .map((name) => ({ name, xml: readFileSync(`${folder}/${name}`, 'utf8') }))
}

/** What the tables of a process and its contract disagree on, or what a lawyer misses in them; empty when all is well. */
export const tableFaults = async (files: readonly TableFile[], contract: ProcessContract): Promise<string[]> => {
  const agreed = Object.values(contract.decisions ?? {})
  const drawn = (await Promise.all(files.map(readDecisions))).flat()
  const needed = new Set(drawn.flatMap(requiredIds))
  return [
    ...(await Promise.all(files.map(engineFaults))).flat(),
    ...agreed
      .filter(({ id }) => !drawn.some((decision) => decision.id === id))
      .map(({ id }) => `decisions: no .dmn file has ${id}`),
    ...drawn
      .filter(({ id = '' }) => !needed.has(id) && !agreed.some((decision) => decision.id === id))
      .map(({ id }) => `decisions: ${id} is not in the contract`),
    ...drawn.flatMap((decision) => [
      ...legibilityFaults(decision),
      ...agreed.filter(({ id }) => id === decision.id).flatMap((contract) => variableFaults(decision, contract, drawn)),
    ]),
  ]
}

const readDecisions = async ({ xml }: TableFile): Promise<Element[]> => {
  const { rootElement } = await new DmnModdle().fromXML(xml)
  return list(rootElement as Element, 'drgElement').filter(({ $type }) => $type === 'dmn:Decision')
}

const engineFaults = async ({ name, xml }: TableFile): Promise<string[]> =>
  (await compileDmn(xml, { timeZone: 'Europe/Brussels' })).problems.map((problem) => `${name}: ${problem}`)

const requiredIds = (decision: Element): string[] =>
  list(decision, 'informationRequirement').map((need) => text(one(need, 'requiredDecision'), 'href').replace('#', ''))

const tableOf = (decision: Element): Element | undefined => {
  const logic = one(decision, 'decisionLogic')
  return logic?.$type === 'dmn:DecisionTable' ? logic : undefined
}
const rulesOf = (decision: Element): readonly Element[] => list(tableOf(decision), 'rule')

const policies = ['UNIQUE', 'FIRST']

// The annotation of a rule is its `description`: that is where modelers keep it.
const legibilityFaults = (decision: Element): string[] => {
  const table = tableOf(decision)
  const say = (fault: string): string => `${decision.id}: ${fault}`
  if (table === undefined) return [say('is no table')]
  return [
    ...(text(decision, 'name') === '' ? [say('has no name')] : []),
    // moddle fills in the default: only the own property tells what the file says
    ...(Object.hasOwn(table, 'hitPolicy') && policies.includes(text(table, 'hitPolicy'))
      ? []
      : [say('declares no hit policy UNIQUE or FIRST')]),
    ...columns(table)
      .filter((column) => text(column, 'label') === '')
      .map((column) => say(`column ${column.id} has no label`)),
    ...rulesOf(decision).flatMap((rule, index) => annotationFaults(rule).map((f) => say(`rule ${index + 1} ${f}`))),
  ]
}
const columns = (table: Element): readonly Element[] => [...list(table, 'input'), ...list(table, 'output')]

const annotationFaults = (rule: Element): string[] => {
  const annotation = text(rule, 'description')
  if (annotation.trim() === '') return ['has no annotation']
  return /\bbron: \S/i.test(annotation) ? [] : ['names no source (“bron: …”)']
}

const variableFaults = (decision: Element, agreed: DecisionContract, all: readonly Element[]): string[] => {
  const family = withRequired(decision, all)
  const given = family.flatMap((one) => [one.id ?? '', text(one.variable as Element | undefined, 'name')])
  const read = new Set(family.flatMap(namesIn).filter((name) => !given.includes(name)))
  const wanted = Object.keys(agreed.input.shape)
  const say = (fault: string): string => `${agreed.id}: ${fault}`
  return [
    ...[...read].filter((name) => !wanted.includes(name)).map((name) => say(`reads ${name}, which the contract lacks`)),
    ...wanted.filter((name) => !read.has(name)).map((name) => say(`does not read ${name}`)),
    ...outputFaults(decision, agreed).map(say),
  ]
}

const withRequired = (decision: Element, all: readonly Element[]): Element[] => [
  decision,
  ...requiredIds(decision).flatMap((id) => all.filter((one) => one.id === id).flatMap((one) => withRequired(one, all))),
]

const namesIn = (decision: Element): string[] => [
  ...list(tableOf(decision), 'input').flatMap((input) => namesOf(text(one(input, 'inputExpression'), 'text'))),
  ...rulesOf(decision).flatMap((rule) => [
    ...list(rule, 'inputEntry').flatMap((cell) => testNames(text(cell, 'text'))),
    ...list(rule, 'outputEntry').flatMap((cell) => namesOf(text(cell, 'text'))),
  ]),
]
// what does not parse is a fault of the engine's compilation already
const namesOf = (feel: string): readonly string[] => quietly(() => compileExpression(`=${feel}`).names)
const testNames = (feel: string): readonly string[] => quietly(() => compileUnaryTests(feel || '-').names)
const quietly = (names: () => readonly string[]): readonly string[] => {
  try {
    return names()
  } catch {
    return []
  }
}

const outputFaults = (decision: Element, { output, result }: DecisionContract): string[] => {
  const drawn = list(tableOf(decision), 'output').map((column) => text(column, 'name'))
  const shape = output instanceof z.ZodObject ? output.shape : { [result]: output }
  const agreed = Object.keys(shape)
  return [
    ...drawn.filter((name) => !agreed.includes(name)).map((name) => `column ${name} is not in the contract`),
    ...agreed.filter((name) => !drawn.includes(name)).map((name) => `has no column ${name}`),
    ...rulesOf(decision).flatMap((rule, index) =>
      list(rule, 'outputEntry').flatMap((cell, place) => {
        const schema = shape[drawn[place] ?? '']
        const value = literal(text(cell, 'text'))
        if (schema === undefined || value === undefined || schema.safeParse(value).success) return []
        return [`rule ${index + 1} answers ${text(cell, 'text')}, which the contract does not know`]
      }),
    ),
  ]
}

/** The value of a cell that is a text, number, boolean or null; undefined for a formula. */
const literal = (feel: string): unknown => {
  try {
    return JSON.parse(feel)
  } catch {
    return undefined
  }
}
