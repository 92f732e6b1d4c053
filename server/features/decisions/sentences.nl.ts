import { type InvestigationFields, longDate } from '#documents'
import type { BasisRow } from '../../platform/case-file/basis-model.ts'
import type { HearingRow, ReactionRow } from '../../platform/case-file/hearing-model.ts'
import type { CaseFile } from '../../platform/case-file/load.ts'
import type { RequestRow } from '../../platform/case-file/model.ts'
import { fullName } from '../../platform/case-file/present.ts'

/** "Feiten en procedure" of a decision: what happened, in order of time. */
export const factLines = (known: {
  readonly request: RequestRow
  readonly investigation: InvestigationFields
  readonly advice: BasisRow | undefined
  readonly hearing: HearingRow | undefined
}): string[] => {
  const { request, investigation, advice, hearing } = known
  const what =
    request.requestKind === 'VERZOEK'
      ? 'een verzoek binnen om de woning ongeschikt of onbewoonbaar te verklaren'
      : 'een melding binnen over de kwaliteit van de woning'
  return [
    `Op ${longDate(request.receivedOn)} kwam ${what}.`,
    `Op ${investigation.date} onderzocht ${investigation.organisation} de woning (onderzoek ${investigation.reference}).`,
    ...(advice
      ? [`Op ${longDate(advice.establishedOn)} gaf de gewestelijk ambtenaar advies (${advice.reference}).`]
      : []),
    ...(hearing
      ? [`Op ${longDate(hearing.startedOn)} kregen de betrokkenen de kans om te reageren op de vaststellingen.`]
      : []),
  ]
}

/** "Motivering": how the decision stands to its basis, the grounds of the advice and the municipality's own words. */
export const motivationLines = (known: {
  readonly row: BasisRow | undefined
  readonly isMilder: boolean
  readonly grounds: readonly string[]
  readonly own: readonly string[]
}): string[] => {
  const { row, isMilder, grounds, own } = known
  const basis =
    row?.kind === 'ADVIES'
      ? `het advies ${row.reference} van de gewestelijk ambtenaar`
      : `de vaststellingen van het onderzoek ${row?.reference ?? ''}`
  return [
    isMilder ? `De burgemeester heeft kennisgenomen van ${basis}.` : `De burgemeester sluit zich aan bij ${basis}.`,
    // of a milder decision these are not the mayor's own words
    ...grounds.map((ground) => (isMilder ? `Het advies stelde vast: ${ground}` : ground)),
    ...own,
  ]
}

/** "Reacties van de betrokkenen", one sentence each. */
export const reactionLines = (reactions: readonly ReactionRow[], file: CaseFile): string[] =>
  reactions.length === 0
    ? ['Er kwam geen reactie binnen.']
    : reactions.map(({ receivedOn, type, summary, partyIds, late }) => {
        const names = file.parties
          .filter(({ party }) => partyIds.includes(party.id))
          .map(({ person }) => fullName(person))
        const who = names.length > 0 ? names.join(' en ') : 'Een betrokkene'
        const how = type === 'MONDELING' ? 'mondeling' : 'schriftelijk'
        return `${who} reageerde ${how} op ${longDate(receivedOn)}${late ? ' (laattijdig)' : ''}: ${summary}`
      })
