import { formatDate } from './dates.ts'
import type { Check, Given, PlayStep } from './scenario.ts'

/** Name of an element in the words of its diagram; its id when it has none. */
export type NameOf = (processId: string, elementId: string) => string

/** "Op 05/01/2026 om 09:00 komt het bericht …" */
export const givenSentence = ({ on, at, start }: Given): string => {
  const moment = `Op ${formatDate(on)} om ${at}`
  switch (start.kind) {
    case 'NONE':
      return `${moment} start het proces.`
    case 'MESSAGE':
      return `${moment} komt het bericht “${start.message}” voor ${start.correlationKey || 'iedereen'}.`
    case 'CLOCK':
      return `${moment}; de klok start het proces.`
  }
}

/** What somebody or something does, as one Dutch sentence. */
export const stepSentence = (step: PlayStep, processId: string, nameOf: NameOf): string => {
  if ('elementId' in step)
    return onElement(step, quoted(nameOf, step.processId ?? processId, step.elementId) + which(step.nth))
  switch (step.do) {
    case 'PUBLISH':
      return `Het bericht “${step.message}” komt voor ${step.correlationKey}.`
    case 'NEXT_TIMER':
      return 'De klok gaat naar de volgende termijn.'
    case 'WAIT_DAYS':
      return step.days === 1 ? 'Er gaat een dag voorbij.' : `Er gaan ${step.days} dagen voorbij.`
    case 'MOVE_TO':
      return `Het wordt ${formatDate(step.on)}, ${step.at}.`
    case 'SET_VARIABLES':
      return `Variabelen worden gezet: ${Object.keys(step.variables).join(', ')}.`
  }
}

/** What must hold, as one Dutch sentence. */
export const checkSentence = (check: Check, processId: string, nameOf: NameOf): string => {
  if (isAboutElement(check)) return aboutElement(check, quoted(nameOf, check.processId ?? processId, check.elementId))
  switch (check.that) {
    case 'ENDED':
      return check.elementId === undefined
        ? 'Het proces is afgelopen.'
        : `Het proces eindigt met ${quoted(nameOf, processId, check.elementId)}.`
    case 'RUNS':
      return 'Het proces loopt nog.'
    case 'VARIABLE':
      return `Variabele ${check.name} is ${JSON.stringify(check.value) ?? 'null'}.`
    case 'DATE':
      return `Het is ${formatDate(check.on)}.`
  }
}

type OnElement = Extract<PlayStep, { elementId: string }>
type AboutElement = Exclude<Check, { that: 'ENDED' | 'RUNS' | 'VARIABLE' | 'DATE' }>

const others: readonly Check['that'][] = ['ENDED', 'RUNS', 'VARIABLE', 'DATE']

const isAboutElement = (check: Check): check is AboutElement => !others.includes(check.that)

const onElement = (step: OnElement, name: string): string => {
  switch (step.do) {
    case 'COMPLETE_TASK':
      return `Iemand voltooit de taak ${name}${withVariables(step.variables)}.`
    case 'COMPLETE_JOB':
      return `De machine voltooit ${name}${withVariables(step.variables)}.`
    case 'THROW_ERROR':
      return `De machine meldt de fout ${step.errorCode} in ${name}.`
    case 'FAIL_JOB':
      return `De machine loopt vast in ${name}.`
    case 'RESOLVE_INCIDENT':
      return `De vastgelopen stap ${name} wordt opnieuw geprobeerd.`
  }
}

const aboutElement = (check: AboutElement, name: string): string => {
  switch (check.that) {
    case 'PASSED':
      return `${name} is gepasseerd.`
    case 'NOT_PASSED':
      return `${name} is niet gepasseerd.`
    case 'OPEN':
      return `De taak ${name} staat open${check.dueOn === undefined ? '' : `, termijn ${formatDate(check.dueOn)}`}.`
    case 'NOT_OPEN':
      return `De taak ${name} staat niet open.`
    case 'TIMER':
      return `De termijn ${name} loopt tot ${formatDate(check.on)}.`
  }
}

const quoted = (nameOf: NameOf, processId: string, elementId: string): string => `“${nameOf(processId, elementId)}”`

const which = (nth: number | undefined): string => (nth === undefined || nth === 1 ? '' : ` (de ${nth}e)`)

const withVariables = (variables: Readonly<Record<string, unknown>>): string => {
  const few = Object.entries(variables).slice(0, 3)
  if (few.length === 0) return ''
  const told = few.map(([name, value]) => `${name} = ${shortened(JSON.stringify(value) ?? 'null')}`).join(', ')
  return ` met ${told}${Object.keys(variables).length > few.length ? ' en meer' : ''}`
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)
