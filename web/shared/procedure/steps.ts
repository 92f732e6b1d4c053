import { type StepAction, stepActions } from '#domain/procedures/step-actions'
import type { StepFile } from './file.ts'
import type { StepForm } from './step-form.ts'

/** The steps that are done on the page of a procedure. */
export type StepForms = Readonly<Partial<Record<StepAction, StepForm>>>

/** One action of the page that has a form here. */
export interface ShownStep {
  readonly action: StepAction
  readonly form: StepForm
  readonly startable: boolean
  readonly reason: string | undefined
  /** a task on the case waits for it */
  readonly waitedFor: boolean
}

type Pages = Pick<StepFile, 'actions' | 'tasks'>

/** The steps of a page that this viewer may know of: what his role can never do is left out. */
export const shownSteps = ({ actions, tasks }: Pages, forms: StepForms): readonly ShownStep[] =>
  actions.flatMap(({ action: name, open, reason }) => {
    const found = entryOf(forms, name)
    if (found === undefined || reason === 'NO_RIGHT') return []
    const [action, form] = found
    return [
      {
        action,
        form,
        startable: open || (form.document !== undefined && reason === 'DECISION_DOCUMENT_MISSING'),
        reason,
        waitedFor: tasks.some(({ wizard }) => wizard === wizardOf(action)),
      },
    ]
  })

/** The step whose dialog the address asks for, when it can be started now. */
export const askedStep = (file: Pages, forms: StepForms, name: string | null): ShownStep | undefined =>
  shownSteps(file, forms).find(({ action, startable }) => startable && action === name)

/** How a user task names the step that does it: CA_GRANT is `wizard:ca-grant`. */
export const wizardOf = (action: StepAction): string => action.toLowerCase().replaceAll('_', '-')

const entryOf = (forms: StepForms, name: string): readonly [StepAction, StepForm] | undefined => {
  const action = stepActions.find((candidate) => candidate === name)
  const form = action && forms[action]
  return action && form && [action, form]
}
