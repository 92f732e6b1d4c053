import type { PartyRole } from '#domain/model/codes'
import { lines } from './format.ts'
import type { AddresseeFields, ContactFields, OrganisationFields, SignerFields } from './types.ts'
import type { PartyFields } from './data-of.ts'
import { partyRoleWords } from './words.ts'

export interface AddressFacts {
  readonly street: string
  readonly houseNumber: string
  readonly boxNumber?: string
  readonly postalCode: string
  readonly municipality: string
  /** printed only when it is not Belgium */
  readonly country?: string
}

/** `M`, `V`, `X` for people; organisations have none. */
export type Gender = 'M' | 'V' | 'X'

export interface AddresseeFacts {
  readonly kind: 'NATUURLIJK' | 'RECHTSPERSOON'
  /** family name, or name of the organisation */
  readonly name: string
  readonly firstName?: string
  readonly gender?: Gender
  /** second line of the window: department, "t.a.v. ..." */
  readonly attention?: string
  readonly address: AddressFacts
  readonly role: PartyRole | 'BURGEMEESTER' | 'GEWESTELIJK_AMBTENAAR' | 'GEMEENTE'
  /** "1/2"; left out when whole */
  readonly share?: string
  /** sent by registered letter: printed above the window */
  readonly registered?: boolean
}

/** `Veldstraat 12 bus 2`. */
export const streetLine = (address: AddressFacts): string =>
  `${address.street} ${address.houseNumber}${address.boxNumber ? ` bus ${address.boxNumber}` : ''}`

/** `9000 Gent`. */
export const cityLine = (address: AddressFacts): string => `${address.postalCode} ${address.municipality}`

/** `Veldstraat 12 bus 2, 9000 Gent`. */
export const addressLine = (address: AddressFacts): string => `${streetLine(address)}, ${cityLine(address)}`

/** G1: window, salutation and role of one addressee. */
export const addresseeFields = (facts: AddresseeFacts): AddresseeFields => ({
  name: fullName(facts),
  lines: lines([
    windowName(facts),
    facts.attention ?? '',
    streetLine(facts.address),
    cityLine(facts.address),
    facts.address.country ?? '',
  ]),
  salutation: salutation(facts),
  role: roleWord(facts.role),
  share: facts.share ?? '',
  dispatch: facts.registered === true ? 'Aangetekend' : '',
})

/** One row of the list of persons in a request for advice. */
export const partyFields = (facts: {
  readonly name: string
  readonly firstName?: string
  readonly roles: readonly PartyRole[]
  readonly share?: string
  readonly address: AddressFacts
}): PartyFields => ({
  name: facts.firstName ? `${facts.firstName} ${facts.name}` : facts.name,
  role: facts.roles.map((role) => partyRoleWords[role]).join(', ') + (facts.share ? ` (${facts.share})` : ''),
  address: addressLine(facts.address),
})

/** G0, sender. */
export const organisationFields = (facts: {
  readonly name: string
  readonly department?: string
  readonly address: AddressFacts
  readonly phone?: string
  readonly email?: string
  readonly website?: string
}): OrganisationFields => ({
  name: facts.name,
  department: facts.department ?? '',
  street: streetLine(facts.address),
  city: cityLine(facts.address),
  phone: facts.phone ?? '',
  email: facts.email ?? '',
  website: facts.website ?? '',
  footer: [facts.name, addressLine(facts.address), facts.phone, facts.email].filter(Boolean).join(' · '),
})

/** G0, file handler; empty facts print as a dash. */
export const contactFields = (facts: {
  readonly name: string
  readonly function?: string
  readonly phone?: string
  readonly email?: string
}): ContactFields => ({
  name: facts.name,
  function: facts.function ?? 'dossierbeheerder',
  phone: facts.phone || '-',
  email: facts.email || '-',
})

export type SignerKind = 'BM' | 'AD' | 'GA' | 'WC' | 'DB' | 'IB' | 'BD' | 'WI' | 'VB' | 'AM'

const signerFunctions: Readonly<Record<SignerKind, string>> = {
  BM: 'De burgemeester',
  AD: 'De algemeen directeur',
  GA: 'De gewestelijk ambtenaar',
  WC: 'De woningcontroleur',
  DB: 'De dossierbeheerder',
  IB: 'De inventarisbeheerder',
  WI: 'De wooninspecteur',
  VB: 'De verbalisant',
  BD: 'De dossierbeheerder beroep',
  AM: 'De administratief medewerker',
}

/** One signature; `delegation` is the whole line that names the act of delegation. */
export const signerFields = (facts: {
  readonly kind: SignerKind
  readonly name: string
  readonly delegation?: string
  readonly placeholder?: string
}): SignerFields => ({
  name: facts.name,
  function: signerFunctions[facts.kind],
  delegation: facts.delegation ?? '',
  placeholder: facts.placeholder ?? '',
})

const fullName = (facts: AddresseeFacts): string => (facts.firstName ? `${facts.firstName} ${facts.name}` : facts.name)

const windowName = (facts: AddresseeFacts): string => {
  if (facts.kind === 'RECHTSPERSOON') return facts.name
  if (facts.gender === 'M') return `De heer ${fullName(facts)}`
  return facts.gender === 'V' ? `Mevrouw ${fullName(facts)}` : fullName(facts)
}

const salutation = (facts: AddresseeFacts): string => {
  if (facts.role === 'BURGEMEESTER') return 'Geachte burgemeester'
  if (facts.kind === 'RECHTSPERSOON') return 'Geachte heer, geachte mevrouw'
  if (facts.gender === 'M') return `Geachte heer ${facts.name}`
  return facts.gender === 'V' ? `Geachte mevrouw ${facts.name}` : `Geachte ${fullName(facts)}`
}

const roleWord = (role: AddresseeFacts['role']): string => {
  if (role === 'BURGEMEESTER') return 'burgemeester'
  if (role === 'GEWESTELIJK_AMBTENAAR') return 'gewestelijk ambtenaar'
  return role === 'GEMEENTE' ? 'gemeente' : partyRoleWords[role]
}
