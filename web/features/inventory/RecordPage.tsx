import { useQuery } from '@tanstack/react-query'
import { Alert, Descriptions, Skeleton } from 'antd'
import { Link, useParams } from 'react-router'
import type { Output } from '#contract/endpoint'
import { getRecord } from '#contract/levy'
import { call } from '../../shared/api.ts'
import { listedCasePath } from '../../shared/case-path.ts'
import { formatAddress, formatLongDate } from '../../shared/format.ts'
import { DocumentList } from '../../shared/procedure/DocumentList.tsx'
import { History } from '../../shared/procedure/History.tsx'
import { TaskTable } from '../../shared/procedure/TaskTable.tsx'
import '../../shared/procedure/procedure.css'
import { OrganisationMark } from '../../shared/ui/OrganisationMark.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { deletionReasonWord, listWord, statusWord } from './labels.nl.ts'
import { notLeviableWord, rightWord } from './levy-labels.nl.ts'
import { Anniversaries, Measures, Transfers } from './LevyTables.tsx'
import { RecordActions } from './RecordActions.tsx'
import { ReviewTasks } from './ReviewTasks.tsx'

type Page = Output<typeof getRecord>

/** One record of VIVOO: since when, who holds the right, its anniversaries, exemptions and suspensions, and what can be done. */
export const RecordPage = () => {
  const { recordId = '' } = useParams()
  const query = useQuery({
    queryKey: ['record', recordId],
    queryFn: () => call(getRecord, { params: { recordId } }),
    refetchOnWindowFocus: true,
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 12 }} />
  const page = query.data
  return (
    <div className="page">
      <Head page={page} />
      {page.record.deletionAsked ? (
        <Alert type="info" showIcon title="De schrapping is gevraagd." style={{ marginBottom: 12 }} />
      ) : null}
      {page.suspensions.some(({ to }) => to === null) ? (
        <Alert
          type="warning"
          showIcon
          title="De opname is geschorst: een verjaardag in deze tijd telt niet."
          style={{ marginBottom: 12 }}
        />
      ) : null}
      <div className="case-grid">
        <div className="case-main">
          <Facts page={page} />
          <Anniversaries page={page} />
          <Measures page={page} />
          <Transfers page={page} />
          <ReviewTasks tasks={page.tasks} />
          <TaskTable tasks={page.tasks} />
          <section className="panel" aria-label="Documenten">
            <header>Documenten</header>
            <DocumentList documents={page.documents} />
          </section>
          <section className="panel" aria-label="Historiek van het dossier">
            <header>Historiek van het dossier</header>
            <History caseId={page.record.caseId} />
          </section>
        </div>
        <aside>
          <RecordActions page={page} />
        </aside>
      </div>
    </div>
  )
}

const Head = ({ page: { record, unit } }: { readonly page: Page }) => (
  <header className="case-head">
    <div>
      <PageTitle text={record.reference} />
      <h1>
        {record.reference} <span className="muted">opname op {listWord[record.list]}</span>
      </h1>
      <p>
        {formatAddress(record.address)} · {unit.description} <span className="code">{unit.reference}</span> ·{' '}
        <OrganisationMark type={record.municipality.type} name={record.municipality.name} /> {record.municipality.name}
      </p>
    </div>
    <div className="case-state">
      <StatusChip status={statusWord[record.status]} />
      <Link to={listedCasePath(record.caseId, record.list)}>Dossier</Link>
    </div>
  </header>
)

const Facts = ({ page }: { readonly page: Page }) => {
  const { record, property, holders, nextAnniversary, otherRecords } = page
  const facts = [
    { label: 'Datum aanvang', children: formatLongDate(record.includedOn) },
    ...(record.deletedOn === null ? [] : [{ label: 'Geschrapt', children: deletionOf(record) }]),
    { label: 'Capakeys', children: record.capaKeys.join('; ') || '–' },
    { label: 'Pand', children: <Link to={`/panden/${property.id}`}>{property.reference}</Link> },
    {
      label: 'Houders van een zakelijk recht',
      children: holders.map(({ partyId, name, role, share }) => (
        <div key={partyId}>
          {name}, {rightWord[role]}
          {share === null ? '' : ` (${share})`}
        </div>
      )),
    },
    ...(nextAnniversary === null ? [] : [{ label: 'Volgende verjaardag', children: outcomeOf(nextAnniversary) }]),
    ...otherRecords.map((other) => ({
      label: `Andere opname (${listWord[other.list]})`,
      children: <Link to={`/inventaris/${other.id}`}>{other.reference}</Link>,
    })),
  ]
  return (
    <section className="panel" aria-label="Opname">
      <header>Opname</header>
      <Descriptions column={1} size="small" bordered items={facts.map((fact) => ({ key: fact.label, ...fact }))} />
    </section>
  )
}

const deletionOf = ({ deletedOn, deletionReason }: Page['record']): string =>
  `${formatLongDate(deletedOn ?? '')}${deletionReason === null ? '' : `: ${deletionReasonWord[deletionReason]}`}`

const outcomeOf = ({ on, leviable, reason }: NonNullable<Page['nextAnniversary']>): string => {
  if (leviable) return `${formatLongDate(on)}: heffing verschuldigd`
  return `${formatLongDate(on)}: geen heffing${reason === null ? '' : `, ${notLeviableWord[reason]}`}`
}
