import { useQuery } from '@tanstack/react-query'
import type { Output } from '#contract/endpoint'
import { getJudicialFile } from '#contract/judicial'
import { call } from '../../shared/api.ts'

export type JudicialFile = Output<typeof getJudicialFile>

/** One judicial file; server events of its case make it stale. */
export const useJudicialFile = (caseId: string) =>
  useQuery({ queryKey: ['case', caseId, 'judicial'], queryFn: () => call(getJudicialFile, { params: { caseId } }) })

/** Whether an action of the file is open to this user now. */
export const isOpen = (file: JudicialFile, action: string): boolean =>
  file.actions.some((answer) => answer.action === action && answer.open)
