import type { Letterhead } from '#documents'
import type { Letter, LetterDesk, Rendering } from '#workers/shared/letter'

/** A renderer and a desk that keep what they get, for workers that write letters. */
export const desk = () => {
  const kept: string[] = []
  const rendering: Rendering = { renderDocx: () => Promise.resolve(new Uint8Array([1])) }
  const letterDesk: LetterDesk<Letter> = {
    keep: (letter, _docx, jobKey) => {
      kept.push(`${jobKey} ${letter.code} ${letter.key}`)
      return Promise.resolve(`document-${kept.length}`)
    },
  }
  return {
    kept,
    rendering,
    letterDesk,
    /** what it prints does not matter to a worker */
    letter: (code: Letter['code'], key: string): Letter => ({
      code,
      key,
      data: {} as Letter['data'],
      letterhead: {} as Letterhead,
      filing: {},
    }),
  }
}
