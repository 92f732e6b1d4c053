import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Link, useParams } from 'react-router'
import { getCertificates } from '#contract/certificates'
import type { Output } from '#contract/endpoint'
import { call } from '../../shared/api.ts'
import { formatDate, formatLongDate } from '../../shared/format.ts'
import { mainStatusWord } from '../../shared/labels.nl.ts'
import { caseKey } from '../../shared/procedure/file.ts'
import { type FactPanel, ProcedureFrame } from '../../shared/procedure/ProcedureFrame.tsx'
import { CertificateTable } from '../../shared/ui/CertificateTable.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { withdrawalWord } from './labels.nl.ts'
import { OutcomeTable } from './OutcomeTable.tsx'
import { certificateForms } from './steps.nl.ts'

type Page = Output<typeof getCertificates>

/** One application for a certificate: what each unit gets, by when, and what can be done. */
export const CertificatePage = () => {
  const { caseId = '' } = useParams()
  const query = useQuery({
    queryKey: [...caseKey(caseId), 'certificates'],
    queryFn: () => call(getCertificates, { params: { caseId } }),
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 12 }} />
  const file = query.data
  const { application, certificates, linkable } = file
  const linked = linkable.map(({ investigationId, reference, visitDate }) => [
    investigationId,
    `${reference}, bezoek van ${formatDate(visitDate)}`,
  ])
  const runs = application.sentOn === null && file.status === 'GESTART'
  return (
    <ProcedureFrame
      file={file}
      kind="conformiteitsattest"
      status={mainStatusWord[file.status]}
      {...(runs ? { term: { label: 'Beslissen tegen', ...application.decisionTerm } } : {})}
      notices={noticesOf(file)}
      panels={[applicationPanel(file), ...withdrawalPanel(file)]}
      forms={certificateForms(Object.fromEntries(linked))}
      units={false}
    >
      <OutcomeTable outcomes={file.outcomes} units={file.units} />
      {certificates.length === 0 ? null : <CertificateTable certificates={certificates} />}
    </ProcedureFrame>
  )
}

const noticesOf = ({ application }: Page): string[] => [
  ...(application.decisionLapsedOn === null
    ? []
    : [
        'De termijn van zestig dagen is verstreken: de aanvrager kan een tweede opinie vragen aan Wonen in Vlaanderen.',
      ]),
  ...(application.exOfficio ? ['Dit attest wordt ambtshalve gegeven, zonder retributie.'] : []),
]

const applicationPanel = ({ application }: Page): FactPanel => ({
  title: 'Aanvraag',
  facts: [
    { label: 'Ontvangen op', value: formatLongDate(application.appliedOn) },
    { label: 'Beslist door', value: application.organisation.name },
    { label: 'Retributie', value: feeText(application) },
    { label: 'Ondertekend op', value: dayOrNothing(application.signedOn) },
    { label: 'Verstuurd op', value: dayOrNothing(application.sentOn) },
    {
      label: 'Eerste aanleg',
      value: linkTo('/attesten', application.precedingCaseId, 'naar de aanvraag bij de gemeente'),
    },
    {
      label: 'Tweede opinie',
      value: linkTo('/attesten', application.secondOpinionCaseId, 'naar de aanvraag bij Wonen in Vlaanderen'),
    },
    { label: 'Procedure OO', value: linkTo('/procedures', application.ooCaseId, 'naar de procedure') },
  ],
})

const withdrawalPanel = ({ withdrawal }: Page): FactPanel[] =>
  withdrawal === null
    ? []
    : [
        {
          title: 'Intrekking',
          facts: [
            { label: 'Stand', value: withdrawalWord[withdrawal.status] },
            { label: 'Reden', value: withdrawal.reason },
            { label: 'Reageren tot en met', value: formatLongDate(withdrawal.reactUntil) },
            { label: 'Reactie', value: withdrawal.reaction },
          ],
        },
      ]

const feeText = ({ feeEuro, feeReason }: Page['application']): string =>
  feeEuro === 0 ? feeReason : `€ ${feeEuro.toFixed(2).replace('.', ',')}. ${feeReason}`

const dayOrNothing = (day: string | null): string | null => (day === null ? null : formatLongDate(day))

const linkTo = (path: string, caseId: string | null, words: string) =>
  caseId === null ? null : <Link to={`${path}/${caseId}`}>{words}</Link>
