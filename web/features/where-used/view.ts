import type { Output } from '#contract/endpoint'
import type { getUses } from '#contract/modelling'
import { type UseKind, useKinds } from '#modelling/uses/use'
import { labels } from './labels.nl.ts'

type Uses = Output<typeof getUses>
export type Entry = Uses['entries'][number]
export type UsePlace = Uses['uses'][number]
export type UseDocuments = Uses['documents']

/** What the page shows; all of it stands in the address. */
export interface UseFilter {
  readonly kind: UseKind
  readonly id: string | undefined
  readonly search: string
  readonly unused: boolean
}

/** Reads the filter from the address; what it does not know is left out. */
export const readUseFilter = (params: URLSearchParams): UseFilter => ({
  kind: useKinds.find((kind) => kind === params.get('soort')) ?? 'DOCUMENT_TYPE',
  id: params.get('id') ?? undefined,
  search: params.get('zoek') ?? '',
  unused: params.get('ongebruikt') === 'ja',
})

/** The address of a filter; another kind forgets what was chosen of the first. */
export const writeUseFilter = ({ kind, id, search, unused }: UseFilter): Record<string, string> => ({
  soort: kind,
  ...(id === undefined ? {} : { id }),
  ...(search === '' ? {} : { zoek: search }),
  ...(unused ? { ongebruikt: 'ja' } : {}),
})

/** Entries that fit the words, most used first. */
export const matching = (entries: readonly Entry[], { search, unused }: UseFilter): readonly Entry[] => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return entries
    .filter(({ count }) => !unused || count === 0)
    .filter(({ id, title }) => words.every((word) => `${id} ${title}`.toLowerCase().includes(word)))
    .toSorted((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1))
}

// forms and variables belong to the processes themselves
const own: readonly UseKind[] = ['FORM', 'VARIABLE']

/** What can be said beside the places: whether it may go, or does not exist. */
export const verdictOf = (entry: Entry | undefined, kind: UseKind): string | undefined => {
  if (entry === undefined) return labels.safe
  if (entry.count === 0) return entry.offered ? labels.unnamed : labels.safe
  return entry.offered || own.includes(kind) ? undefined : labels.unknown
}

/** Where a place can be looked at. */
export const pathOf = ({ processId, draftId, elementId }: UsePlace): string =>
  draftId === null
    ? `/processen/modellen/${encodeURIComponent(processId)}?element=${encodeURIComponent(elementId)}`
    : `/processen/ontwerpen/${draftId}?element=${encodeURIComponent(elementId)}`
