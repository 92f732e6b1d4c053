import type { Check } from '#modelling/scenarios/scenario'
import type { PlayView } from '#modelling/scenarios/view'
import type { Answer } from '../../contract/endpoint.ts'
import type { recordPlay } from '../../contract/play.ts'
import type { Play } from '../../platform/play/playgrounds.ts'
import { elementsIn } from './diagram.ts'

/** What was played, as given and when; what holds now, as then: who saves it takes away what does not matter. */
export const recordingOf = (play: Play): Answer<typeof recordPlay> => ({
  given: play.given,
  when: play.history.map(({ step }) => ({ step, then: [] })),
  outcome: expectationsOf(play),
})

const expectationsOf = ({ view, played }: Play): Check[] => {
  const { processId } = played
  const kinds = new Map(elementsIn(played.files).map((one) => [`${one.processId} ${one.elementId}`, one.kind]))
  const ends = view.passed.filter((one) => one.processId === processId && kinds.get(keyOf(one)) === 'endEvent')
  const steps = view.passed.filter(
    (one) => one.processId === processId && /Task$|callActivity/.test(kinds.get(keyOf(one)) ?? ''),
  )
  return [
    ...steps.map(({ elementId }): Check => ({ that: 'PASSED', elementId })),
    ...(hasEnded(view)
      ? ends.map(({ elementId }): Check => ({ that: 'ENDED', elementId })).slice(-1)
      : ends.map(({ elementId }): Check => ({ that: 'PASSED', elementId }))),
    ...openTasks(view, processId),
    { that: 'DATE', on: view.date },
  ]
}

const hasEnded = ({ instances }: PlayView): boolean => instances[0] !== undefined && instances[0].state !== 'ACTIVE'

const openTasks = ({ tasks }: PlayView, processId: string): Check[] =>
  tasks.map((task) => ({
    that: 'OPEN',
    elementId: task.elementId,
    ...(task.processId !== processId && { processId: task.processId }),
    ...(task.dueOn !== null && { dueOn: task.dueOn }),
  }))

const keyOf = ({ processId, elementId }: { readonly processId: string; readonly elementId: string }): string =>
  `${processId} ${elementId}`
