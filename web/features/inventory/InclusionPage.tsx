import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Descriptions, Input, Radio, Skeleton } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import type { Output } from '#contract/endpoint'
import { completeInclusion, getInclusion } from '#contract/inventory'
import { call } from '../../shared/api.ts'
import { listedCasePath } from '../../shared/case-path.ts'
import { formatAddress, formatLongDate } from '../../shared/format.ts'
import { verdictWords } from '../../shared/labels.nl.ts'
import { useStep } from '../../shared/step.tsx'
import { DownloadButtons } from '../../shared/ui/DownloadButtons.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { useTyped } from '../../shared/typed.ts'
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

const InclusionForm = ({ inclusion }: { readonly inclusion: Output<typeof getInclusion> }) => {
  const [include, setInclude] = useTyped('include', true)
  const [reason, setReason] = useTyped('exclusion-reason', '')
  const navigate = useNavigate()
  const step = useStep({
    send: () => call(completeInclusion, { params: { taskId: inclusion.taskId }, body: { include, reason } }),
    done: include ? 'De entiteit is opgenomen. De melding (DT047) wordt gemaakt.' : 'De entiteit is niet opgenomen.',
    after: async () => navigate('/werklijst'),
  })
  return (
    <section className="panel" aria-label="Opname">
      <header>Opname</header>
      <div className="body">
        <Radio.Group
          value={include}
          onChange={(event) => setInclude(event.target.value === true)}
          options={[
            { value: true, label: 'Opnemen op de datum van de beslissing' },
            { value: false, label: 'Niet opnemen' },
          ]}
          style={{ marginBottom: 12 }}
        />
        {include ? (
          <p className="callout">
            De houders van een zakelijk recht en de gemeente krijgen de melding van opname (DT047).
          </p>
        ) : (
          <Field id="exclusion-reason" label="Reden">
            <Input.TextArea
              id="exclusion-reason"
              rows={3}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
        )}
        {step.error}
        <Button
          type="primary"
          disabled={!include && reason.trim() === ''}
          loading={step.busy}
          onClick={() => step.submit(undefined)}
        >
          {include ? 'Opnemen in VIVOO' : 'Niet opnemen'}
        </Button>
      </div>
    </section>
  )
}
