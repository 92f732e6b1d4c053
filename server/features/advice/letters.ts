import {
  addresseeFields,
  type AdviceFields,
  adviceFields,
  type LetterFields,
  unitFields,
  type UnitFields,
  type VerdictFields,
  verdictFields,
} from '#documents'
import type { LocalDate } from '#domain/shared/local-date'
import { type CaseFile, unitsInCase } from '../../platform/case-file/load.ts'
import { loadOrganisation, loadRoleHolder, loadUserNames } from '../../platform/case-file/organisations.ts'
import type { OrganisationRow } from '../../platform/organisations/model.ts'
import { investigationOf } from '../basis-print.ts'
import type { FeatureDeps } from '../deps.ts'
import {
  caseFieldsOf,
  letterheadOf,
  letterOf,
  mayorTermFields,
  organisationAddress,
  partyFieldsOf,
  type PreparedLetter,
  requestFieldsOf,
  senderName,
  unitFactsOf,
} from '../letters.ts'
import type { AdviceRequestRow, AdviceRow } from './model.ts'
import { investigatedUnits } from './preset.ts'

type Deps = Pick<FeatureDeps, 'database' | 'clock'>

/** DT016, the municipality's request to the regional official. @source domain.md 5.1 step 5 */
export const requestLetterOf = async (
  deps: Deps,
  file: CaseFile,
  request: AdviceRequestRow,
): Promise<PreparedLetter<'DT016'>> => {
  const { municipality, agency } = await organisationsOf(deps, file)
  const handler = await nameOf(deps, request.createdByUserId, municipality)
  const concerned = file.parties.filter(({ party }) => party.unitId === null || request.unitIds.includes(party.unitId))
  return {
    code: 'DT016',
    letterhead: letterheadOf(municipality),
    key: request.id,
    data: {
      letter: letterFrom(municipality, file.main.reference, request.askedOn, { kind: 'DB', name: handler }),
      case: caseFieldsOf(file, municipality),
      addressee: addresseeFields({
        kind: 'RECHTSPERSOON',
        name: senderName(agency),
        attention: 't.a.v. de gewestelijk ambtenaar',
        address: organisationAddress(agency),
        role: 'GEWESTELIJK_AMBTENAAR',
      }),
      request: requestFieldsOf(file.request),
      units: unitsInCase(file, request.unitIds).map(({ unit }) => ({
        ...unitFields(unitFactsOf(file.property, unit)),
        occupants: occupantsOf(file, unit.id),
      })),
      parties: concerned.map((linked) => partyFieldsOf(linked, file)),
      decisionTerm: mayorTermFields(file.request),
      remarks: request.note === '' ? [] : [{ text: request.note }],
    },
    filing: {
      caseId: file.main.id,
      ownerOrgId: municipality.id,
      status: 'DEFINITIEF',
      addressee: senderName(agency),
      subjectId: request.id,
    },
  }
}

/** DT023, the advice for the regional official to sign. @source domain.md 5.1 step 7 */
export const adviceLetterOf = async (
  deps: Deps,
  file: CaseFile,
  request: AdviceRequestRow,
  advice: AdviceRow,
): Promise<PreparedLetter<'DT023'>> => {
  const { municipality, agency } = await organisationsOf(deps, file)
  const official = await loadRoleHolder(deps.database, agency.id, 'WK_GA', deps.clock.today())
  const name = official ? `${official.firstName} ${official.lastName}` : ''
  return {
    code: 'DT023',
    letterhead: letterheadOf(agency),
    key: advice.id,
    data: {
      letter: letterFrom(agency, advice.reference, advice.madeOn, { kind: 'GA', name }, [
        'Technische verslagen',
        'Samenvatting van het onderzoek',
      ]),
      case: caseFieldsOf(file, municipality),
      ...(await contentOf(deps, file, request, advice)),
    },
    filing: {
      caseId: file.main.id,
      ownerOrgId: agency.id,
      status: 'TER_ONDERTEKENING',
      addressee: senderName(municipality),
      subjectId: advice.id,
    },
  }
}

/** DT024, the letter with which the signed advice goes to the mayor. @source domain.md 5.1 step 8 */
export const coverLetterOf = async (
  deps: Deps,
  file: CaseFile,
  request: AdviceRequestRow,
  advice: AdviceRow,
): Promise<PreparedLetter<'DT024'>> => {
  const { database, clock } = deps
  const { municipality, agency } = await organisationsOf(deps, file)
  const mayor = await loadRoleHolder(database, municipality.id, 'LB_BM', clock.today())
  const handler = await nameOf(deps, advice.madeByUserId, agency)
  return {
    code: 'DT024',
    letterhead: letterheadOf(agency),
    key: advice.id,
    data: {
      letter: letterFrom(agency, advice.reference, clock.today(), { kind: 'DB', name: handler }, [
        'Advies van de gewestelijk ambtenaar',
        'Samenvatting van het onderzoek',
        'Technische verslagen',
      ]),
      case: caseFieldsOf(file, municipality),
      addressee: addresseeFields({
        kind: 'NATUURLIJK',
        name: mayor?.lastName ?? senderName(municipality),
        ...(mayor && { firstName: mayor.firstName }),
        attention: senderName(municipality),
        address: organisationAddress(municipality),
        role: 'BURGEMEESTER',
      }),
      advice: (await contentOf(deps, file, request, advice)).advice,
      decisionTerm: mayorTermFields(file.request),
    },
    filing: {
      caseId: file.main.id,
      ownerOrgId: agency.id,
      status: 'DEFINITIEF',
      addressee: senderName(municipality),
      subjectId: advice.id,
    },
  }
}

// How many people live there is known after the visit; the file only knows some by name.
const occupantsOf = ({ parties }: CaseFile, unitId: string): string => {
  const lives = (role: string): boolean => role === 'BEWONER' || role === 'HUURDER'
  const known = parties.filter(({ party }) => party.unitId === unitId && party.roles.some(lives)).length
  if (known === 0) return 'niet gekend'
  return known === 1 ? '1 gekende bewoner' : `${known} gekende bewoners`
}

// The day of an advice is that of its signature, before that the day it was drawn up.
const contentOf = async ({ database }: Deps, file: CaseFile, request: AdviceRequestRow, advice: AdviceRow) => {
  const investigation = investigationOf(await investigatedUnits(database, request))
  const found = new Map(investigation.units.map(({ unit }) => [unit.reference, unit]))
  const date = advice.signedOn ?? advice.madeOn
  const fields = adviceFields({ reference: advice.reference, date, verdicts: [] })
  const verdicts = unitsInCase(file).flatMap(({ unit }): VerdictFields[] => {
    const one = advice.perUnit.find(({ unitId }) => unitId === unit.id)
    const facts = unitFactsOf(file.property, unit)
    // the people who lived there at the visit stand in the report
    return one ? [verdictOf(one, found.get(unit.reference) ?? unitFields(facts), facts)] : []
  })
  return { investigation, advice: { ...fields, verdicts } satisfies AdviceFields }
}

const verdictOf = (
  { verdict, grounds }: AdviceRow['perUnit'][number],
  unit: UnitFields,
  facts: Parameters<typeof unitFields>[0],
): VerdictFields => ({ ...verdictFields({ unit: facts, verdict, grounds: [grounds] }), unit })

const organisationsOf = async ({ database }: Deps, { main }: CaseFile) => ({
  municipality: await loadOrganisation(database, main.municipalityOrgId),
  agency: await loadOrganisation(database, main.agencyOrgId),
})

const nameOf = async ({ database }: Deps, userId: string, organisation: OrganisationRow): Promise<string> =>
  (await loadUserNames(database, [userId])).get(userId) ?? senderName(organisation)

const letterFrom = (
  organisation: OrganisationRow,
  ownReference: string,
  date: LocalDate,
  signer: { readonly kind: 'DB' | 'GA'; readonly name: string },
  enclosures: readonly string[] = [],
): LetterFields =>
  letterOf(organisation, { date, ownReference, contactName: signer.name, signers: [signer], enclosures })
