import { useQuery } from '@tanstack/react-query'
import type { Output } from '#contract/endpoint'
import { getRehousing } from '#contract/rehousing'
import { call } from '../../shared/api.ts'
import { caseKey } from '../../shared/procedure/file.ts'

export type Rehousing = Output<typeof getRehousing>
export type RehousingPart = Rehousing['rehousings'][number]
export type Household = RehousingPart['households'][number]

export const useRehousing = (caseId: string) =>
  useQuery({
    queryKey: [...caseKey(caseId), 'rehousing'],
    queryFn: () => call(getRehousing, { params: { caseId } }),
  })
