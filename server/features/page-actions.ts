import type { z } from 'zod'
import { type ActionAnswer, allowedActions, focusOn } from '#domain/procedures/oo/actions'
import type { OoFacts } from '#domain/procedures/oo/facts'
import type { LocalDate } from '#domain/shared/local-date'
import type { action as actionSchema } from '../contract/common.ts'
import type { Viewer } from '../platform/auth/viewer.ts'

/** Every action as the page of these things shows it. @param ids of the things that the page is about */
export const actionsOn = (
  facts: OoFacts,
  ids: readonly string[],
  viewer: Viewer,
  today: LocalDate,
): z.input<typeof actionSchema>[] => allowedActions(focusOn(facts, ids), viewer, today).map(toAction)

const toAction = (answer: ActionAnswer): z.input<typeof actionSchema> =>
  answer.open ? { ...answer, targets: [...answer.targets], warnings: [...answer.warnings] } : { ...answer }
