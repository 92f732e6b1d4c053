import {
  type AddresseeFields,
  addresseeFields,
  type DataOf,
  type Letterhead,
  longDate,
  ministerAppealFields,
  unitFields,
} from '#documents'
import type { MinisterAppealFacts } from '#documents'
import { taskDueOn } from '#domain/legal/task-due-on'
import type { PartyRole } from '#domain/model/codes'
import { appealReactionModel, type AppealRow } from '../../platform/case-file/appeal-model.ts'
import { mayorDecisionModel } from '../../platform/case-file/decision-model.ts'
import { investigationModel } from '../../platform/case-file/investigation-model.ts'
import { type LinkedPerson, unitsInCase } from '../../platform/case-file/load.ts'
import { loadOrganisation, loadUserNames } from '../../platform/case-file/organisations.ts'
import { fullName } from '../../platform/case-file/present.ts'
import type { OrganisationRow } from '../../platform/organisations/model.ts'
import type { FeatureDeps } from '../deps.ts'
import {
  addresseeOf,
  caseFieldsOf,
  letterheadOf,
  letterOf,
  organisationAddress,
  type PreparedLetter,
  senderName,
  unitFactsOf,
} from '../letters.ts'
import type { AppealFile } from './load.ts'

/** What every paper about one appeal has: sender, case, units and the appeal itself. */
export interface AppealPaper {
  readonly file: AppealFile
  readonly municipality: OrganisationRow
  readonly agency: OrganisationRow
  readonly data: DataOf<'DT087'>
  readonly letterhead: Letterhead
  readonly filing: PreparedLetter['filing']
}

/** Who gets a letter. */
export interface Envelope {
  readonly addressee: AddresseeFields
  readonly envelope: Pick<PreparedLetter, 'letterhead' | 'key' | 'filing'>
}

export const openPaper = async (
  deps: FeatureDeps,
  file: AppealFile,
  enclosures: readonly string[] = [],
): Promise<AppealPaper> => {
  const { database, clock } = deps
  const { main, property, appeal, appealUnits } = file
  const municipality = await loadOrganisation(database, main.municipalityOrgId)
  const agency = await loadOrganisation(database, main.agencyOrgId)
  const handler = (await loadUserNames(database, [appeal.createdByUserId])).get(appeal.createdByUserId)
  const name = handler ?? senderName(agency)
  const unitIds = appealUnits.map(({ unitId }) => unitId)
  return {
    file,
    municipality,
    agency,
    letterhead: letterheadOf(agency),
    filing: { caseId: main.id, ownerOrgId: agency.id, status: 'DEFINITIEF', subjectId: appeal.id },
    data: {
      letter: letterOf(agency, {
        date: clock.today(),
        ownReference: appeal.reference,
        contactName: name,
        signers: [{ kind: 'BD', name }],
        enclosures,
      }),
      case: caseFieldsOf(file, municipality),
      units: unitsInCase(file, unitIds).map(({ unit }) => unitFields(unitFactsOf(property, unit))),
      appeal: ministerAppealFields(await factsOf(deps, file)),
    },
  }
}

/** Every submitter; the regional official when he appeals. */
export const toSubmitters = (paper: AppealPaper): Envelope[] => {
  const { appeal } = paper.file
  if (appeal.submitterRole === 'GEWESTELIJK_AMBTENAAR') return [toOfficial(paper)]
  return persons(paper)
    .filter(({ person }) => appeal.submitterPersonIds.includes(person.id))
    .map((linked) => toPerson(paper, linked))
}

const heard: readonly PartyRole[] = [
  'VOLLE_EIGENAAR',
  'NAAKTE_EIGENAAR',
  'VRUCHTGEBRUIKER',
  'OPSTALHOUDER',
  'ERFPACHTER',
  'HUURDER',
  'BEWONER',
  'VERZOEKER',
  'INDIENER',
]

/** Submitters, holders of a right in rem, occupants and requesters, each person once. @param only.others leaves the submitters out */
export const toParties = (paper: AppealPaper, only: { readonly others: boolean } = { others: false }): Envelope[] => {
  const { appeal, appealUnits } = paper.file
  const unitIds = appealUnits.map(({ unitId }) => unitId)
  return persons(paper)
    .filter(({ party }) => party.roles.some((role) => heard.includes(role)))
    .filter(({ party }) => party.unitId === null || unitIds.includes(party.unitId))
    .filter(({ person }) => !only.others || !appeal.submitterPersonIds.includes(person.id))
    .map((linked) => toPerson(paper, linked))
}

export const toMunicipality = (paper: AppealPaper): Envelope => {
  const { municipality } = paper
  const addressee = addresseeFields({
    kind: 'RECHTSPERSOON',
    name: senderName(municipality),
    attention: 't.a.v. de burgemeester',
    address: organisationAddress(municipality),
    role: 'BURGEMEESTER',
  })
  return seal(paper, municipality.id, senderName(municipality), addressee, null)
}

export const toOfficial = (paper: AppealPaper): Envelope => {
  const { agency } = paper
  const addressee = addresseeFields({
    kind: 'RECHTSPERSOON',
    name: senderName(agency),
    attention: 't.a.v. de gewestelijk ambtenaar',
    address: organisationAddress(agency),
    role: 'GEWESTELIJK_AMBTENAAR',
  })
  return seal(paper, agency.id, senderName(agency), addressee, null)
}

const persons = ({ file }: AppealPaper): LinkedPerson[] => [
  ...new Map(file.parties.toReversed().map((linked) => [linked.person.id, linked])).values(),
]

const toPerson = (paper: AppealPaper, linked: LinkedPerson): Envelope =>
  seal(
    paper,
    linked.person.id,
    fullName(linked.person),
    addresseeOf(linked, paper.file, linked.party.roles[0] ?? 'ANDERE', true),
    linked.party.id,
  )

const seal = (
  { letterhead, filing }: AppealPaper,
  key: string,
  name: string,
  addressee: AddresseeFields,
  partyId: string | null,
): Envelope => ({ addressee, envelope: { letterhead, key, filing: { ...filing, addressee: name, partyId } } })

const factsOf = async (deps: FeatureDeps, file: AppealFile): Promise<MinisterAppealFacts> => {
  const { appeal, parties } = file
  const { database } = deps
  const names = new Map(parties.map(({ person }) => [person.id, fullName(person)]))
  const investigation =
    appeal.investigationId === null ? null : await database.model(investigationModel).findByPk(appeal.investigationId)
  const submitters = appeal.submitterPersonIds.flatMap((id) => names.get(id) ?? [])
  return {
    reference: appeal.reference,
    ground: appeal.ground,
    contested: await contestedWords(deps, file),
    submitters: submitters.length > 0 ? submitters.join(' en ') : 'de gewestelijk ambtenaar',
    role: appeal.submitterRole,
    postedOn: appeal.postedOn,
    receivedOn: appeal.receivedOn,
    grievances: appeal.grievances,
    dueOn: appeal.term.dueOn,
    oralHearing: appeal.oralHearing,
    answerBy: appeal.reactionTerm?.dueOn ?? taskDueOn('A12', appeal.judgedOn ?? deps.clock.today()),
    views: await viewsOf(deps, file, names),
    ...(investigation && { investigationReference: investigation.reference }),
    ...endFacts(file),
  }
}

const endFacts = ({ appeal }: AppealFile): Partial<MinisterAppealFacts> => {
  const outcome = outcomeOf(appeal)
  return {
    ...(appeal.inadmissibleReason !== null && {
      inadmissible: { reason: appeal.inadmissibleReason, motivation: appeal.judgement ?? '' },
    }),
    ...(appeal.hearingOn !== null && {
      hearing: { on: appeal.hearingOn, time: appeal.hearingTime ?? '', place: appeal.hearingPlace ?? '' },
    }),
    ...(outcome && { outcome }),
    ...(appeal.withdrawnOn !== null && { withdrawnOn: appeal.withdrawnOn }),
  }
}

// The decision, once it is there; else the draft. The motivation of the decision stands in the decision itself.
const outcomeOf = (appeal: AppealRow): MinisterAppealFacts['outcome'] => {
  const { outcome, decidedOn, verdict, draftOutcome, draftVerdict } = appeal
  const motivation = appeal.draftMotivation ?? ''
  if (outcome !== null && decidedOn !== null) return { outcome, verdict, motivation, on: decidedOn }
  return draftOutcome === null ? undefined : { outcome: draftOutcome, verdict: draftVerdict, motivation }
}

const contestedWords = async ({ database }: FeatureDeps, { appealUnits }: AppealFile): Promise<string> => {
  const ids = appealUnits.flatMap(({ decisionId }) => decisionId ?? [])
  const decisions = await database.model(mayorDecisionModel).findAll({ where: { id: ids }, order: ['position'] })
  const [first] = decisions
  if (!first?.decidedOn) return ''
  return `van ${longDate(first.decidedOn)} (${decisions.map(({ reference }) => reference).join(', ')})`
}

const viewsOf = async (
  { database }: FeatureDeps,
  { appeal }: AppealFile,
  names: ReadonlyMap<string, string>,
): Promise<string[]> => {
  const reactions = await database
    .model(appealReactionModel)
    .findAll({ where: { appealId: appeal.id }, order: ['createdAt', 'id'] })
  return [
    ...(appeal.municipalView === null ? [] : [`Standpunt van de gemeente: ${appeal.municipalView}`]),
    ...(appeal.officialView === null ? [] : [`Standpunt van de gewestelijk ambtenaar: ${appeal.officialView}`]),
    ...reactions.map(
      ({ personId, receivedOn, summary }) =>
        `Reactie van ${names.get(personId) ?? 'een partij'} op ${longDate(receivedOn)}: ${summary}`,
    ),
    ...(appeal.hearingSummary === null ? [] : [`Hoorzitting: ${appeal.hearingSummary}`]),
  ]
}
