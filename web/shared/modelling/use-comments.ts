import { useQuery } from '@tanstack/react-query'
import { listColleagues } from '#contract/administration'
import { listModelComments } from '#contract/model-comments'
import { rolesFor } from '#domain/access/can-do'
import { call } from '../api.ts'
import type { Colleague } from './comment-words.ts'

/** A draft, or a version. */
export type CommentedOn = { readonly draftId: string } | { readonly number: number }

/** Comments on a draft or a version; looked at again every half minute, since others write too. */
export const useComments = (processId: string, on: CommentedOn | undefined) =>
  useQuery({
    queryKey: ['model-comments', processId, on],
    queryFn: async () => (await call(listModelComments, { params: { processId }, query: on ?? {} })).items,
    enabled: on !== undefined,
    refetchInterval: 30_000,
  })

/** Colleagues who work on diagrams, and can be named. */
export const useAnalysts = (enabled: boolean) =>
  useQuery({
    queryKey: ['colleagues', 'analysts'],
    queryFn: async (): Promise<readonly Colleague[]> => {
      const { items } = await call(listColleagues, { query: {} })
      const analysts = rolesFor('READ', 'PROCESS_MODEL')
      return items.filter(({ roles }) => roles.some((role) => analysts.includes(role)))
    },
    enabled,
    staleTime: 300_000,
  })
