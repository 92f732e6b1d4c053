import { useQuery } from '@tanstack/react-query'
import { getCatalogue } from '#contract/modelling'
import type { Catalogue } from '#modelling/catalogue'
import { call } from '../../../shared/api.ts'

/** What the product offers to a diagram; undefined until the server said it. */
export const useCatalogue = (): Catalogue | undefined =>
  useQuery({
    queryKey: ['process-catalogue'],
    queryFn: () => call(getCatalogue, {}),
    // it changes with a release
    staleTime: Number.POSITIVE_INFINITY,
  }).data
