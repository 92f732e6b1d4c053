import { z } from 'zod'

/** What a person drew and no server has yet. */
export interface SavedCopy {
  readonly files: readonly { readonly name: string; readonly content: string }[]
  /** version of the draft on the server that it changes */
  readonly version: number
}

const shape = z.object({
  files: z.array(z.object({ name: z.string(), content: z.string() })),
  version: z.number(),
})

/**
 * Diagrams hold no data of persons, so a copy may stand in the storage of the browser, under the user and the draft: work that the server does not have
 * outlives a closed tab, a dead battery and a network that is away.
 */
const keyOf = (userId: string, draftId: string): string => `woonzaak.drawn.${userId}.${draftId}`

/** Keeps a copy; says whether the browser had room for it. */
export const keepCopy = (userId: string, draftId: string, copy: SavedCopy): boolean => {
  try {
    localStorage.setItem(keyOf(userId, draftId), JSON.stringify(copy))
    return true
  } catch {
    return false
  }
}

/** The server has it all. */
export const dropCopy = (userId: string, draftId: string): void => localStorage.removeItem(keyOf(userId, draftId))

/** The copy of this user for this draft; undefined when there is none that can be read. */
export const readCopy = (userId: string, draftId: string): SavedCopy | undefined => {
  const kept = localStorage.getItem(keyOf(userId, draftId))
  if (kept === null) return undefined
  try {
    return shape.safeParse(JSON.parse(kept)).data
  } catch {
    return undefined
  }
}
