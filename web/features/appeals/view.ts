import type { Output } from '#contract/endpoint'
import type { getAppeals } from '#contract/appeals'
import { isRunningAppeal } from '#domain/procedures/appeal/guards'
import { stepActions } from '#domain/procedures/step-actions'
import { wizardOf } from '../../shared/procedure/steps.ts'

type File = Output<typeof getAppeals>
type Appeal = File['appeals'][number]

export const isRunning = ({ status }: Pick<Appeal, 'status'>): boolean => isRunningAppeal(status)

/**
 * The beroepsschrift that the page is about: the one that was chosen, the one whose task the step in the address does, the newest that runs, or the newest.
 *
 * @param asked.step action of `?stap=`
 */
export const focusOf = (
  { appeals, tasks }: Pick<File, 'appeals' | 'tasks'>,
  asked: { readonly chosen: string | undefined; readonly step: string | null },
): Appeal | undefined => {
  const action = stepActions.find((candidate) => candidate === asked.step)
  const task = action && tasks.find(({ wizard }) => wizard === wizardOf(action))
  return (
    appeals.find(({ id }) => id === asked.chosen) ??
    appeals.find(({ id }) => task !== undefined && id === task.subjectId) ??
    appeals.findLast(isRunning) ??
    appeals.at(-1)
  )
}
