import { addresseeFields, type AddresseeFields, type DataOf, judicialFields, unitFields } from '#documents'
import type { DocumentStatus, RoleCode } from '#domain/model/codes'
import { fullName } from '../../platform/case-file/present.ts'
import { type LinkedPerson } from '../../platform/case-file/load.ts'
import { loadOrganisation, loadRoleHolder } from '../../platform/case-file/organisations.ts'
import type { FeatureDeps } from '../deps.ts'
import {
  addresseeOf,
  caseFieldsOf,
  letterheadOf,
  letterOf,
  type PreparedLetter,
  senderName,
  unitFactsOf,
} from '../letters.ts'
import { type JudicialFile, unitsOf } from './load.ts'

/** Papers of a judicial file that go to nobody in particular. */
export type JudicialAct = 'DT125' | 'DT127' | 'DT132' | 'DT133' | 'DT137'
/** Those that go to an office or a person. */
export type JudicialLetterCode = 'DT126' | 'DT128' | 'DT129' | 'DT131' | 'DT134' | 'DT135' | 'DT136'

/** What one paper says. */
export interface Said {
  readonly reference: string
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly text?: string
}

/** How one paper is filed. */
export interface Filed {
  readonly status: DocumentStatus
  readonly subjectId: string
  /** tells papers of one job apart; default the subject */
  readonly key?: string
  /** it leaves the shield: its head names the dwelling in the place of the file */
  readonly neutral?: boolean
}

type Deps = Pick<FeatureDeps, 'database' | 'clock'>

/** One act of a judicial file. */
export const judicialAct = async <C extends JudicialAct>(
  deps: Deps,
  code: C,
  file: JudicialFile,
  said: Said,
  filed: Filed,
): Promise<PreparedLetter<C>> => {
  const base = await baseOf(deps, file, said, filed, 'WI_WI')
  // the acts of a judicial file all print the same groups
  return { ...base, code, data: base.data as DataOf<C> }
}

/** One letter of a judicial file to an office or a person. */
export const judicialLetter = async <C extends JudicialLetterCode>(
  deps: Deps,
  code: C,
  file: JudicialFile,
  said: Said,
  filed: Filed,
  to: Addressee,
): Promise<PreparedLetter<C>> => {
  const base = await baseOf(deps, file, said, filed, code === 'DT128' ? 'WI_AM' : 'WI_WI')
  const filing = { ...base.filing, addressee: to.name, partyId: to.partyId ?? null }
  // the letters of a judicial file all print the same groups
  return { ...base, code, filing, data: { ...base.data, addressee: to.fields } as DataOf<C> }
}

export interface Addressee {
  readonly name: string
  readonly fields: AddresseeFields
  readonly partyId?: string
}

/** Prosecutor, bailiff, contractor: known by name; the letter is brought by hand or by mail. */
export const officeOf = (name: string, { property }: JudicialFile): Addressee => {
  const { postalCode, municipality } = property
  const address = { street: '', houseNumber: '', postalCode, municipality }
  return { name, fields: addresseeFields({ kind: 'RECHTSPERSOON', name, role: 'ANDERE', address }) }
}

export const prosecutor = 'Parket van de procureur des Konings'
export const highCouncil = 'Hoge Raad voor de Handhavingsuitvoering'
export const bailiff = 'De gerechtsdeurwaarder'

/** Who was convicted, or else suspected; without either whoever holds a right in rem. */
export const convictedOf = (file: JudicialFile): readonly Addressee[] => {
  const withRole = (roles: readonly string[]): LinkedPerson[] =>
    file.parties.filter(({ party }) => party.roles.some((role) => roles.includes(role)))
  const [found = []] = [['VEROORDEELDE'], ['VERDACHTE'], ['VOLLE_EIGENAAR', 'VRUCHTGEBRUIKER']]
    .map(withRole)
    .filter((list) => list.length > 0)
  return found.map((linked) => ({
    name: fullName(linked.person),
    fields: addresseeOf(linked, file, 'ANDERE', true),
    partyId: linked.party.id,
  }))
}

const baseOf = async (deps: Deps, file: JudicialFile, said: Said, filed: Filed, signer: 'WI_WI' | 'WI_AM') => {
  const { database, clock } = deps
  const { main, property, judicial } = file
  const inspectorate = await loadOrganisation(database, judicial.ownerOrgId)
  const municipality = await loadOrganisation(database, main.municipalityOrgId)
  const signerName = await nameOf(deps, inspectorate.id, signer)
  const reference = filed.neutral === true ? property.reference : main.reference
  return {
    letterhead: letterheadOf(inspectorate),
    key: filed.key ?? filed.subjectId,
    data: {
      letter: letterOf(inspectorate, {
        date: clock.today(),
        ownReference: reference,
        contactName: signerName || senderName(inspectorate),
        signers: [{ kind: signer === 'WI_WI' ? 'WI' : 'AM', name: signerName }],
      }),
      case: { ...caseFieldsOf(file, municipality), reference },
      units: unitsOf(file).map((unit) => unitFields(unitFactsOf(property, unit))),
      judicial: judicialFields({ reference: said.reference, facts: said.facts, text: said.text ?? '' }),
    },
    filing: { caseId: main.id, ownerOrgId: inspectorate.id, status: filed.status, subjectId: filed.subjectId },
  }
}

const nameOf = async ({ database, clock }: Deps, orgId: string, role: RoleCode): Promise<string> => {
  const holder = await loadRoleHolder(database, orgId, role, clock.today())
  return holder ? `${holder.firstName} ${holder.lastName}` : ''
}
