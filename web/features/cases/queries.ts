import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getCase, getCaseHistory } from '#contract/cases'
import type { Output } from '#contract/endpoint'
import { getNgw } from '#contract/ngw'
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

export type NgwFile = Output<typeof getNgw>

export const useNgw = (caseId: string) =>
  useQuery({ queryKey: [...caseKey(caseId), 'ngw'], queryFn: () => call(getNgw, { params: { caseId } }) })

/** Reads the page of an NGW decision again. */
export const useRefreshNgw = (caseId: string) => {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: caseKey(caseId) })
}
