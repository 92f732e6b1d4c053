import type { LocalDate } from '../../shared/local-date.ts'

/**
 * Whether a reaction came after the term to react. It is registered all the same, flagged, and shown to the mayor.
 *
 * @param offeredUntil last day to react, itself in time
 * @source domain.md 5.0 oo.hearing.min, scenario 20
 */
export const isLateReaction = (receivedOn: LocalDate, offeredUntil: LocalDate): boolean => receivedOn > offeredUntil
