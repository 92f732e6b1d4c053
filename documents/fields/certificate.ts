import type { CertificateLapse } from '#domain/model/procedure-codes'
import type { Verdict } from '#domain/model/codes'
import type { LocalDate } from '#domain/shared/local-date'
import { unitFields, type UnitFacts } from './case.ts'
import { inSentence, lines, longDate } from './format.ts'
import type {
  ApplicationFields,
  CertificateFields,
  CertificateUnitFields,
  FeeFields,
  RefusalFields,
  WithdrawalFields,
} from './types.ts'
import { verdictText } from './decision.ts'

/** What an investigation gives to a certificate or a refusal. */
export interface ExaminedFacts {
  readonly reference: string
  readonly visitDate: LocalDate
  readonly inspectors: readonly string[]
}

/** 62.5 as `62,50 euro`. */
export const euros = (amount: number): string => `${amount.toFixed(2).replace('.', ',')} euro`

/** G7: the application. @source domain.md 5.4 step 1 */
export const applicationFields = (facts: {
  readonly reference: string
  readonly appliedOn: LocalDate
  readonly applicants: readonly string[]
  readonly secondOpinion: boolean
  readonly issuer: string
}): ApplicationFields => ({
  reference: facts.reference,
  appliedOn: longDate(facts.appliedOn),
  applicants: facts.applicants.join(' en ') || 'niet gekend',
  secondOpinion: facts.secondOpinion,
  issuer: inSentence(facts.issuer),
})

/** G7: the fee. An amount of 0 prints why nothing is asked. @source domain.md 5.4 "Fee" */
export const feeFields = (facts: {
  readonly euro: number
  readonly reason: string
  readonly reference: string
  readonly account: string
  readonly payBefore: LocalDate
}): FeeFields => ({
  amount: euros(facts.euro),
  due: facts.euro > 0,
  reason: facts.reason,
  reference: facts.reference,
  account: facts.account === '' ? 'het nummer dat de gemeente u meedeelt' : facts.account,
  payBefore: longDate(facts.payBefore),
})

/** G7: one dwelling of a certificate. */
export const certificateUnitFields = (facts: {
  readonly unit: UnitFacts
  readonly reference: string
  readonly occupancyMax: number | undefined
  readonly years: number
  readonly validUntil: LocalDate | undefined
}): CertificateUnitFields => ({
  unit: unitFields(facts.unit),
  reference: facts.reference,
  occupancy: persons(facts.occupancyMax),
  years: `${facts.years} jaar`,
  validUntil: facts.validUntil === undefined ? 'te bepalen bij de ondertekening' : longDate(facts.validUntil),
})

/** G7: what a certificate says of all its dwellings. @source domain.md 5.4 step 4 */
export const certificateFields = (facts: {
  readonly issuer: string
  readonly date: LocalDate
  readonly examined: ExaminedFacts
  readonly units: readonly CertificateUnitFields[]
  readonly exOfficio: boolean
}): CertificateFields => ({
  issuer: inSentence(facts.issuer),
  date: longDate(facts.date),
  investigation: facts.examined.reference,
  visitDate: longDate(facts.examined.visitDate),
  inspectors: facts.examined.inspectors.join(', ') || '-',
  exOfficio: facts.exOfficio,
  units: facts.units,
})

/** G3 and G7: why no certificate is given. @source domain.md 5.4 steps 4 and 8 */
export const refusalFields = (facts: {
  readonly issuer: string
  readonly date: LocalDate
  readonly examined: ExaminedFacts
  readonly units: readonly {
    readonly unit: UnitFacts
    readonly verdict: Verdict
    readonly grounds: readonly string[]
  }[]
  /** null when there is no further opinion to ask */
  readonly secondOpinionAddress: readonly string[] | null
}): RefusalFields => ({
  issuer: inSentence(facts.issuer),
  date: longDate(facts.date),
  investigation: facts.examined.reference,
  visitDate: longDate(facts.examined.visitDate),
  inspectors: facts.examined.inspectors.join(', ') || '-',
  units: facts.units.map(({ unit, verdict, grounds }) => ({
    unit: unitFields(unit),
    verdict: verdictText(verdict),
    grounds: lines(grounds.length > 0 ? grounds : ['Het technisch verslag laat geen conformiteitsattest toe.']),
  })),
  secondOpinion: facts.secondOpinionAddress !== null,
  addressLines: lines(facts.secondOpinionAddress ?? []),
})

/** G7: a certificate that ends. @source domain.md 5.4 steps 9 to 11 */
export const withdrawalFields = (facts: {
  readonly reference: string
  readonly unit: UnitFacts
  readonly issuer: string
  readonly issuedOn: LocalDate
  readonly endsOn: LocalDate
  readonly reason: string
  readonly reactUntil: LocalDate | undefined
}): WithdrawalFields => ({
  reference: facts.reference,
  unit: unitFields(facts.unit),
  issuer: inSentence(facts.issuer),
  issuedOn: longDate(facts.issuedOn),
  endsOn: longDate(facts.endsOn),
  reason: lines([facts.reason]),
  reactUntil: facts.reactUntil === undefined ? '-' : longDate(facts.reactUntil),
})

/** Why a certificate lapsed, as a whole sentence. */
export const lapseWords: Readonly<Record<CertificateLapse, string>> = {
  VERSTREKEN: 'De geldigheidsduur van het attest is verstreken.',
  VERKLAARD_OO: 'De woning werd ongeschikt, onbewoonbaar of overbewoond verklaard.',
  BOUWWERKEN: 'Er zijn ingrijpende bouwwerken uitgevoerd aan de woning.',
  WIJZIGING_KAMERS: 'De kamers van de woning zijn gewijzigd.',
  GESLOOPT: 'De woning is gesloopt.',
  ANDER_ATTEST: 'Een later attest vervangt dit attest.',
}

const persons = (count: number | undefined): string => {
  if (count === undefined) return 'niet bepaald'
  return count === 1 ? '1 persoon' : `${count} personen`
}
