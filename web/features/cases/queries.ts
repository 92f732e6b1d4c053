import { useQuery } from '@tanstack/react-query'
import { getCase, getCaseHistory } from '#contract/cases'
import type { Output } from '#contract/endpoint'
import { call } from '../../shared/api.ts'

export type CaseFile = Output<typeof getCase>

/** Key of one case; server events with topic `case:<id>` make it stale. */
export const caseKey = (caseId: string) => ['case', caseId] as const

export const useCase = (caseId: string) =>
  useQuery({ queryKey: caseKey(caseId), queryFn: () => call(getCase, { params: { caseId } }) })

export const useHistory = (caseId: string) =>
  useQuery({
    queryKey: [...caseKey(caseId), 'history'],
    queryFn: () => call(getCaseHistory, { params: { caseId }, query: { limit: 100 } }),
  })
