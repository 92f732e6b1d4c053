import { type AddresseeFields, addresseeFields, type LetterFields, type SignerKind } from '#documents'
import type { RoleCode } from '#domain/model/codes'
import type { ProcedureFile } from '../platform/case-file/load.ts'
import { loadOrganisation, loadRoleHolder, loadUserNames } from '../platform/case-file/organisations.ts'
import type { OrganisationRow } from '../platform/organisations/model.ts'
import type { FeatureDeps } from './deps.ts'
import { letterOf, organisationAddress, senderName } from './letters.ts'

type Deps = Pick<FeatureDeps, 'database' | 'clock'>

const roleOf = { BM: 'LB_BM', AD: 'LB_AD', DB: 'LB_DB' } as const satisfies Partial<Record<SignerKind, RoleCode>>

/** G0 of a letter of the municipality, with places for these signatures. The file handler is who made the case. */
export const fromMunicipality = async (
  deps: Deps,
  { main }: Pick<ProcedureFile, 'main'>,
  kinds: readonly (keyof typeof roleOf)[],
  ownReference: string = main.reference,
): Promise<{ readonly sender: OrganisationRow; readonly letter: LetterFields }> => {
  const sender = await loadOrganisation(deps.database, main.municipalityOrgId)
  const names = await loadUserNames(deps.database, [main.createdByUserId])
  const handler = names.get(main.createdByUserId) ?? senderName(sender)
  const signers = []
  for (const kind of kinds)
    signers.push({ kind, name: kind === 'DB' ? handler : await holderName(deps, sender, roleOf[kind]) })
  const letter = letterOf(sender, { date: deps.clock.today(), ownReference, contactName: handler, signers })
  return { sender, letter }
}

/** G0 of a letter of the agency, for its case handler to sign. */
export const fromAgency = async (
  deps: Deps,
  { main }: Pick<ProcedureFile, 'main'>,
): Promise<{ readonly sender: OrganisationRow; readonly letter: LetterFields }> => {
  const sender = await loadOrganisation(deps.database, main.agencyOrgId)
  const name = (await holderName(deps, sender, 'WK_DB')) || senderName(sender)
  const letter = letterOf(sender, {
    date: deps.clock.today(),
    ownReference: main.reference,
    contactName: name,
    signers: [{ kind: 'DB', name }],
  })
  return { sender, letter }
}

/** G1 of an organisation. */
export const toOrganisation = (organisation: OrganisationRow, attention = ''): AddresseeFields =>
  addresseeFields({
    kind: 'RECHTSPERSOON',
    name: senderName(organisation),
    address: organisationAddress(organisation),
    role: organisation.type === 'LB' ? 'GEMEENTE' : 'ANDERE',
    ...(attention !== '' && { attention }),
  })

const holderName = async ({ database, clock }: Deps, { id }: OrganisationRow, role: RoleCode): Promise<string> => {
  const holder = await loadRoleHolder(database, id, role, clock.today())
  return holder ? `${holder.firstName} ${holder.lastName}` : ''
}
