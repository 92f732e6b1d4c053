import { z } from 'zod'
import { rolesFor } from '#domain/access/can-do'
import { check, given, playStep, scenarioContent } from '#modelling/scenarios/scenario'
import { id, instant, localDate, version } from './common.ts'
import { endpoint } from './endpoint.ts'
import { processId } from './process-models.ts'

/** What is played is invented: nothing of it is about anybody. */
const mayPlay = { roles: rolesFor('UPDATE', 'PROCESS_MODEL'), shows: 'REFERENCE', personal: false } as const

const ofDraft = z.object({ draftId: id })
const ofPlay = ofDraft.extend({ playId: id })
const variables = z.record(z.string(), z.unknown())

/** An element that waits, with its name in the diagram. */
const place = { processId: z.string(), elementId: z.string(), name: z.string() }
const waiting = { ...place, nth: z.number().int() }
const count = z.object({ ...place, count: z.number().int() })

/** What a step would answer, to begin with: as its contract says, else nothing. */
const proposal = {
  proposal: variables,
  /** values that the contract knows, by variable */
  choices: z.record(z.string(), z.array(z.unknown())),
}

const playState = z.object({
  playId: id,
  processId: z.string(),
  /** the draft changed since: what is played is what it was */
  isOutdated: z.boolean(),
  given,
  history: z.array(z.object({ step: playStep, sentence: z.string(), on: localDate, at: z.string() })),
  diagrams: z.array(z.object({ processId: z.string(), name: z.string() })),
  now: instant,
  date: localDate,
  time: z.string(),
  instances: z.array(
    z.object({ processId: z.string(), name: z.string(), state: z.enum(['ACTIVE', 'COMPLETED', 'TERMINATED']) }),
  ),
  tokens: z.array(count),
  passed: z.array(count),
  flows: z.array(z.object({ processId: z.string(), flowId: z.string() })),
  tasks: z.array(
    z.object({
      ...waiting,
      ...proposal,
      dueOn: localDate.nullable(),
      roles: z.array(z.string()),
      /** schema of its form-js form; null when a wizard does it */
      form: z.string().nullable(),
      variables,
    }),
  ),
  jobs: z.array(z.object({ ...waiting, ...proposal, type: z.string(), errors: z.array(z.string()), variables })),
  timers: z.array(z.object({ ...waiting, dueAt: instant, on: localDate, at: z.string() })),
  messages: z.array(z.object({ ...place, ...proposal, message: z.string(), correlationKey: z.string().nullable() })),
  incidents: z.array(z.object({ ...waiting, type: z.string(), message: z.string() })),
  variables: z.array(z.object({ ...place, variable: z.string(), value: z.unknown() })),
  /** why the last of the asked steps could not be taken, in Dutch; those before it were */
  refusal: z.string().nullable(),
})

export const getPlayStart = endpoint({
  method: 'GET',
  path: '/api/process-drafts/:draftId/play',
  summary: 'Hoe een ontwerp gestart kan worden om te spelen, en wat u al speelt',
  access: mayPlay,
  params: ofDraft,
  response: z.object({
    processId: z.string(),
    title: z.string(),
    starts: z.array(
      z.object({
        elementId: z.string(),
        name: z.string(),
        kind: z.enum(['NONE', 'MESSAGE', 'CLOCK']),
        message: z.string(),
        variables,
      }),
    ),
    today: localDate,
    /** games of the caller on this draft, newest first */
    plays: z.array(z.object({ playId: id, steps: z.number().int() })),
  }),
  errors: ['NOT_FOUND'],
})

export const startPlay = endpoint({
  method: 'POST',
  path: '/api/process-drafts/:draftId/play',
  summary: 'Ontwerp spelen op een motor die daarna weggegooid wordt',
  access: mayPlay,
  params: ofDraft,
  /** a scenario to begin with: all its steps are taken */
  body: z.object({ given, steps: z.array(playStep).max(500).default([]) }),
  response: playState,
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW', 'TOO_MANY_REQUESTS'],
})

export const getPlay = endpoint({
  method: 'GET',
  path: '/api/process-drafts/:draftId/play/:playId',
  summary: 'Stand van wat u speelt',
  access: mayPlay,
  params: ofPlay,
  response: playState,
  errors: ['NOT_FOUND'],
})

export const takePlaySteps = endpoint({
  method: 'POST',
  path: '/api/process-drafts/:draftId/play/:playId/steps',
  summary: 'Stappen zetten in wat u speelt',
  access: mayPlay,
  params: ofPlay,
  body: z.object({ steps: z.array(playStep).min(1).max(50) }),
  response: playState,
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW'],
})

export const rewindPlay = endpoint({
  method: 'POST',
  path: '/api/process-drafts/:draftId/play/:playId/rewind',
  summary: 'Terug naar een eerdere stap',
  access: mayPlay,
  params: ofPlay,
  /** so many steps stay; 0 begins again. `onDraft`: on the draft as it is now */
  body: z.object({ steps: z.number().int().min(0).max(500), onDraft: z.boolean().default(false) }),
  response: playState,
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW'],
})

export const stopPlay = endpoint({
  method: 'DELETE',
  path: '/api/process-drafts/:draftId/play/:playId',
  summary: 'Stoppen met spelen',
  access: mayPlay,
  params: ofPlay,
  response: z.object({}),
  errors: ['NOT_FOUND'],
})

export const getPlayDiagram = endpoint({
  method: 'GET',
  path: '/api/process-drafts/:draftId/play/:playId/diagrams/:processId',
  summary: 'Diagram van het gespeelde proces, of van een proces dat het oproept',
  access: mayPlay,
  params: ofPlay.extend({ processId }),
  response: z.object({ xml: z.string() }),
  errors: ['NOT_FOUND'],
})

/** The game so far as a scenario, with what holds now as its expectations; it is not kept yet. */
export const recordPlay = endpoint({
  method: 'GET',
  path: '/api/process-drafts/:draftId/play/:playId/recording',
  summary: 'Wat u speelde als scenario',
  access: mayPlay,
  params: ofPlay,
  response: z.object({ given, when: scenarioContent.shape.when, outcome: z.array(check) }),
  errors: ['NOT_FOUND'],
})

const checkResult = z.object({ expected: z.string(), ok: z.boolean(), came: z.string() })
const stepResult = z.object({
  sentence: z.string(),
  state: z.enum(['DONE', 'FAILED', 'SKIPPED']),
  refusal: z.string().nullable(),
  checks: z.array(checkResult),
})

const shownScenario = z.object({
  scenarioId: id,
  /** of the row; 0 while it stands in the files of a version alone */
  version,
  content: scenarioContent,
  /** the same in Dutch: given, when, then */
  told: z.object({
    given: z.string(),
    when: z.array(z.object({ step: z.string(), checks: z.array(z.string()) })),
    outcome: z.array(z.string()),
  }),
  /** on the newest published version */
  published: z.object({ ok: z.boolean(), ranAt: instant }).nullable(),
  /** how it ended on exactly the files that were asked about; null: it did not run on them */
  last: z
    .object({
      ok: z.boolean(),
      ranAt: instant,
      given: stepResult,
      when: z.array(stepResult),
      outcome: z.array(checkResult),
    })
    .nullable(),
})
const scenarioList = z.object({
  items: z.array(shownScenario),
  /** elements that a scenario can name, for those who write one */
  elements: z.array(z.object({ ...place, kind: z.string() })),
})

const ofProcess = z.object({ processId })
/** Which files: those of a draft, else of the newest version. */
const onFiles = z.object({ draftId: id.optional() })

export const listScenarios = endpoint({
  method: 'GET',
  path: '/api/process-models/:processId/scenarios',
  summary: 'Scenario’s van een proces, met hun uitslag',
  access: mayPlay,
  params: ofProcess,
  query: onFiles,
  response: scenarioList,
  errors: ['NOT_FOUND'],
})

export const addScenario = endpoint({
  method: 'POST',
  path: '/api/process-models/:processId/scenarios',
  summary: 'Scenario bewaren bij een proces',
  access: mayPlay,
  params: ofProcess,
  body: scenarioContent,
  response: z.object({ scenarioId: id }),
  errors: ['NOT_FOUND', 'NOT_ALLOWED_NOW'],
})

const ofScenario = ofProcess.extend({ scenarioId: id })

export const changeScenario = endpoint({
  method: 'PUT',
  path: '/api/process-models/:processId/scenarios/:scenarioId',
  summary: 'Scenario wijzigen',
  access: mayPlay,
  params: ofScenario,
  body: z.object({ content: scenarioContent, version }),
  response: z.object({ version }),
  errors: ['NOT_FOUND', 'STALE'],
})

export const removeScenario = endpoint({
  method: 'DELETE',
  path: '/api/process-models/:processId/scenarios/:scenarioId',
  summary: 'Scenario weggooien',
  access: mayPlay,
  params: ofScenario,
  response: z.object({}),
  errors: ['NOT_FOUND'],
})

export const runScenarios = endpoint({
  method: 'POST',
  path: '/api/process-models/:processId/scenarios/run',
  summary: 'Scenario’s uitvoeren op een ontwerp of op de nieuwste versie',
  access: mayPlay,
  params: ofProcess,
  /** without `scenarioId` all of them */
  body: onFiles.extend({ scenarioId: id.optional() }),
  response: scenarioList,
  errors: ['NOT_FOUND'],
})
