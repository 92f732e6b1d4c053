import { z } from 'zod'

const name = z.string().min(1).max(200)
/** Value of a variable; what the engine keeps is JSON. */
const value = z.unknown()
const variables = z.record(z.string().max(200), value)
const date = z.iso.date()
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** An element that waits, by its place in the diagram: keys of an engine differ from one run to the next. */
const target = {
  elementId: name,
  /** left out: the process of the scenario; else one that it calls */
  processId: name.optional(),
  /** which one, when several wait on the element; left out: the oldest */
  nth: z.number().int().min(1).max(1000).optional(),
}

/** Where a scenario begins: a moment in Brussels, and how the process starts. */
export const given = z.object({
  on: date,
  at: time.default('09:00'),
  start: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('NONE') }),
    z.object({ kind: z.literal('MESSAGE'), message: name, correlationKey: z.string().max(200) }),
    /** the clock starts it */
    z.object({ kind: z.literal('CLOCK') }),
  ]),
  variables,
})
export type Given = z.output<typeof given>

/** One thing that somebody or something does. */
export const playStep = z.discriminatedUnion('do', [
  z.object({ do: z.literal('COMPLETE_TASK'), ...target, variables }),
  z.object({ do: z.literal('COMPLETE_JOB'), ...target, variables }),
  z.object({ do: z.literal('THROW_ERROR'), ...target, errorCode: name }),
  z.object({ do: z.literal('FAIL_JOB'), ...target, message: z.string().max(500) }),
  z.object({ do: z.literal('PUBLISH'), message: name, correlationKey: z.string().max(200), variables }),
  z.object({ do: z.literal('NEXT_TIMER') }),
  z.object({ do: z.literal('WAIT_DAYS'), days: z.number().int().min(1).max(3700) }),
  z.object({ do: z.literal('MOVE_TO'), on: date, at: time }),
  z.object({ do: z.literal('RESOLVE_INCIDENT'), ...target }),
  z.object({ do: z.literal('SET_VARIABLES'), processId: name.optional(), variables }),
])
export type PlayStep = z.output<typeof playStep>

/** What must hold after a step, or in the end. */
export const check = z.discriminatedUnion('that', [
  z.object({ that: z.literal('PASSED'), elementId: name, processId: name.optional() }),
  z.object({ that: z.literal('NOT_PASSED'), elementId: name, processId: name.optional() }),
  /** the process came to its end; with an element: by that end event */
  z.object({ that: z.literal('ENDED'), elementId: name.optional() }),
  /** the process goes on */
  z.object({ that: z.literal('RUNS') }),
  z.object({ that: z.literal('OPEN'), elementId: name, processId: name.optional(), dueOn: date.optional() }),
  z.object({ that: z.literal('NOT_OPEN'), elementId: name, processId: name.optional() }),
  z.object({ that: z.literal('TIMER'), elementId: name, processId: name.optional(), on: date }),
  z.object({ that: z.literal('VARIABLE'), name, processId: name.optional(), value }),
  z.object({ that: z.literal('DATE'), on: date }),
])
export type Check = z.output<typeof check>

const checks = z.array(check).max(100)

/** Given, when, then: what a process must do, told by example. */
export const scenarioContent = z.object({
  title: z.string().trim().min(1).max(200),
  given,
  when: z.array(z.object({ step: playStep, then: checks.default([]) })).max(500),
  // eslint-disable-next-line unicorn/no-thenable -- the word that people use; it is data and never awaited
  then: checks,
})
export type ScenarioContent = z.output<typeof scenarioContent>

/** A scenario as it lies beside its diagram and in an export of the model: its id stays the same for ever. */
export const scenario = scenarioContent.extend({ id: z.uuid() })
export type Scenario = z.output<typeof scenario>

/** File of a process with its scenarios: `oo.scenarios.json`. */
export const scenarioFile = z.object({ scenarios: z.array(scenario).max(200) })
