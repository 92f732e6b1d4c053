import type { LegalRegime, PropertyType, RequestChannel, RequestKind, UnitType } from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'
import { inSentence, lines, longDate } from './format.ts'
import { addressLine, contactFields, signerFields, type AddressFacts } from './parties.ts'
import type { CaseFields, LetterFields, PropertyFields, RequestFields, UnitFields } from './types.ts'
import { channelWords, lawWords, propertyTypeWords, unitTypeWords } from './words.ts'

export interface LetterFacts {
  readonly place: string
  readonly date: LocalDate
  readonly ownReference: string
  readonly yourReference?: string
  readonly enclosures?: readonly string[]
  readonly contact: Parameters<typeof contactFields>[0]
  /** in the order of the signing flow; one or two */
  readonly signers: readonly Parameters<typeof signerFields>[0][]
}

/** G0 of one letter: reference block, enclosures and signatures. */
export const letterFields = (facts: LetterFacts): LetterFields => ({
  place: facts.place,
  date: longDate(facts.date),
  ownReference: facts.ownReference,
  yourReference: facts.yourReference || '-',
  enclosureCount: facts.enclosures?.length ? String(facts.enclosures.length) : '-',
  enclosures: lines(facts.enclosures ?? []),
  contact: contactFields(facts.contact),
  signers: facts.signers.map(signerFields),
})

export interface PropertyFacts {
  readonly reference: string
  readonly type: PropertyType
  readonly address: AddressFacts
  readonly capakeys: readonly string[]
}

export const propertyFields = (facts: PropertyFacts): PropertyFields => ({
  reference: facts.reference,
  address: addressLine(facts.address),
  kind: propertyTypeWords[facts.type],
  capakeys: facts.capakeys.join(', ') || 'niet gekend',
})

/** G0 of the case; `municipality` is the name of the organisation, such as "Stad Gent". */
export const caseFields = (facts: {
  readonly reference: string
  readonly municipality: string
  readonly regime: LegalRegime
  readonly startedOn: LocalDate
  readonly property: PropertyFacts
}): CaseFields => ({
  reference: facts.reference,
  municipality: inSentence(facts.municipality),
  law: lawWords(facts.regime),
  startedOn: longDate(facts.startedOn),
  property: propertyFields(facts.property),
})

export interface UnitFacts {
  readonly reference: string
  readonly type: UnitType
  readonly address: AddressFacts
  /** 0 is the ground floor, negative a cellar; or the words themselves */
  readonly floor: number | string
  readonly ownUnitNumber?: string
  readonly adults?: number
  readonly children?: number
}

/** G2. */
export const unitFields = (facts: UnitFacts): UnitFields => ({
  reference: facts.reference,
  address: addressLine(facts.address),
  kind: unitTypeWords[facts.type],
  floor: floorWords(facts.floor),
  number: unitNumber(facts),
  occupants: occupantWords(facts.adults ?? 0, facts.children ?? 0),
})

/** `0` as "gelijkvloers", `2` as "2de verdieping". */
export const floorWords = (floor: number | string): string => {
  if (typeof floor === 'string') return floor === '' ? '-' : floor
  if (floor === 0) return 'gelijkvloers'
  if (floor < 0) return 'kelderverdieping'
  return `${floor}${floor === 1 || floor === 8 || floor >= 20 ? 'ste' : 'de'} verdieping`
}

/** "2 volwassenen, 1 kind"; "geen" when nobody lives there. */
export const occupantWords = (adults: number, children: number): string => {
  const parts = [
    adults > 0 ? `${adults} ${adults === 1 ? 'volwassene' : 'volwassenen'}` : '',
    children > 0 ? `${children} ${children === 1 ? 'kind' : 'kinderen'}` : '',
  ].filter(Boolean)
  return parts.join(', ') || 'geen'
}

/** The request or report that started the case; formal = interest, motivated and by secured dispatch (domain.md 5.1). */
export const requestFields = (facts: {
  readonly kind: RequestKind
  readonly receivedOn: LocalDate
  readonly channel: RequestChannel
  readonly formal: boolean
  readonly complaint: string
}): RequestFields => ({
  receivedOn: longDate(facts.receivedOn),
  channel: channelWords[facts.channel],
  formal: facts.formal,
  word: facts.kind === 'VERZOEK' ? 'verzoek' : 'melding',
  complaint: facts.complaint,
})

const unitNumber = (facts: UnitFacts): string => {
  if (facts.address.boxNumber) return `bus ${facts.address.boxNumber}`
  return facts.ownUnitNumber ? `(${facts.ownUnitNumber})` : '-'
}
