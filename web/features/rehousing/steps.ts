import { type RehousingAction, rehousingActions } from '#domain/procedures/rehousing/action-codes'
import type { Household } from './queries.ts'

/** One step with whether it is open, and why not. */
export interface OpenStep {
  readonly action: RehousingAction
  readonly open: boolean
  readonly reason: string
}

/** Steps of a page that this viewer may know of: what his role can never do is left out. */
export const stepsOf = (actions: Household['actions']): readonly OpenStep[] =>
  actions.flatMap(({ action: name, open, reason = '' }) => {
    const action = rehousingActions.find((candidate) => candidate === name)
    return action === undefined || reason === 'NO_RIGHT' ? [] : [{ action, open, reason }]
  })
