import type { Output } from '#contract/endpoint'
import type { getInstance } from '#contract/process-desk'

export type Instance = Output<typeof getInstance>

/** The address of one instance. */
export const pathOf = (caseId: string, part: number): string => `/processen/instanties/${caseId}/${part}`
