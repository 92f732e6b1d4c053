import { ngwActions } from '#domain/procedures/ngw/action-codes'
import type { stepWords } from './ngw.nl.ts'

type Step = keyof typeof stepWords

/** The step with this name that is done on the page of the decision; undefined for what is done elsewhere, or does not exist. */
export const ngwStepOf = (name: string | null): Step | undefined =>
  ngwActions.flatMap((action) => (action === 'NGW_REGISTER' ? [] : [action])).find((action) => action === name)

/**
 * The step whose dialog the address asks for, when it is open now; bringing the decision also when only its document is missing, because the dialog takes it.
 */
export const askedStep = (
  actions: readonly { readonly action: string; readonly open: boolean; readonly reason?: string | undefined }[],
  name: string | null,
): Step | undefined => {
  const step = ngwStepOf(name)
  const answer = actions.find(({ action }) => action === step)
  return answer && canStart(answer) ? step : undefined
}

/** Whether the dialog of an action can be opened. */
export const canStart = ({ open, reason }: { readonly open: boolean; readonly reason?: string | undefined }): boolean =>
  open || reason === 'DECISION_DOCUMENT_MISSING'
