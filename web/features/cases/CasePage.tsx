import { Alert, Skeleton } from 'antd'
import { Link, useParams, useSearchParams } from 'react-router'
import { rolesForAction } from '#domain/access/can-do'
import { formatAddress } from '../../shared/format.ts'
import { mainStatusWord } from '../../shared/labels.nl.ts'
import { useSession } from '../../shared/session.tsx'
import { stepLabel } from '../../shared/step-labels.nl.ts'
import { PageError } from '../../shared/ui/PageError.tsx'
import { OrganisationMark } from '../../shared/ui/OrganisationMark.tsx'
import { Remarks } from '../../shared/ui/Remarks.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { TermBadge } from '../../shared/ui/TermBadge.tsx'
import { CaseClock } from '../../shared/ui/CaseClock.tsx'
import { WaitingFor } from '../../shared/ui/WaitingFor.tsx'
import { ActionPanel } from './ActionPanel.tsx'
import { AfterDecisionDialog } from './AfterDecisionDialog.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { OccupancyReports } from './OccupancyReports.tsx'
import { labels as pageLabels } from '../../shared/procedure/labels.nl.ts'
import { kindWord, labels, stageWord } from './labels.nl.ts'
import { type CaseFile, useCase } from './queries.ts'
import { CaseTabs } from '../../shared/procedure/CaseTabs.tsx'
import { StepDialog } from '../../shared/procedure/StepDialog.tsx'
import { askedStep } from '../../shared/procedure/steps.ts'
import { RehousingLink } from '../../shared/procedure/RehousingLink.tsx'
import { TaskTable } from '../../shared/procedure/TaskTable.tsx'
import { UnitTable } from './UnitTable.tsx'
import { caseForms } from './warning.nl.ts'
import { WarningPanel } from './WarningPanel.tsx'
import '../../shared/procedure/procedure.css'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'

/** One procedure on one screen: where it stands, by when, who has the ball, what can be done. */
export const CasePage = () => {
  const { caseId = '' } = useParams()
  const query = useCase(caseId)
  const [params, setParams] = useSearchParams()
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 12 }} />
  const file = query.data
  const closing = params.get('sluiten')
  const step = askedStep(file, caseForms, params.get('stap'))
  return (
    <div className="page">
      <CaseHeader file={file} />
      <Incidents file={file} />
      <ol className="stages" aria-label="Verloop">
        {file.stages.map((stage) => (
          <li key={stage.code} className={stage.state} aria-current={stage.state === 'now' ? 'step' : undefined}>
            {stageWord[stage.code] ?? stage.code}
          </li>
        ))}
      </ol>
      <div className="case-grid">
        <div className="case-main">
          {file.warning === null ? null : <WarningPanel warning={file.warning} />}
          <UnitTable units={file.units} />
          <RehousingLink file={file} />
          <OccupancyReports file={file} />
          <TaskTable tasks={file.tasks} />
          <CaseClock caseId={file.id} />
          <Remarks propertyId={file.propertyId} caseId={file.id} />
          <CaseTabs file={file} />
        </div>
        <aside>
          <ActionPanel file={file} />
        </aside>
      </div>
      <AfterDecisionDialog
        key={params.get('stap') ?? ''}
        file={file}
        step={params.get('stap')}
        onClose={() => setParams({}, { replace: true })}
      />
      {closing === null ? null : (
        <CloseDialog file={file} reject={closing === 'afwijzen'} onClose={() => setParams({}, { replace: true })} />
      )}
      {step === undefined ? null : (
        <StepDialog
          key={step.action}
          file={file}
          action={step.action}
          form={step.form}
          onClose={() => setParams({}, { replace: true })}
        />
      )}
    </div>
  )
}

const CaseHeader = ({ file }: { readonly file: CaseFile }) => (
  <header className="case-head">
    <div>
      <PageTitle text={file.reference} />
      <h1>
        {file.reference} <span className="muted">ongeschikt en onbewoonbaar</span>
      </h1>
      <p>
        <Link to={`/panden/${file.propertyId}`}>{formatAddress(file.address)}</Link> ·{' '}
        <OrganisationMark type={file.municipality.type} name={file.municipality.name} /> {file.municipality.name} ·{' '}
        {kindWord[file.request.kind]}
      </p>
      <WaitingFor caseId={file.id} />
    </div>
    <div className="case-state">
      <StatusChip status={mainStatusWord[file.status]} />
      {file.mayorTerm === null ? null : (
        <div>
          <span className="muted">{labels.mayorTerm}</span>
          <TermBadge dueOn={file.mayorTerm.dueOn} reasons={file.mayorTerm.reasons} />
        </div>
      )}
      <Link to={`/procedures/${file.id}/proces`}>{pageLabels.process}</Link>
      <RegisterAppeal file={file} />
    </div>
  </header>
)

/** Who handles appeals registers one against this procedure from here. */
const RegisterAppeal = ({ file }: { readonly file: CaseFile }) => {
  const { has } = useSession()
  if (!has(...rolesForAction('APPEAL_REGISTER'))) return null
  return <Link to={`/panden/${file.propertyId}/beroep?dossier=${file.id}`}>{stepLabel.APPEAL_REGISTER}</Link>
}

const Incidents = ({ file }: { readonly file: CaseFile }) =>
  file.incidents.map((incident) => (
    <Alert
      key={incident.key}
      type="error"
      showIcon
      title={`${labels.incident}: ${incident.elementName}`}
      description={labels.incidentHelp}
      style={{ marginBottom: 12 }}
    />
  ))
