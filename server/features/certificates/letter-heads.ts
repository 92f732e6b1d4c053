import { addresseeFields, type AddresseeFields, type LetterFields } from '#documents'
import { realRightRoles, type RoleCode } from '#domain/model/codes'
import type { CertificateAddressee } from '#domain/model/procedure-codes'
import type { CertificateFile } from '../../platform/case-file/certificates.ts'
import type { LinkedPerson } from '../../platform/case-file/load.ts'
import { loadOrganisation, loadRoleHolder, loadUserNames } from '../../platform/case-file/organisations.ts'
import { fullName } from '../../platform/case-file/present.ts'
import type { OrganisationRow } from '../../platform/organisations/model.ts'
import type { FeatureDeps } from '../deps.ts'
import { addresseeOf, letterOf, organisationAddress, senderName } from '../letters.ts'

type Deps = Pick<FeatureDeps, 'database' | 'clock'>

/** Who signs a letter: those of the certificate itself, the file handler, or the head of the organisation. */
export type SignedBy = 'SIGNERS' | 'HANDLER' | 'HEAD'

/** G0 of a letter of who gives the certificate. */
export const headOf = async (
  deps: Deps,
  { main, application }: CertificateFile,
  signedBy: SignedBy,
  enclosures: readonly string[] = [],
): Promise<LetterFields> => {
  const issuer = await loadOrganisation(deps.database, application.issuerOrgId)
  const names = await loadUserNames(deps.database, [main.createdByUserId])
  const contactName = names.get(main.createdByUserId) ?? senderName(issuer)
  return letterOf(issuer, {
    date: deps.clock.today(),
    ownReference: main.reference,
    contactName,
    enclosures,
    signers: await signersOf(deps, issuer, signedBy, contactName),
  })
}

const signersOf = async (
  deps: Deps,
  issuer: OrganisationRow,
  signedBy: SignedBy,
  contactName: string,
): Promise<Parameters<typeof letterOf>[1]['signers']> => {
  if (signedBy === 'HANDLER') return [{ kind: 'DB', name: contactName }]
  if (issuer.type !== 'LB') return [{ kind: 'GA', name: await nameOf(deps, issuer, 'WK_GA') }]
  const mayor = { kind: 'BM', name: await nameOf(deps, issuer, 'LB_BM') } as const
  if (signedBy === 'HEAD') return [mayor]
  const director = { kind: 'AD', name: await nameOf(deps, issuer, 'LB_AD') } as const
  return issuer.parameters['signing.order'] === 'AD_BM' ? [director, mayor] : [mayor, director]
}

const nameOf = async ({ database, clock }: Deps, issuer: OrganisationRow, role: RoleCode): Promise<string> => {
  const holder = await loadRoleHolder(database, issuer.id, role, clock.today())
  return holder ? `${holder.firstName} ${holder.lastName}` : ''
}

/** Somebody who gets a letter; the municipality is no party. */
export interface Receiver {
  readonly key: string
  readonly partyId: string | null
  readonly name: string
  readonly fields: AddresseeFields
}

/** Who gets a letter of a case, one each, whatever roles somebody has. @param unitIds narrows holders of a right to those of these units */
export const receiversOf = async (
  { database }: Pick<Deps, 'database'>,
  file: CertificateFile,
  kinds: readonly (CertificateAddressee | 'BEWONER')[],
  unitIds: readonly string[],
): Promise<Receiver[]> => {
  const persons = new Map<string, LinkedPerson>()
  for (const linked of file.parties) {
    if (isMeant(linked, file, kinds, unitIds) && !persons.has(linked.person.id)) persons.set(linked.person.id, linked)
  }
  const receivers = [...persons.values()].map((linked) => ({
    key: linked.party.id,
    partyId: linked.party.id,
    name: fullName(linked.person),
    fields: addresseeOf(linked, file, linked.party.roles[0] ?? 'ANDERE', true),
  }))
  if (!kinds.includes('GEMEENTE')) return receivers
  const municipality = await loadOrganisation(database, file.main.municipalityOrgId)
  return [...receivers, municipalityReceiver(municipality)]
}

/** The municipality as the one who gets a letter. */
export const municipalityReceiver = (municipality: OrganisationRow): Receiver => ({
  key: municipality.id,
  partyId: null,
  name: senderName(municipality),
  fields: addresseeFields({
    kind: 'RECHTSPERSOON',
    name: senderName(municipality),
    address: organisationAddress(municipality),
    role: 'GEMEENTE',
  }),
})

const isMeant = (
  { party }: LinkedPerson,
  { application }: CertificateFile,
  kinds: readonly (CertificateAddressee | 'BEWONER')[],
  unitIds: readonly string[],
): boolean => {
  if (kinds.includes('AANVRAGER') && application.applicantPartyIds.includes(party.id)) return true
  if (party.unitId !== null && !unitIds.includes(party.unitId)) return false
  const wanted: readonly string[] = [
    ...(kinds.includes('HZR') ? realRightRoles : []),
    ...(kinds.includes('BEWONER') ? ['HUURDER', 'BEWONER'] : []),
  ]
  return party.roles.some((role) => wanted.includes(role))
}
