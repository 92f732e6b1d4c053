import type { DataOf, DocumentCode, Letterhead } from '#documents'

/** A letter that the server prepared: what it prints, on whose paper, and how it is filed. */
export interface Letter<C extends DocumentCode = DocumentCode> {
  readonly code: C
  readonly data: DataOf<C>
  readonly letterhead: Letterhead
  /** tells the letters of one job apart */
  readonly key: string
  readonly filing: object
}

/** The renderer of the documents room. */
export interface Rendering {
  renderDocx<C extends DocumentCode>(code: C, data: DataOf<C>, letterhead: Letterhead): Promise<Uint8Array>
}

/** Where rendered letters are filed; the same letter of the same job is filed once. */
export interface LetterDesk<L extends Letter> {
  /** @returns id of the document */
  keep(letter: L, docx: Uint8Array, jobKey: string): Promise<string>
}

/** Renders letters and files them, one after the other. @returns ids of the documents, in the same order */
export const writeLetters = async <L extends Letter>(
  deps: { readonly rendering: Rendering; readonly letterDesk: LetterDesk<L> },
  letters: readonly L[],
  jobKey: string,
): Promise<string[]> => {
  const documentIds: string[] = []
  for (const letter of letters) {
    const docx = await deps.rendering.renderDocx(letter.code, letter.data, letter.letterhead)
    documentIds.push(await deps.letterDesk.keep(letter, docx, jobKey))
  }
  return documentIds
}
