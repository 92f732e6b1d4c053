import { Link } from 'react-router'
import type { Output } from '#contract/endpoint'
import type { getAppeals } from '#contract/appeals'
import { casePath } from '../../shared/case-path.ts'
import { formatLongDate } from '../../shared/format.ts'
import type { FactPanel } from '../../shared/procedure/ProcedureFrame.tsx'
import {
  channelChoice,
  groundWord,
  inadmissibleWord,
  outcomeWord,
  submitterWord,
  timelinessWord,
  verdictChoice,
} from './labels.nl.ts'

type Appeal = Output<typeof getAppeals>['appeals'][number]

/** What is known of one beroepsschrift, in the order in which it becomes known. */
export const panelsOf = (appeal: Appeal): FactPanel[] => [
  letter(appeal),
  ...(appeal.proposal === null && appeal.judgedOn === null ? [] : [judgement(appeal)]),
  ...(hasFile(appeal) ? [preparation(appeal)] : []),
  ...(appeal.draft === null && appeal.endedOn === null ? [] : [end(appeal)]),
]

const letter = (appeal: Appeal): FactPanel => ({
  title: `Beroepsschrift ${appeal.reference}`,
  facts: [
    {
      label: 'Tegen',
      value: (
        <>
          {groundWord[appeal.ground]},{' '}
          <Link to={casePath(appeal.contested.caseId, appeal.contested.reference)}>{appeal.contested.reference}</Link>
        </>
      ),
    },
    { label: 'Indiener', value: [...appeal.submitters, submitterWord[appeal.submitterRole]].join(', ') },
    { label: 'Verstuurd', value: `${formatLongDate(appeal.postedOn)}, ${channelChoice[appeal.channel]}` },
    { label: 'Ontvangen', value: formatLongDate(appeal.receivedOn) },
    { label: 'Gemotiveerd', value: appeal.motivated ? 'ja' : 'nee' },
    { label: 'Hoorzitting gevraagd', value: appeal.oralHearing ? 'ja' : 'nee' },
    { label: 'Grieven', value: appeal.grievances },
  ],
})

const judgement = (appeal: Appeal): FactPanel => ({
  title: 'Ontvankelijkheid',
  facts: [
    {
      label: 'Termijn',
      value:
        timelinessWord[appeal.timeliness] +
        (appeal.lastDay === null ? '' : `; laatste dag ${formatLongDate(appeal.lastDay)}`),
    },
    { label: 'Voorstel', value: appeal.proposal === null ? null : reasonWords(appeal.proposal.reason) },
    {
      label: 'Beoordeeld',
      value:
        appeal.judgedOn === null
          ? 'nog niet'
          : `${formatLongDate(appeal.judgedOn)}: ${reasonWords(appeal.inadmissibleReason ?? 'ONTVANKELIJK')}`,
    },
    { label: 'Motivering', value: appeal.judgement },
    {
      label: 'Melding afgegeven',
      value: appeal.admissibilityServedOn === null ? null : formatLongDate(appeal.admissibilityServedOn),
    },
  ],
})

const reasonWords = (reason: NonNullable<Appeal['proposal']>['reason']): string =>
  reason === 'ONTVANKELIJK' ? 'ontvankelijk' : `niet ontvankelijk, ${inadmissibleWord[reason]}`

const hasFile = (appeal: Appeal): boolean =>
  appeal.municipalView !== null ||
  appeal.officialView !== null ||
  appeal.investigationId !== null ||
  appeal.investigationNote !== null ||
  appeal.reactions.length > 0

const preparation = (appeal: Appeal): FactPanel => ({
  title: 'Behandeling',
  facts: [
    { label: 'Standpunt gemeente', value: appeal.municipalView },
    { label: 'Standpunt gewestelijk ambtenaar', value: appeal.officialView },
    {
      label: 'Beroepsonderzoek',
      value:
        appeal.investigationId === null ? (
          appeal.investigationNote && `geen: ${appeal.investigationNote}`
        ) : (
          <Link to={`/onderzoeken/${appeal.investigationId}`}>onderzoek bekijken</Link>
        ),
    },
    {
      label: 'Reageren kan tot',
      value: appeal.reactionTerm === null ? null : formatLongDate(appeal.reactionTerm.dueOn),
    },
    ...appeal.reactions.map((reaction) => ({
      label: `Reactie ${formatLongDate(reaction.receivedOn)}${reaction.late ? ' (laat)' : ''}, ${reaction.party}`,
      value: reaction.summary,
    })),
    {
      label: 'Hoorzitting',
      value:
        appeal.hearing && `${formatLongDate(appeal.hearing.on)} om ${appeal.hearing.time}, ${appeal.hearing.place}`,
    },
    { label: 'Verklaringen', value: appeal.hearing?.summary },
  ],
})

const end = (appeal: Appeal): FactPanel => {
  const { draft, decision } = appeal
  return {
    title: 'Besluit',
    facts: [
      { label: 'Ontwerp', value: draft && outcomeWord[draft.outcome] },
      { label: 'Motivering', value: draft?.motivation },
      { label: 'Naar de minister', value: draft?.sentOn ? formatLongDate(draft.sentOn) : null },
      {
        label: 'Ministerieel besluit',
        value: decision && `${formatLongDate(decision.on)}: ${outcomeWord[decision.outcome]}`,
      },
      { label: 'Oordeel', value: decision?.verdict ? verdictChoice[decision.verdict.oo] : null },
      { label: 'Afstand', value: appeal.withdrawnOn === null ? null : formatLongDate(appeal.withdrawnOn) },
      { label: 'Afgelopen op', value: appeal.endedOn === null ? null : formatLongDate(appeal.endedOn) },
    ],
  }
}
