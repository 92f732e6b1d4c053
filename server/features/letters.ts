import { documentModel } from '../platform/case-file/document-model.ts'
import {
  type AddresseeFields,
  addresseeFields,
  type AddressFacts,
  type CaseFields,
  caseFields,
  catalogue,
  type DataOf,
  type DocumentCode,
  type LetterFacts,
  letterFields,
  type LetterFields,
  type Letterhead,
  longDate,
  organisationFields,
  type PartyFields,
  partyFields,
  type RequestFields,
  requestFields,
  type TermFields,
  termFields,
  type UnitFacts,
} from '#documents'
import type { DocumentStatus, PartyRole, Shield } from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'
import { addDocument, type NewDocument } from '../platform/case-file/documents.ts'
import type { ProcedureFile, LinkedPerson } from '../platform/case-file/load.ts'
import type { RequestRow, PropertyRow, UnitRow } from '../platform/case-file/model.ts'
import { fullName } from '../platform/case-file/present.ts'
import type { OrganisationRow } from '../platform/organisations/model.ts'
import type { FeatureDeps } from './deps.ts'

/**
 * A letter that is ready to be rendered by a worker and filed by `keepLetter`. What it prints is all in `data`; how it is filed in `filing`.
 */
export interface PreparedLetter<C extends DocumentCode = DocumentCode> {
  readonly code: C
  readonly data: DataOf<C>
  readonly letterhead: Letterhead
  /** tells the letters of one job apart: id of the addressee, the unit or the case */
  readonly key: string
  readonly filing: {
    readonly caseId: string
    readonly ownerOrgId: string
    readonly status: DocumentStatus
    readonly addressee?: string | null
    readonly partyId?: string | null
    readonly unitId?: string | null
    readonly subjectId?: string | null
    readonly signedOn?: LocalDate | null
    /** default: that of its case */
    readonly shield?: Shield
  }
}

/** Files a rendered letter; the same letter of the same job is filed once. @returns id of the document */
export const keepLetter = (
  deps: Pick<FeatureDeps, 'database' | 'files' | 'clock' | 'changes' | 'audit'>,
  letter: PreparedLetter,
  docx: Uint8Array,
  jobKey: string,
): Promise<string> =>
  deps.database.transaction(async () => {
    const input = {
      ...letter.filing,
      code: letter.code,
      title: titleOf(letter.code),
      onceKey: `${jobKey}:${letter.code}:${letter.key}`,
      docx,
      snapshot: letter.data,
    } satisfies NewDocument
    const { onceKey } = input
    const isKnown = (await deps.database.model(documentModel).count({ where: { onceKey } })) > 0
    const { id, shield } = await addDocument(deps, deps.clock.today(), input)
    if (isKnown) return id
    const { caseId } = letter.filing
    const event = { userId: null, orgId: null, role: null, action: 'LETTER_MADE', objectKind: 'document', objectId: id }
    deps.audit.append({ ...event, caseId, shield, detail: { code: letter.code } })
    await deps.changes.publish({ topic: 'case', subjectId: caseId, orgId: null, shield })
    return id
  })

/** Dutch title of a document type, as the catalogue has it. */
export const titleOf = (code: string): string => catalogue.find((type) => type.code === code)?.title ?? code

/** House style of an organisation. Accent and sender's name are its parameters `letterhead.accent` and `letterhead.name`. */
export const letterheadOf = (organisation: OrganisationRow): Letterhead => {
  const accent = organisation.parameters['letterhead.accent']
  return {
    key: `${organisation.id}:${organisation.version}`,
    layout: organisation.type === 'LB' ? 'gemeente' : 'agentschap',
    accent: typeof accent === 'string' ? accent : '0055CC',
    organisation: organisationFields({
      name: senderName(organisation),
      address: organisationAddress(organisation),
      ...(organisation.phone !== null && { phone: organisation.phone }),
      ...(organisation.email !== null && { email: organisation.email }),
    }),
  }
}

/** "Stad Gent": the name under which the organisation writes. */
export const senderName = ({ name, parameters }: OrganisationRow): string => {
  const own = parameters['letterhead.name']
  return typeof own === 'string' ? own : name
}

export const organisationAddress = (organisation: OrganisationRow): AddressFacts => ({
  street: organisation.street ?? '',
  houseNumber: organisation.houseNumber ?? '',
  postalCode: organisation.postalCode ?? '',
  municipality: organisation.municipality ?? '',
})

export const propertyAddress = (property: PropertyRow): AddressFacts => ({
  street: property.street,
  houseNumber: property.houseNumber,
  postalCode: property.postalCode,
  municipality: property.municipality,
  ...(property.boxNumber !== null && { boxNumber: property.boxNumber }),
})

/** G0 of one letter: who knows more, and who signs in order. */
export const letterOf = (
  organisation: OrganisationRow,
  facts: {
    readonly date: LocalDate
    readonly ownReference: string
    readonly contactName: string
    readonly signers: LetterFacts['signers']
    readonly yourReference?: string
    readonly enclosures?: readonly string[]
  },
): LetterFields =>
  letterFields({
    ...facts,
    place: organisation.municipality ?? organisation.name,
    contact: {
      name: facts.contactName,
      ...(organisation.phone !== null && { phone: organisation.phone }),
      ...(organisation.email !== null && { email: organisation.email }),
    },
  })

/** G0, case and property. */
export const caseFieldsOf = (file: ProcedureFile, municipality: OrganisationRow): CaseFields =>
  caseFields({
    reference: file.main.reference,
    municipality: senderName(municipality),
    regime: file.main.legalRegime,
    startedOn: file.main.startedOn,
    property: {
      reference: file.property.reference,
      type: file.property.type,
      address: propertyAddress(file.property),
      capakeys: file.property.capaKeys,
    },
  })

/** G2 facts of one unit: the address of its property with its own box. */
export const unitFactsOf = (property: PropertyRow, unit: UnitRow): UnitFacts => ({
  reference: unit.reference,
  type: unit.type,
  address: { ...propertyAddress(property), ...(unit.boxNumber !== null && { boxNumber: unit.boxNumber }) },
  floor: unit.floor,
})

export const requestFieldsOf = (request: RequestRow): RequestFields =>
  requestFields({
    kind: request.requestKind,
    receivedOn: request.receivedOn,
    channel: request.channel,
    formal: request.formal,
    complaint: request.complaint,
  })

/** G4: the mayor's term; empty where the mayor took the initiative. */
export const mayorTermFields = ({ mayorTerm, receivedOn }: RequestRow): TermFields => {
  if (!mayorTerm) return { date: '', length: '', explanation: '' }
  return termFields({
    date: mayorTerm.dueOn,
    length: '3 maanden',
    explanation: `te rekenen vanaf de ontvangst van het verzoek op ${longDate(receivedOn)}`,
  })
}

/** G1 of a person; without an address of its own the letter goes to the property. */
export const addresseeOf = (
  { party, person }: LinkedPerson,
  file: ProcedureFile,
  role: PartyRole,
  registered = false,
): AddresseeFields =>
  addresseeFields({
    kind: person.kind,
    name: person.name,
    address: personAddress({ party, person }, file),
    role,
    registered,
    ...(person.firstName !== null && { firstName: person.firstName }),
    ...(person.gender !== null && { gender: person.gender }),
    ...(party.share !== null && { share: party.share }),
  })

/** One row of a list of persons. */
export const partyFieldsOf = (linked: LinkedPerson, file: ProcedureFile): PartyFields =>
  partyFields({
    name: fullName(linked.person),
    roles: linked.party.roles,
    address: personAddress(linked, file),
    ...(linked.party.share !== null && { share: linked.party.share }),
  })

export const personAddress = ({ party, person }: LinkedPerson, file: ProcedureFile): AddressFacts => {
  const parsed = person.correspondenceAddress === null ? undefined : parseAddress(person.correspondenceAddress)
  if (parsed) return parsed
  const unit = file.units.find(({ id }) => id === party.unitId)
  return unit ? unitFactsOf(file.property, unit).address : propertyAddress(file.property)
}

/** `Kolkstraat 27 bus 1, 9000 Gent` taken apart; anything else keeps its words on the street line. */
export const parseAddress = (text: string): AddressFacts => {
  const match = /^(.+?)\s+(\d\S*)(?:\s+bus\s+(\S+))?,\s*(\d{4,5})\s+(.+)$/.exec(text.trim())
  const [, street = '', houseNumber = '', boxNumber, postalCode = '', municipality = ''] = match ?? []
  if (!match) {
    const [first = '', ...rest] = text.split(',').map((part) => part.trim())
    return { street: first, houseNumber: '', postalCode: '', municipality: rest.join(', ') }
  }
  return { street, houseNumber, postalCode, municipality, ...(boxNumber !== undefined && { boxNumber }) }
}
