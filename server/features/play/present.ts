import { stepSentence } from '#modelling/scenarios/sentence'
import type { PlayView } from '#modelling/scenarios/view'
import type { Answer } from '../../contract/endpoint.ts'
import type { getPlay } from '../../contract/play.ts'
import type { Play } from '../../platform/play/playgrounds.ts'
import { namesOf } from '../../platform/play/run-scenario.ts'
import { diagramOf, errorCodesIn, formOf, processesIn } from './diagram.ts'
import { errorsOf, jobProposal, messageProposal, taskProposal } from './proposals.ts'

type State = Answer<typeof getPlay>

/** How a game stands, for its page. */
export const presentPlay = (play: Play, isOutdated: boolean, refusal: string | null): State => {
  const { played, view } = play
  const { processId, files } = played
  const nameOf = namesOf(files)
  const named = <T extends Place>(one: T) => ({ ...one, name: nameOf(one.processId, one.elementId) })
  return {
    playId: play.id,
    processId,
    isOutdated,
    given: play.given,
    history: play.history.map(({ step, on, at }) => ({
      step,
      on,
      at,
      sentence: stepSentence(step, processId, nameOf),
    })),
    diagrams: processesIn(files),
    now: view.now,
    date: view.date,
    time: view.time,
    instances: view.instances.map((one) => ({ ...one, name: nameOf(one.processId, one.processId) })),
    tokens: view.tokens.map(named),
    passed: view.passed.map(named),
    flows: [...view.flows],
    ...worksOf(play, view, named),
    timers: view.timers.map(named),
    incidents: view.incidents.map(named),
    variables: view.variables.map(({ name, ...place }) => ({ ...named(place), variable: name })),
    refusal,
  }
}

interface Place {
  readonly processId: string
  readonly elementId: string
}

const worksOf = (
  { played: { files } }: Play,
  view: PlayView,
  named: <T extends Place>(one: T) => T & { readonly name: string },
): Pick<State, 'tasks' | 'jobs' | 'messages'> => {
  const { date } = view
  return {
    tasks: view.tasks.map(({ formKey, roles, ...task }) => ({
      ...named(task),
      roles: [...roles],
      form: formOf(files, task.processId, task.elementId, formKey),
      ...taskProposal(task.processId, task.elementId, { date, variables: {} }),
    })),
    jobs: view.jobs.map((job) => ({
      ...named(job),
      errors: [...new Set([...errorsOf(job.type), ...errorCodesIn(diagramOf(files, job.processId) ?? '')])],
      ...jobProposal(job.type, { date, variables: job.variables }),
    })),
    messages: view.messages.map((message) => ({
      ...named(message),
      ...messageProposal(message.message, { date, variables: rootVariables(view, message.processId) }),
    })),
  }
}

const rootVariables = (view: PlayView, processId: string): Record<string, unknown> =>
  Object.fromEntries(
    view.variables
      .filter((one) => one.processId === processId && one.elementId === processId)
      .map(({ name, value }) => [name, value]),
  )
