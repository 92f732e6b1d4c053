import { type Block, each } from '../blocks.ts'
import { letter } from '../letter.ts'

/** DT039, DT040: in the words of who writes */
export const briefwisseling: readonly Block[] = letter({
  subject: '{d.case.property.address}',
  body: each('d.text', '{d.text[i].text}'),
})
