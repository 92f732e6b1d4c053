import type { Verdict } from '#domain/model/codes'
import type { AppealGround, InadmissibleReason, MinisterialOutcome, SubmitterRole } from '#domain/model/procedure-codes'
import type { LocalDate } from '#domain/shared/local-date'
import { verdictText } from './decision.ts'
import { clockTime, dayAndDate, lines, longDate } from './format.ts'
import type { MinisterAppealFields, SuspensionFields } from './types.ts'

/** Each reads on after "het beroep tegen". */
const against: Readonly<Record<AppealGround, string>> = {
  BESLUIT: 'de beslissing van de burgemeester',
  STILZITTEN: 'het stilzitten van de burgemeester',
  STOPZETTING: 'de stopzetting of de afwijzing van de procedure',
  OPNAME_INVENTARIS: 'de opname in de inventaris',
  WEIGERING_CA: 'de weigering van een conformiteitsattest',
}

const roles: Readonly<Record<SubmitterRole, string>> = {
  BEWONER: 'bewoner',
  HZR: 'houder van een zakelijk recht',
  VERZOEKER: 'verzoeker',
  GEWESTELIJK_AMBTENAAR: 'gewestelijk ambtenaar',
  ANDERE: 'andere betrokkene',
}

/** Each is a whole sentence. */
const reasons: Readonly<Record<InadmissibleReason, string>> = {
  GEEN_BEROEPSRECHT:
    'De indiener is geen bewoner, geen houder van een zakelijk recht en niet de verzoeker van de procedure.',
  ALLEEN_VERZOEKER: 'Alleen de verzoeker kan beroep instellen tegen het stilzitten van de burgemeester.',
  GEEN_FORMEEL_VERZOEK:
    'Een melding geeft geen recht op beroep tegen stilzitten; daarvoor is een formeel verzoek nodig.',
  TE_VROEG: 'De burgemeester kon op de dag van het beroep nog op tijd beslissen.',
  TE_LAAT: 'Het beroep werd na de beroepstermijn verstuurd.',
  NIET_AANGETEKEND: 'Het beroep werd niet met een beveiligde zending verstuurd.',
  NIET_GEMOTIVEERD: 'Het beroep is niet gemotiveerd.',
  ANDERE: 'Het beroep voldoet niet aan de voorwaarden.',
}

/** Each is a whole sentence. */
const outcomes: Readonly<Record<MinisterialOutcome, string>> = {
  BEVESTIGD: 'De minister bevestigt de beslissing van de burgemeester.',
  VERNIETIGD: 'De minister verklaart het beroep gegrond en vernietigt de bestreden beslissing.',
  HERZIEN: 'De minister verklaart het beroep gegrond en beslist in de plaats van de burgemeester.',
  AFGEWEZEN: 'De minister wijst het beroep af.',
  ZONDER_VOORWERP: 'De minister stelt vast dat het beroep zonder voorwerp is.',
}

export interface MinisterAppealFacts {
  readonly reference: string
  readonly ground: AppealGround
  /** day and number of what is contested, where there is one: "van 3 maart 2026 (BS26-000004)" */
  readonly contested: string
  readonly submitters: string
  readonly role: SubmitterRole
  readonly postedOn: LocalDate
  readonly receivedOn: LocalDate
  readonly grievances: string
  readonly dueOn: LocalDate
  readonly oralHearing: boolean
  readonly inadmissible?: { readonly reason: InadmissibleReason; readonly motivation: string }
  readonly answerBy?: LocalDate
  readonly hearing?: { readonly on: LocalDate; readonly time: string; readonly place: string }
  readonly investigationReference?: string
  /** what parties, municipality and official said, one sentence or paragraph each */
  readonly views?: readonly string[]
  /** of the draft, or of the decision once it is there */
  readonly outcome?: {
    readonly outcome: MinisterialOutcome
    readonly verdict: Verdict | null
    readonly motivation: string
    readonly on?: LocalDate
  }
  readonly withdrawnOn?: LocalDate
}

/** G6: one beroepsschrift; what is not known yet is empty. @source domain.md 5.3, 6 */
export const ministerAppealFields = (facts: MinisterAppealFacts): MinisterAppealFields => ({
  reference: facts.reference,
  against: [against[facts.ground], facts.contested].filter((part) => part !== '').join(' '),
  submitters: facts.submitters,
  role: roles[facts.role],
  postedOn: longDate(facts.postedOn),
  receivedOn: longDate(facts.receivedOn),
  grievances: lines([facts.grievances]),
  dueOn: longDate(facts.dueOn),
  dueLength: facts.oralHearing ? 'vier maanden' : 'drie maanden',
  oral: facts.oralHearing,
  answerBy: facts.answerBy === undefined ? '' : longDate(facts.answerBy),
  hearingAt: facts.hearing ? `${dayAndDate(facts.hearing.on)} om ${clockTime(facts.hearing.time)}` : '',
  hearingPlace: facts.hearing?.place ?? '',
  investigation: facts.investigationReference ?? '',
  views: lines(facts.views ?? []),
  ...reasonFields(facts),
  ...outcomeFields(facts),
  withdrawnOn: facts.withdrawnOn === undefined ? '' : longDate(facts.withdrawnOn),
})

const reasonFields = ({ inadmissible }: MinisterAppealFacts) => ({
  reason: inadmissible ? reasons[inadmissible.reason] : '',
  judgement: lines([inadmissible?.motivation ?? '']),
})

const outcomeFields = ({ outcome }: MinisterAppealFacts) => ({
  outcome: outcome ? outcomes[outcome.outcome] : '',
  verdict: outcome?.verdict ? verdictText(outcome.verdict) : '',
  motivation: lines([outcome?.motivation ?? '']),
  decidedOn: outcome?.on === undefined ? '' : longDate(outcome.on),
})

/** G8: an inclusion that counts for nothing for a while, or again. @source domain.md 5.3 steps 2 and 10, 5.5 step 8 */
export const suspensionFields = (facts: {
  readonly reference: string
  readonly list: 'OO' | 'NGW'
  readonly includedOn: LocalDate
  readonly on: LocalDate
  readonly because: 'BEROEP' | 'GOUVERNEUR'
}): SuspensionFields => ({
  reference: facts.reference,
  list: `Vlaamse inventaris van ongeschikte en onbewoonbare woningen (VIVOO), lijst ${facts.list}`,
  includedOn: longDate(facts.includedOn),
  on: longDate(facts.on),
  because: facts.because === 'BEROEP' ? 'het beroep bij de minister' : 'de klacht bij de gouverneur',
})
