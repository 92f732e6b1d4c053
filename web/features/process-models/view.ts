/** What is looked at: the open draft, or a published version. */
export type Side = 'ontwerp' | number

export interface Choice {
  readonly shown: Side | undefined
  /** with what it is compared; undefined: with nothing */
  readonly base: Side | undefined
}

interface Known {
  readonly versions: readonly { readonly number: number }[]
  readonly draft: unknown
}

const sideOf = (text: string | null, { versions, draft }: Known): Side | undefined => {
  if (text === 'ontwerp') return draft === null ? undefined : 'ontwerp'
  const number = Number(text)
  return versions.some((version) => version.number === number) ? number : undefined
}

/**
 * What the address asks to see; what does not exist is left out. Without a choice: the draft beside the newest version, or the newest version beside the one
 * before.
 *
 * @param known versions newest first
 */
export const readChoice = (params: URLSearchParams, known: Known): Choice => {
  const newest = known.versions[0]?.number
  const shown = sideOf(params.get('versie'), known) ?? (known.draft === null ? newest : 'ontwerp')
  if (params.get('met') === 'niets') return { shown, base: undefined }
  const asked = sideOf(params.get('met'), known)
  return { shown, base: asked ?? previousOf(shown, known) }
}

const previousOf = (shown: Side | undefined, { versions }: Known): Side | undefined => {
  if (shown === undefined) return undefined
  if (shown === 'ontwerp') return versions[0]?.number
  return versions.find(({ number }) => number < shown)?.number
}

/** The address of a choice. */
export const writeChoice = ({ shown, base }: Choice): Record<string, string> => ({
  ...(shown !== undefined && { versie: String(shown) }),
  met: base === undefined ? 'niets' : String(base),
})

/** Page of one process. */
export const modelPath = (processId: string): string => `/processen/modellen/${processId}`

/** The editor of a draft. */
export const editorPath = (draftId: string): string => `/processen/ontwerpen/${draftId}`

/** A link for readers: its key stands behind the `#`, which browsers send to nobody. */
export const sharedUrl = (origin: string, token: string): string => `${origin}/processen/gedeeld#${token}`

interface Row {
  readonly title: string
  readonly processId: string
  readonly draft: unknown
}

/** Rows whose name holds all words, with a draft when only those are wanted. */
export const filterModels = <T extends Row>(rows: readonly T[], words: string, onlyDrafts: boolean): T[] => {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter(
    ({ title, processId, draft }) =>
      (!onlyDrafts || draft !== null) && wanted.every((word) => `${title} ${processId}`.toLowerCase().includes(word)),
  )
}

/** `Waarschuwing tot herstel` as a proposal for a technical name. */
export const idFrom = (title: string): string =>
  title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 60)
