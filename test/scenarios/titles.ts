import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A title that proves scenarios: `Scenario 45: …`, or `Scenario 20, 21: …`. */
const inTitle = /^scenario ((?:\d+)(?:, \d+)*): /i
/** The same, quoted in a source file. */
const inSource = /['"`]scenario (?:(?:\d+)(?:, \d+)*): /i

/** Numbers of the scenarios that a test proves by its title. */
export const scenariosIn = (title: string): number[] =>
  (inTitle.exec(title)?.[1] ?? '').split(', ').filter(Boolean).map(Number)

/** Test files that have such a title. */
export const scenarioFiles = (): string[] =>
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join('test', name))
    .filter((path) => inSource.test(readFileSync(path, 'utf8')))
    .sort()
