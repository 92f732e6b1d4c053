import { formatDate, formatLongDate } from '../../shared/format.ts'
import type { FactPanel } from '../../shared/procedure/ProcedureFrame.tsx'
import type { JudicialFile } from './queries.ts'
import { claimantWord, measureWord, prosecutorWord, reportWord, rulingWord } from './road.nl.ts'

type Road = JudicialFile['road']

/** What happened on the road of a file, one panel for each thing. */
export const roadPanels = ({ road }: Pick<JudicialFile, 'road'>): readonly FactPanel[] => [
  ...(road.officialReports.length === 0 ? [] : [reportsPanel(road)]),
  ...road.claims.map(claimPanel),
  ...(road.prosecution === null ? [] : [prosecutionPanel(road.prosecution)]),
  ...road.rulings.map(rulingPanel),
  ...(road.penalties.length + (road.execution === null ? 0 : 1) === 0 ? [] : [recoveryPanel(road)]),
]

const dayOf = (day: string | null): string | null => (day === null ? null : formatLongDate(day))
const euros = (amount: number): string => `${amount.toFixed(2).replace('.', ',')} euro`

const reportsPanel = ({ officialReports }: Road): FactPanel => ({
  title: 'Processen-verbaal',
  facts: officialReports.map(({ number, kind, madeOn, findings, sentOn }) => ({
    label: `${reportWord[kind]} ${number}`,
    value: [formatDate(madeOn), sentOn === null ? '' : `verstuurd op ${formatDate(sentOn)}`, findings]
      .filter((words) => words !== '')
      .join(' · '),
  })),
})

const claimPanel = (claim: Road['claims'][number]): FactPanel => ({
  title: 'Herstelvordering',
  facts: [
    { label: 'Gemaakt', value: dayOf(claim.madeOn) },
    { label: 'Door', value: claimantWord[claim.claimant] },
    { label: 'Maatregel', value: `${measureWord[claim.measure]}, binnen ${claim.termMonths} maanden` },
    { label: 'Dwangsom', value: `${euros(claim.penaltyPerDay)} per dag` },
    { label: 'Motivering', value: claim.grounds },
    { label: 'Hoge Raad', value: councilWords(claim) },
    { label: 'Neergelegd', value: dayOf(claim.filedOn) },
    {
      label: 'In het register',
      value: claim.registeredOn && `${claim.registerNumber ?? ''}, ${formatLongDate(claim.registeredOn)}`,
    },
    { label: 'Vervallen', value: dayOf(claim.withdrawnOn) },
    { label: 'Inschrijving beëindigd', value: dayOf(claim.closedOn) },
  ],
})

const councilWords = ({ councilTerm, councilAdvisedOn, councilFavourable }: Road['claims'][number]): string | null => {
  if (councilTerm === null) return null
  if (councilFavourable === null) return `advies verwacht tegen ${formatLongDate(councilTerm.dueOn)}`
  if (councilAdvisedOn === null) return 'geen antwoord binnen de termijn: geldt als gunstig'
  return `${councilFavourable ? 'gunstig' : 'ongunstig'} op ${formatLongDate(councilAdvisedOn)}`
}

const prosecutionPanel = ({ choice, choseOn }: NonNullable<Road['prosecution']>): FactPanel => ({
  title: 'Parket',
  facts: [{ label: 'Keuze', value: `${prosecutorWord[choice]}, ${formatLongDate(choseOn)}` }],
})

const rulingPanel = (ruling: Road['rulings'][number]): FactPanel => ({
  title: `Uitspraak: ${rulingWord[ruling.kind]} van ${formatDate(ruling.ruledOn)}`,
  facts: [
    { label: 'Rechtbank', value: ruling.court },
    { label: 'Betekend', value: dayOf(ruling.servedOn) },
    { label: 'Maatregel', value: ruling.measure === null ? 'geen herstel bevolen' : measureWord[ruling.measure] },
    { label: 'Dwangsom', value: ruling.penaltyPerDay === 0 ? null : `${euros(ruling.penaltyPerDay)} per dag` },
    { label: 'Ambtshalve uitvoering', value: ruling.authorisesExOfficio ? 'toegelaten' : null },
    { label: 'Verzet of beroep', value: ruling.appealTerm && `tot en met ${formatLongDate(ruling.appealTerm.dueOn)}` },
    { label: 'Aangevochten', value: dayOf(ruling.appealedOn) },
    { label: 'Definitief', value: dayOf(ruling.finalOn) },
    { label: 'Herstellen tegen', value: ruling.recoveryTerm && formatLongDate(ruling.recoveryTerm.dueOn) },
    { label: 'Aangemaand', value: dayOf(ruling.remindedOn) },
  ],
})

const recoveryPanel = ({ penalties, execution }: Road): FactPanel => ({
  title: 'Dwangsom en uitvoering',
  facts: [
    ...penalties.map(({ number, from, until, amount }) => ({
      label: `Afrekening ${number}`,
      value: `${formatDate(from)} tot en met ${formatDate(until)}: ${euros(amount)}`,
    })),
    ...(execution === null
      ? []
      : [
          { label: 'Opgedragen', value: `${formatLongDate(execution.orderedOn)}, ${execution.by}` },
          { label: 'Klaar', value: dayOf(execution.executedOn) },
          { label: 'Kosten', value: execution.cost === null ? null : euros(execution.cost) },
        ]),
  ],
})
