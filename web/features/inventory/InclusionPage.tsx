import { useQuery } from '@tanstack/react-query'
import { Alert, Descriptions, Skeleton } from 'antd'
import { Link, useParams } from 'react-router'
import type { Output } from '#contract/endpoint'
import { completeInclusion, getInclusion } from '#contract/inventory'
import { call } from '../../shared/api.ts'
import { listedCasePath } from '../../shared/case-path.ts'
import { formatAddress, formatLongDate } from '../../shared/format.ts'
import { verdictWords } from '../../shared/labels.nl.ts'
import { DownloadButtons } from '../../shared/ui/DownloadButtons.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { CheckForm } from './CheckForm.tsx'
import { listWord } from './labels.nl.ts'

/** Task A07: check what will be taken up in VIVOO, then include the unit or not. */
export const InclusionPage = () => {
  const { taskId = '' } = useParams()
  const query = useQuery({ queryKey: ['inclusion', taskId], queryFn: () => call(getInclusion, { params: { taskId } }) })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" />
  const inclusion = query.data
  return (
    <div className="page" style={{ display: 'grid', gap: 16 }}>
      <header>
        <PageTitle text="Opname op VIVOO controleren" />
        <h1>Opname op VIVOO controleren</h1>
        <Link to={listedCasePath(inclusion.caseId, inclusion.list)}>Terug naar het dossier</Link>
      </header>
      <Descriptions
        column={1}
        size="small"
        bordered
        items={[
          { key: 'unit', label: 'Entiteit', children: `${inclusion.unit.description} (${inclusion.unit.reference})` },
          { key: 'address', label: 'Adres', children: formatAddress(inclusion.address) },
          {
            key: 'verdict',
            label: 'Beslissing',
            children: `${inclusion.verdict === null ? 'besluit Nieuwe Gemeentewet' : verdictWords(inclusion.verdict)}, ${formatLongDate(inclusion.decidedOn)}`,
          },
          { key: 'list', label: 'Lijst', children: listWord[inclusion.list] },
          { key: 'capa', label: 'Capakeys', children: inclusion.capaKeys.join('; ') || '–' },
          {
            key: 'holders',
            label: 'Houders van een zakelijk recht',
            children: inclusion.holders.map(({ name }) => name).join(', ') || '–',
          },
          {
            key: 'documents',
            label: 'Beslissingsdocumenten',
            children: inclusion.documents.map((row) => (
              <div key={row.id}>
                {row.title} <span className="code">{row.reference}</span> <DownloadButtons document={row} />
              </div>
            )),
          },
        ]}
      />
      {inclusion.existingRecord === null ? null : (
        <Alert
          type="warning"
          showIcon
          title={`Deze entiteit staat al op deze lijst van VIVOO sinds ${formatLongDate(inclusion.existingRecord.includedOn)}: er komt geen tweede opname.`}
        />
      )}
      {inclusion.mayComplete ? (
        <InclusionForm inclusion={inclusion} />
      ) : (
        <Alert type="info" showIcon title="Deze taak is niet (meer) voor u." />
      )}
    </div>
  )
}

const InclusionForm = ({ inclusion }: { readonly inclusion: Output<typeof getInclusion> }) => (
  <CheckForm
    title="Opname"
    yes={{
      label: 'Opnemen op de datum van de beslissing',
      button: 'Opnemen in VIVOO',
      done: 'De entiteit is opgenomen. De melding (DT047) wordt gemaakt.',
      notice: 'De houders van een zakelijk recht en de gemeente krijgen de melding van opname (DT047).',
    }}
    no={{ label: 'Niet opnemen', done: 'De entiteit is niet opgenomen.' }}
    kept={{ choice: 'include', reason: 'exclusion-reason' }}
    send={(include, reason) =>
      call(completeInclusion, { params: { taskId: inclusion.taskId }, body: { include, reason } })
    }
  />
)
