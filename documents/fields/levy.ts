import type { InventoryStatus, PartyRole } from '#domain/model/codes'
import type { DeletionReason, LevyMeasureKind, NgwMeasure } from '#domain/model/procedure-codes'
import type { NotLeviable } from '#domain/levy/anniversaries'
import type { LocalDate } from '#domain/shared/local-date'
import { deletionReasonWords, ngwMeasureWords } from './ending.ts'
import { lines, longDate } from './format.ts'
import type {
  AnniversaryFields,
  DangerFields,
  LevyLineFields,
  LevyListFields,
  MeasureFields,
  RecordFields,
  TransferFields,
} from './types.ts'
import { partyRoleWords } from './words.ts'

/** Words inside a sentence. */
export const measureKindWords: Readonly<Record<LevyMeasureKind, string>> = {
  VRIJSTELLING: 'vrijstelling',
  OPSCHORTING: 'opschorting',
}

/** Why the levy is not due on an anniversary. */
export const notLeviableWords: Readonly<Record<NotLeviable, string>> = {
  DELETED: 'niet verschuldigd: geschrapt voor de verjaardag',
  SUSPENDED: 'niet verschuldigd: opname geschorst',
  MEASURE: 'niet verschuldigd: vrijstelling of opschorting',
  OWN_LEVY: 'niet verschuldigd: eigen heffing van de gemeente',
}

/** G8: a record as it stands. @source domain.md 5.7 */
export const recordFields = (facts: {
  readonly reference: string
  readonly list: 'OO' | 'NGW'
  readonly status: InventoryStatus
  readonly includedOn: LocalDate
  readonly deletedOn?: LocalDate
  readonly deletionReason?: DeletionReason
  readonly capakeys: readonly string[]
  readonly nextAnniversary?: LocalDate
  readonly flemishLevy: boolean
}): RecordFields => ({
  reference: facts.reference,
  list: `Vlaamse inventaris van ongeschikte en onbewoonbare woningen (VIVOO), lijst ${facts.list}`,
  includedOn: longDate(facts.includedOn),
  status: statusWords(facts),
  capakeys: facts.capakeys.join(', ') || 'niet gekend',
  nextAnniversary: facts.nextAnniversary === undefined ? '' : longDate(facts.nextAnniversary),
  flemishLevy: facts.flemishLevy,
})

const statusWords = (facts: {
  readonly status: InventoryStatus
  readonly deletedOn?: LocalDate
  readonly deletionReason?: DeletionReason
}): string => {
  if (facts.status === 'OPGENOMEN') return 'opgenomen'
  if (facts.status === 'GESCHORST') return 'opgenomen, maar geschorst'
  if (facts.deletedOn === undefined) return 'niet langer opgenomen'
  const reason = facts.deletionReason === undefined ? '' : `: ${deletionReasonWords[facts.deletionReason]}`
  return `geschrapt op ${longDate(facts.deletedOn)}${reason}`
}

/** G9: one exemption or suspension. @source domain.md 5.7 "VR_OP" */
export const measureFields = (facts: {
  readonly reference: string
  readonly kind: LevyMeasureKind
  readonly groundName: string
  readonly requestedOn: LocalDate
  readonly from?: LocalDate
  readonly to?: LocalDate
  readonly reason?: string
  readonly missing?: string
  readonly completeBy?: LocalDate
  readonly endedOn?: LocalDate
}): MeasureFields => ({
  reference: facts.reference,
  kind: measureKindWords[facts.kind],
  ground: facts.groundName,
  requestedOn: longDate(facts.requestedOn),
  from: dateOrNothing(facts.from),
  to: facts.to === undefined ? 'zolang de grond bestaat' : longDate(facts.to),
  reason: lines([facts.reason ?? '']),
  missing: lines([facts.missing ?? '']),
  completeBy: dateOrNothing(facts.completeBy),
  endedOn: dateOrNothing(facts.endedOn),
})

/** G9: an anniversary that comes. @param measure that covers it */
export const anniversaryFields = (facts: {
  readonly on: LocalDate
  readonly measure?: { readonly kind: LevyMeasureKind; readonly to?: LocalDate }
}): AnniversaryFields => {
  const { on, measure } = facts
  const until = measure?.to === undefined ? '' : ` tot en met ${longDate(measure.to)}`
  return {
    date: longDate(on),
    leviable: measure === undefined,
    measure: measure === undefined ? '' : `een ${measureKindWords[measure.kind]}${until}`,
  }
}

/** G8: the transfer of a real right. */
export const transferFields = (facts: {
  readonly transferredOn: LocalDate
  readonly role: PartyRole
  readonly share: string | null
}): TransferFields => ({
  transferredOn: longDate(facts.transferredOn),
  role: partyRoleWords[facts.role],
  share: facts.share ?? 'het geheel',
})

/** One line of the monthly list. */
export const levyLineFields = (facts: {
  readonly record: string
  readonly unit: string
  readonly address: string
  readonly on: LocalDate
  readonly reason?: NotLeviable
}): LevyLineFields => ({
  record: facts.record,
  unit: facts.unit,
  address: facts.address,
  anniversary: longDate(facts.on),
  outcome: facts.reason === undefined ? 'verschuldigd' : notLeviableWords[facts.reason],
})

/** G8/G9: the monthly list of the tax administration. */
export const levyListFields = (facts: {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly leviable: number
  readonly anniversaries: readonly LevyLineFields[]
  readonly corrections: readonly LevyLineFields[]
}): LevyListFields => ({
  period: `${longDate(facts.from)} tot en met ${longDate(facts.to)}`,
  anniversaryCount: String(facts.anniversaries.length),
  leviableCount: String(facts.leviable),
  correctionCount: String(facts.corrections.length),
  anniversaries: facts.anniversaries,
  corrections: facts.corrections,
})

/** G5: what an NGW decision rests on and orders. @source domain.md 5.5 */
export const dangerFields = (facts: {
  readonly decidedOn: LocalDate
  readonly grounds: string
  readonly measures: readonly NgwMeasure[]
  readonly measuresText: string
}): DangerFields => ({
  grounds: lines([facts.grounds]),
  measures: lines(facts.measures.map((measure) => ngwMeasureWords[measure])),
  measuresText: lines([facts.measuresText]),
  decidedOn: longDate(facts.decidedOn),
})

/** Text of a person as paragraphs. */
export const textLines = (text: string): ReturnType<typeof lines> => lines([text])

const dateOrNothing = (date: LocalDate | undefined): string => (date === undefined ? '' : longDate(date))
