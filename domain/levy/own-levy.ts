import { isLocalDate, type LocalDate } from '../shared/local-date.ts'
import type { Days } from './anniversaries.ts'

/** Before any record on the inventory. */
const EVER = '1998-01-01'

/**
 * The days on which a municipality has a levy of its own, from its organisation parameters: `ownLevy.exists`, and the first and last day `ownLevy.from` and
 * `ownLevy.to` where they are known. A levy that was abolished keeps `ownLevy.exists` with its last day.
 *
 * @source domain.md 5.7 "Flemish levy only where municipality has no own levy", 7 `ownLevy.exists`; scenario 47
 */
export const ownLevyDays = (parameters: Readonly<Record<string, unknown>>): readonly Days[] =>
  parameters['ownLevy.exists'] === true
    ? [{ from: dateOf(parameters['ownLevy.from']) ?? EVER, to: dateOf(parameters['ownLevy.to']) ?? null }]
    : []

const dateOf = (value: unknown): LocalDate | undefined =>
  typeof value === 'string' && isLocalDate(value) ? value : undefined
