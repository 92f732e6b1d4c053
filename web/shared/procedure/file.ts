import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { getCaseHistory } from '#contract/cases'
import type { procedurePage } from '#contract/procedure'
import { call } from '../api.ts'

/** What the page of every procedure shows. */
export type ProcedureFile = Pick<
  z.output<typeof procedurePage>,
  | 'id'
  | 'reference'
  | 'address'
  | 'municipality'
  | 'propertyId'
  | 'version'
  | 'units'
  | 'parties'
  | 'documents'
  | 'tasks'
  | 'actions'
>

/** As much of a page as its steps and their forms look at; pages outside the frame have it too. */
export interface StepFile {
  readonly id: string
  readonly version: number
  readonly actions: ProcedureFile['actions']
  readonly tasks: readonly Pick<ProcedureFile['tasks'][number], 'wizard'>[]
  readonly documents: readonly Pick<ProcedureFile['documents'][number], 'id' | 'code'>[]
  readonly units: readonly Pick<ProcedureFile['units'][number], 'id' | 'description' | 'reference'>[]
  readonly parties: readonly Pick<ProcedureFile['parties'][number], 'personId' | 'name'>[]
}

/** Key of one case; server events with topic `case:<id>` make it stale. */
export const caseKey = (caseId: string) => ['case', caseId] as const

export const useHistory = (caseId: string) =>
  useQuery({
    queryKey: [...caseKey(caseId), 'history'],
    queryFn: () => call(getCaseHistory, { params: { caseId }, query: { limit: 100 } }),
  })

/** Reads the page of a procedure again. */
export const useRefreshCase = (caseId: string) => {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: caseKey(caseId) })
}
