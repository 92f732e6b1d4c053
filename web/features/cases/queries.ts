import { useQuery } from '@tanstack/react-query'
import { getCase } from '#contract/cases'
import type { Output } from '#contract/endpoint'
import { call } from '../../shared/api.ts'
import { caseKey } from '../../shared/procedure/file.ts'

export type CaseFile = Output<typeof getCase>

export const useCase = (caseId: string) =>
  useQuery({ queryKey: caseKey(caseId), queryFn: () => call(getCase, { params: { caseId } }) })
