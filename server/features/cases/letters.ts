import { addresseeFields, appealFields, longDate, type UnitFields, unitFields } from '#documents'
import { type PartyRole, realRightRoles } from '#domain/model/codes'
import { toBrusselsDate } from '#domain/shared/local-date'
import { documentModel } from '../../platform/case-file/document-model.ts'
import { type CaseFile, type LinkedPerson, unitsInCase } from '../../platform/case-file/load.ts'
import { loadOrganisation, loadRoleHolder, loadUserNames } from '../../platform/case-file/organisations.ts'
import { fullName } from '../../platform/case-file/present.ts'
import type { OrganisationRow } from '../../platform/organisations/model.ts'
import type { FeatureDeps } from '../deps.ts'
import {
  addresseeOf,
  caseFieldsOf,
  letterheadOf,
  letterOf,
  mayorTermFields,
  organisationAddress,
  type PreparedLetter,
  requestFieldsOf,
  senderName,
  unitFactsOf,
} from '../letters.ts'

type Deps = Pick<FeatureDeps, 'database' | 'clock'>

/** DT002, one for each requester. @source domain.md 5.1 step 1 */
export const receiptsOf = async (deps: Deps, file: CaseFile): Promise<PreparedLetter<'DT002'>[]> => {
  const { municipality, handler } = await sendersOf(deps, file)
  const letter = letterOf(municipality, {
    date: deps.clock.today(),
    ownReference: file.main.reference,
    contactName: handler,
    signers: [{ kind: 'DB', name: handler }],
  })
  return requestersOf(file).map((linked) => ({
    code: 'DT002',
    letterhead: letterheadOf(municipality),
    key: linked.party.id,
    data: {
      letter,
      case: caseFieldsOf(file, municipality),
      addressee: addresseeOf(linked, file, file.request.requestKind === 'VERZOEK' ? 'VERZOEKER' : 'MELDER'),
      request: requestFieldsOf(file.request),
      units: unitFieldsOf(file),
      decisionTerm: mayorTermFields(file.request),
    },
    filing: filingOf(file, linked, municipality.id, 'DEFINITIEF'),
  }))
}

/** DT065, the agency's reminder to the mayor. @source domain.md 5.1 "Lapse matrix" */
export const remindersOf = async (deps: Deps, file: CaseFile): Promise<PreparedLetter<'DT065'>[]> => {
  const { database, clock } = deps
  const { municipality } = await sendersOf(deps, file)
  const agency = await loadOrganisation(database, file.main.agencyOrgId)
  const mayor = await loadRoleHolder(database, municipality.id, 'LB_BM', clock.today())
  const official = await loadRoleHolder(database, agency.id, 'WK_GA', clock.today())
  const officialName = official ? `${official.firstName} ${official.lastName}` : senderName(agency)
  const advice = await database
    .model(documentModel)
    .findOne({ where: { caseId: file.main.id, code: 'DT024' }, order: [['createdAt', 'DESC']] })
  const adviceSentOn = advice ? longDate(toBrusselsDate(Date.parse(advice.createdAt))) : ''
  const letter = letterOf(agency, {
    date: clock.today(),
    ownReference: file.main.reference,
    contactName: officialName,
    signers: [{ kind: 'GA', name: officialName }],
  })
  return [
    {
      code: 'DT065',
      letterhead: letterheadOf(agency),
      key: municipality.id,
      data: {
        letter,
        case: caseFieldsOf(file, municipality),
        addressee: addresseeFields({
          kind: 'NATUURLIJK',
          name: mayor?.lastName ?? senderName(municipality),
          ...(mayor && { firstName: mayor.firstName }),
          attention: senderName(municipality),
          address: organisationAddress(municipality),
          role: 'BURGEMEESTER',
        }),
        request: requestFieldsOf(file.request),
        units: unitFieldsOf(file),
        decisionTerm: mayorTermFields(file.request),
        adviceSent: advice !== null,
        adviceSentOn,
      },
      filing: {
        caseId: file.main.id,
        ownerOrgId: agency.id,
        status: 'DEFINITIEF',
        addressee: senderName(municipality),
      },
    },
  ]
}

/**
 * DT004: a rejection goes to the requesters, a stop also to occupants and holders of a right in rem.
 *
 * @returns none for a procedure that was not rejected or stopped
 * @source domain.md 5.1 step 2
 */
export const closingLettersOf = async (deps: Deps, file: CaseFile): Promise<PreparedLetter<'DT004'>[]> => {
  const { status, closingReason, closingText } = file.main
  if (status !== 'AFGEWEZEN' && status !== 'STOPGEZET') return []
  const { municipality, handler } = await sendersOf(deps, file)
  const agency = await loadOrganisation(deps.database, file.main.agencyOrgId)
  const letter = letterOf(municipality, {
    date: deps.clock.today(),
    ownReference: file.main.reference,
    contactName: handler,
    signers: [
      { kind: 'BM', name: await nameOfRole(deps, municipality, 'LB_BM') },
      { kind: 'AD', name: await nameOfRole(deps, municipality, 'LB_AD') },
    ],
  })
  const { street, houseNumber, postalCode, municipality: city } = organisationAddress(agency)
  const addressees = status === 'AFGEWEZEN' ? requestersOf(file) : concernedOf(file)
  return addressees.map((linked) => ({
    code: 'DT004',
    letterhead: letterheadOf(municipality),
    key: linked.party.id,
    data: {
      variant: status === 'AFGEWEZEN' ? 'AFWIJZING' : 'STOPZETTING',
      letter,
      case: caseFieldsOf(file, municipality),
      addressee: addresseeOf(linked, file, linked.party.roles[0] ?? 'ANDERE', true),
      request: requestFieldsOf(file.request),
      units: unitFieldsOf(file),
      reasons: [closingReason, closingText].flatMap((text) => (text ? [{ text }] : [])),
      appeal: appealFields({
        termDays: 30,
        addressLines: [senderName(agency), `${street} ${houseNumber}`, `${postalCode} ${city}`],
      }),
    },
    filing: filingOf(file, linked, municipality.id, 'TER_MANUELE_ONDERTEKENING'),
  }))
}

const sendersOf = async ({ database }: Deps, file: CaseFile) => {
  const municipality = await loadOrganisation(database, file.main.municipalityOrgId)
  const names = await loadUserNames(database, [file.main.createdByUserId])
  return { municipality, handler: names.get(file.main.createdByUserId) ?? senderName(municipality) }
}

const nameOfRole = async (
  { database, clock }: Deps,
  organisation: OrganisationRow,
  role: 'LB_BM' | 'LB_AD',
): Promise<string> => {
  const holder = await loadRoleHolder(database, organisation.id, role, clock.today())
  return holder ? `${holder.firstName} ${holder.lastName}` : ''
}

const isRealRight = (role: PartyRole): boolean => realRightRoles.some((holder) => holder === role)

const requestersOf = (file: CaseFile): LinkedPerson[] =>
  file.parties.filter(({ party }) => file.request.requesterPartyIds.includes(party.id))

const concernedOf = (file: CaseFile): LinkedPerson[] => {
  const requesters = new Set(requestersOf(file).map(({ party }) => party.id))
  const inCase = new Set(file.subs.map(({ unitId }) => unitId))
  return file.parties.filter(
    ({ party }) =>
      requesters.has(party.id) ||
      ((party.unitId === null || inCase.has(party.unitId)) &&
        party.roles.some((role) => isRealRight(role) || role === 'BEWONER' || role === 'HUURDER')),
  )
}

const unitFieldsOf = (file: CaseFile): UnitFields[] =>
  unitsInCase(file).map(({ unit }) => unitFields(unitFactsOf(file.property, unit)))

const filingOf = (
  file: CaseFile,
  { party, person }: LinkedPerson,
  ownerOrgId: string,
  status: PreparedLetter['filing']['status'],
): PreparedLetter['filing'] => ({
  caseId: file.main.id,
  ownerOrgId,
  status,
  addressee: fullName(person),
  partyId: party.id,
})
