import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useParams } from 'react-router'
import type { Output } from '#contract/endpoint'
import { getNgw } from '#contract/ngw'
import { call } from '../../shared/api.ts'
import { formatLongDate } from '../../shared/format.ts'
import { ngwMeasureWord } from '../../shared/labels.nl.ts'
import { caseKey } from '../../shared/procedure/file.ts'
import { type FactPanel, ProcedureFrame } from '../../shared/procedure/ProcedureFrame.tsx'
import { RehousingLink } from '../../shared/procedure/RehousingLink.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { ngwStatusWord } from './labels.nl.ts'
import { ngwForms } from './steps.nl.ts'

type Decision = Output<typeof getNgw>['decision']

/** One decision under article 135 of the Nieuwe Gemeentewet: where it stands, by when, and what can be done. */
export const NgwPage = () => {
  const { caseId = '' } = useParams()
  const query = useQuery({
    queryKey: [...caseKey(caseId), 'ngw'],
    queryFn: () => call(getNgw, { params: { caseId } }),
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 12 }} />
  const { decision } = query.data
  const { communicationTerm } = decision
  const waits = communicationTerm !== null && decision.communicatedOn === null
  return (
    <ProcedureFrame
      file={query.data}
      kind="besluit Nieuwe Gemeentewet"
      status={ngwStatusWord[decision.status]}
      {...(waits ? { term: { label: 'Bezorgen tegen', ...communicationTerm } } : {})}
      notices={noticesOf(decision)}
      panels={[panelOf(decision)]}
      forms={ngwForms}
      listed="VIVOO-NGW"
    >
      <RehousingLink file={query.data} />
    </ProcedureFrame>
  )
}

const noticesOf = ({ notIncludableSince, suspendedOn }: Decision): string[] => [
  ...(notIncludableSince === null
    ? []
    : [
        'Het besluit was niet binnen drie maanden bij de inventarisbeheerder: de woningen komen niet op VIVOO en er volgt geen heffing.',
      ]),
  ...(suspendedOn === null
    ? []
    : [`De gouverneur behandelt een klacht sinds ${formatLongDate(suspendedOn)}: de opname op VIVOO telt niet.`]),
]

const panelOf = (decision: Decision): FactPanel => {
  const endedOn = decision.liftedOn ?? decision.annulledOn
  const measures = [...decision.measures.map((code) => ngwMeasureWord[code]), decision.measuresText]
  return {
    title: 'Besluit',
    facts: [
      { label: 'Datum', value: formatLongDate(decision.decidedOn) },
      { label: 'Gronden', value: decision.grounds },
      { label: 'Maatregelen', value: measures.filter((words) => words !== '').join(', ') },
      {
        label: 'Bij de inventarisbeheerder',
        value: decision.communicatedOn === null ? 'nog niet' : formatLongDate(decision.communicatedOn),
      },
      {
        label: decision.liftedOn === null ? 'Vernietigd' : 'Opgeheven',
        value: endedOn === null ? null : `${formatLongDate(endedOn)}. ${decision.endReason ?? ''}`,
      },
    ],
  }
}
