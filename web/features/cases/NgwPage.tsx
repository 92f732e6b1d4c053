import { Alert, Descriptions, Skeleton, Table } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import { formatAddress, formatDate, formatLongDate } from '../../shared/format.ts'
import { ngwMeasureWord, subStatusWord } from '../../shared/labels.nl.ts'
import { OrganisationMark } from '../../shared/ui/OrganisationMark.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { TermBadge } from '../../shared/ui/TermBadge.tsx'
import { labels } from './labels.nl.ts'
import { ngwStatusWord } from './ngw.nl.ts'
import { askedStep } from './ngw-steps.ts'
import { NgwActions } from './NgwActions.tsx'
import { NgwDialog } from './NgwDialog.tsx'
import { type NgwFile, useNgw } from './queries.ts'
import { CaseTabs } from './CaseTabs.tsx'
import { TaskTable } from './TaskTable.tsx'
import './case.css'

/** One decision under article 135 of the Nieuwe Gemeentewet: where it stands, by when, and what can be done. */
export const NgwPage = () => {
  const { caseId = '' } = useParams()
  const query = useNgw(caseId)
  const [params, setParams] = useSearchParams()
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 12 }} />
  const file = query.data
  const step = askedStep(file.actions, params.get('stap'))
  return (
    <div className="page">
      <Header file={file} />
      <Notices file={file} />
      <div className="case-grid">
        <div className="case-main">
          <Decision file={file} />
          <Units units={file.units} />
          <TaskTable tasks={file.tasks} />
          <CaseTabs file={file} />
        </div>
        <aside>
          <NgwActions file={file} />
        </aside>
      </div>
      {step === undefined ? null : (
        <NgwDialog key={step} file={file} step={step} onClose={() => setParams({}, { replace: true })} />
      )}
    </div>
  )
}

const Header = ({ file }: { readonly file: NgwFile }) => (
  <header className="case-head">
    <div>
      <PageTitle text={file.reference} />
      <h1>
        {file.reference} <span className="muted">besluit Nieuwe Gemeentewet</span>
      </h1>
      <p>
        <Link to={`/panden/${file.propertyId}`}>{formatAddress(file.address)}</Link> ·{' '}
        <OrganisationMark type={file.municipality.type} name={file.municipality.name} /> {file.municipality.name}
      </p>
    </div>
    <div className="case-state">
      <StatusChip status={ngwStatusWord[file.decision.status]} />
      {file.decision.communicationTerm === null || file.decision.communicatedOn !== null ? null : (
        <div>
          <span className="muted">Bezorgen tegen</span>{' '}
          <TermBadge dueOn={file.decision.communicationTerm.dueOn} reasons={file.decision.communicationTerm.reasons} />
        </div>
      )}
      <Link to={`/procedures/${file.id}/proces`}>{labels.process}</Link>
    </div>
  </header>
)

const Notices = ({ file: { decision } }: { readonly file: NgwFile }) => (
  <>
    {decision.notIncludableSince === null ? null : (
      <Alert
        type="warning"
        showIcon
        title="Het besluit was niet binnen drie maanden bij de inventarisbeheerder: de woningen komen niet op VIVOO en er volgt geen heffing."
        style={{ marginBottom: 12 }}
      />
    )}
    {decision.suspendedOn === null ? null : (
      <Alert
        type="warning"
        showIcon
        title={`De gouverneur behandelt een klacht sinds ${formatLongDate(decision.suspendedOn)}: de opname op VIVOO telt niet.`}
        style={{ marginBottom: 12 }}
      />
    )}
  </>
)

const Decision = ({ file: { decision } }: { readonly file: NgwFile }) => {
  const endedOn = decision.liftedOn ?? decision.annulledOn
  return (
    <section className="panel" aria-label="Besluit">
      <header>Besluit</header>
      <Descriptions
        column={1}
        size="small"
        bordered
        items={[
          { key: 'on', label: 'Datum', children: formatLongDate(decision.decidedOn) },
          { key: 'grounds', label: 'Gronden', children: decision.grounds },
          {
            key: 'measures',
            label: 'Maatregelen',
            children: [...decision.measures.map((code) => ngwMeasureWord[code]), decision.measuresText]
              .filter((words) => words !== '')
              .join(', '),
          },
          {
            key: 'communicated',
            label: 'Bij de inventarisbeheerder',
            children: decision.communicatedOn === null ? 'nog niet' : formatLongDate(decision.communicatedOn),
          },
          ...(endedOn === null
            ? []
            : [
                {
                  key: 'ended',
                  label: decision.liftedOn === null ? 'Vernietigd' : 'Opgeheven',
                  children: `${formatLongDate(endedOn)}. ${decision.endReason ?? ''}`,
                },
              ]),
        ]}
      />
    </section>
  )
}

const Units = ({ units }: { readonly units: NgwFile['units'] }) => (
  <section className="panel" aria-label={labels.units}>
    <header>{labels.units}</header>
    <Table
      size="small"
      rowKey="id"
      dataSource={units.filter(({ subStatus }) => subStatus !== null)}
      pagination={units.length > 25 ? { pageSize: 25 } : false}
      columns={[
        {
          title: 'Entiteit',
          key: 'unit',
          render: (_, unit) => (
            <>
              {unit.description} <span className="code unit-reference">{unit.reference}</span>
            </>
          ),
        },
        {
          title: 'Status',
          key: 'status',
          render: (_, unit) => (unit.subStatus === null ? '–' : <StatusChip status={subStatusWord[unit.subStatus]} />),
        },
        {
          title: 'VIVOO-NGW',
          key: 'vivoo',
          render: (_, unit) => (unit.onInventorySince === null ? '–' : `sinds ${formatDate(unit.onInventorySince)}`),
        },
      ]}
    />
  </section>
)
