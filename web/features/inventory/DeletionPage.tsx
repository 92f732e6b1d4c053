import { useQuery } from '@tanstack/react-query'
import { Alert, Descriptions, Skeleton } from 'antd'
import { Link, useParams } from 'react-router'
import type { Output } from '#contract/endpoint'
import { completeDeletion, getDeletion } from '#contract/inventory'
import { call } from '../../shared/api.ts'
import { listedCasePath } from '../../shared/case-path.ts'
import { formatAddress, formatLongDate } from '../../shared/format.ts'
import { DocumentRows } from '../../shared/ui/DocumentRows.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { CheckForm } from './CheckForm.tsx'
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

const DeletionForm = ({ deletion }: { readonly deletion: Deletion }) => (
  <CheckForm
    title="Schrapping"
    yes={{
      label: `Schrappen van ${listWord[deletion.record.list]}`,
      button: 'Schrappen uit VIVOO',
      done: 'De opname is geschrapt. De melding (DT069) wordt gemaakt.',
      notice: 'De houders van een zakelijk recht en de gemeente krijgen de melding van schrapping (DT069).',
    }}
    no={{ label: 'Niet schrappen', done: 'De opname blijft op VIVOO.' }}
    kept={{ choice: 'unit-deleted', reason: 'keep-reason' }}
    send={(unitDeleted, reason) =>
      call(completeDeletion, { params: { taskId: deletion.taskId }, body: { unitDeleted, reason } })
    }
  />
)
