import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Descriptions, Input, Radio, Skeleton } from 'antd'
import { Link, useNavigate, useParams } from 'react-router'
import type { Output } from '#contract/endpoint'
import { completeDeletion, getDeletion } from '#contract/inventory'
import { call } from '../../shared/api.ts'
import { listedCasePath } from '../../shared/case-path.ts'
import { formatAddress, formatLongDate } from '../../shared/format.ts'
import { useStep } from '../../shared/step.tsx'
import { useTyped } from '../../shared/typed.ts'
import { DocumentRows } from '../../shared/ui/DocumentRows.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { deletionReasonWord, listWord } from './labels.nl.ts'

type Deletion = Output<typeof getDeletion>

/** Task A08: check why a record should leave VIVOO, then delete it or keep it. */
export const DeletionPage = () => {
  const { taskId = '' } = useParams()
  const query = useQuery({ queryKey: ['deletion', taskId], queryFn: () => call(getDeletion, { params: { taskId } }) })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" />
  const deletion = query.data
  return (
    <div className="page" style={{ display: 'grid', gap: 16 }}>
      <header>
        <PageTitle text="Schrapping van VIVOO controleren" />
        <h1>Schrapping van VIVOO controleren</h1>
        <Link to={listedCasePath(deletion.caseId, deletion.record.list)}>Terug naar het dossier</Link>
      </header>
      <Facts deletion={deletion} />
      {deletion.otherRecords.map((other) => (
        <Alert
          key={other.id}
          type="info"
          showIcon
          title={`Deze entiteit staat ook op ${listWord[other.list]} sinds ${formatLongDate(other.includedOn)}. Die opname blijft staan.`}
        />
      ))}
      <DocumentRows documents={deletion.documents} empty="Er zit nog geen document in het dossier." />
      {deletion.mayComplete ? (
        <DeletionForm deletion={deletion} />
      ) : (
        <Alert type="info" showIcon title="Deze taak is niet (meer) voor u." />
      )}
    </div>
  )
}

const Facts = ({ deletion }: { readonly deletion: Deletion }) => (
  <Descriptions
    column={1}
    size="small"
    bordered
    items={[
      { key: 'unit', label: 'Entiteit', children: `${deletion.unit.description} (${deletion.unit.reference})` },
      { key: 'address', label: 'Adres', children: formatAddress(deletion.record.address) },
      {
        key: 'record',
        label: 'Opname',
        children: `${listWord[deletion.record.list]} ${deletion.record.reference}, sinds ${formatLongDate(deletion.record.includedOn)}`,
      },
      { key: 'reason', label: 'Reden van de schrapping', children: deletionReasonWord[deletion.reason] },
      { key: 'on', label: 'Datum van de schrapping', children: formatLongDate(deletion.deletedOn) },
      {
        key: 'holders',
        label: 'Houders van een zakelijk recht',
        children: deletion.holders.map(({ name }) => name).join(', ') || '–',
      },
    ]}
  />
)

const DeletionForm = ({ deletion }: { readonly deletion: Deletion }) => {
  const [unitDeleted, setUnitDeleted] = useTyped('unit-deleted', true)
  const [reason, setReason] = useTyped('keep-reason', '')
  const navigate = useNavigate()
  const step = useStep({
    send: () => call(completeDeletion, { params: { taskId: deletion.taskId }, body: { unitDeleted, reason } }),
    done: unitDeleted ? 'De opname is geschrapt. De melding (DT069) wordt gemaakt.' : 'De opname blijft op VIVOO.',
    after: async () => navigate('/werklijst'),
  })
  return (
    <section className="panel" aria-label="Schrapping">
      <header>Schrapping</header>
      <div className="body">
        <Radio.Group
          value={unitDeleted}
          onChange={(event) => setUnitDeleted(event.target.value === true)}
          options={[
            { value: true, label: `Schrappen van ${listWord[deletion.record.list]}` },
            { value: false, label: 'Niet schrappen' },
          ]}
          style={{ marginBottom: 12 }}
        />
        {unitDeleted ? (
          <p className="callout">
            De houders van een zakelijk recht en de gemeente krijgen de melding van schrapping (DT069).
          </p>
        ) : (
          <Field id="keep-reason" label="Reden">
            <Input.TextArea
              id="keep-reason"
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
          disabled={!unitDeleted && reason.trim() === ''}
          loading={step.busy}
          onClick={() => step.submit(undefined)}
        >
          {unitDeleted ? 'Schrappen uit VIVOO' : 'Niet schrappen'}
        </Button>
      </div>
    </section>
  )
}
