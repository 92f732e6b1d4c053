import type { LocalDate } from '#domain/shared/local-date'

/** `05/01/2026`. */
export const formatDate = (date: LocalDate): string => date.split('-').toReversed().join('/')
