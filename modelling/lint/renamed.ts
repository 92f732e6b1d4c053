import type { CatalogueEntry } from '../catalogue.ts'
import type { Change, Fix } from './finding.ts'
import { nearMiss } from './near-miss.ts'

/** The remedy for a misspelt name: the only known one that is near it. */
export const renamed = (
  word: string,
  known: readonly CatalogueEntry[],
  change: (id: string) => Change,
): Fix | undefined => {
  const meant = nearMiss(
    word,
    known.map(({ id }) => id),
  )
  return meant === undefined ? undefined : { label: `Verander in '${meant}'`, changes: [change(meant)] }
}
