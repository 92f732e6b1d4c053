import type { OrganisationFields } from '../fields/types.ts'

/** Letterheads that ship with the product; an organisation may bring its own .docx instead. */
export type LetterheadLayout = 'gemeente' | 'agentschap'

/** House style of one organisation: what its letters look like and which sender they print. */
export interface Letterhead {
  /** changes whenever anything below changes, e.g. organisation id and version: key of the cache of composed templates */
  readonly key: string
  readonly layout: LetterheadLayout
  /** colour of name and headings, six hexadecimal digits without `#` */
  readonly accent: string
  readonly organisation: OrganisationFields
  /** own letterhead made in Word, instead of `layout`; its markers are `{d.org.*}` */
  readonly docx?: Uint8Array
}
