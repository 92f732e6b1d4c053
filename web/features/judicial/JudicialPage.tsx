import { LockOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Skeleton, Space } from 'antd'
import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { listControllers, prepareJudicialFile } from '#contract/judicial'
import { call } from '../../shared/api.ts'
import { formatAddress, formatDate } from '../../shared/format.ts'
import { Facts } from '../../shared/procedure/ProcedureFrame.tsx'
import { StepDialog } from '../../shared/procedure/StepDialog.tsx'
import { StepPanel } from '../../shared/procedure/StepPanel.tsx'
import { askedStep } from '../../shared/procedure/steps.ts'
import { useStep } from '../../shared/step.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { Remarks } from '../../shared/ui/Remarks.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { WaitingFor } from '../../shared/ui/WaitingFor.tsx'
import { Dialogs, type Open } from './Dialogs.tsx'
import { judicialStatusWord, labels, originWord } from './labels.nl.ts'
import { isOpen, type JudicialFile, useJudicialFile } from './queries.ts'
import { roadPanels } from './road-panels.ts'
import { Documents, Investigations, Parties, Releases, Tasks } from './Sections.tsx'
import { judicialForms } from './steps.nl.ts'

/** One judicial file on one screen: facts, its road, people, documents, tasks, what was released, and what can be done. */
export const JudicialPage = () => {
  const { caseId = '' } = useParams()
  const query = useJudicialFile(caseId)
  const [open, setOpen] = useState<Open>()
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 12 }} />
  const file = query.data
  return (
    <div className="page">
      <Head file={file} onOpen={setOpen} />
      {file.claimLateOn === null || file.status !== 'PV_OPGEMAAKT' ? null : (
        <Alert type="warning" showIcon title={labels.claimLate} style={{ marginBottom: 12 }} />
      )}
      <div className="case-grid">
        <div className="case-main">
          <section className="panel" aria-label={labels.facts}>
            <header>{labels.facts}</header>
            <div className="body">
              <p className="remark-text">{file.facts}</p>
              <p className="muted" style={{ margin: 0 }}>
                {file.units.map((unit) => `${unit.description} (${unit.reference})`).join(', ')}
              </p>
            </div>
          </section>
          {roadPanels(file).map((panel, index) => (
            <Facts key={`${panel.title} ${index}`} panel={panel} />
          ))}
          <Parties file={file} onOpen={setOpen} />
          <Documents file={file} onOpen={setOpen} />
          <Investigations file={file} onOpen={setOpen} />
          <Tasks file={file} onOpen={setOpen} />
          <Releases file={file} onOpen={setOpen} />
          <Remarks propertyId={file.property.id} caseId={file.id} />
        </div>
        <aside>
          <Steps file={file} />
        </aside>
      </div>
      {open === undefined ? null : <Dialogs file={file} open={open} onClose={() => setOpen(undefined)} />}
    </div>
  )
}

/** The steps that the process waits for, and the dialog of the one that the address asks for. */
const Steps = ({ file }: { readonly file: JudicialFile }) => {
  const [params, setParams] = useSearchParams()
  const mayReinspect = isOpen(file, 'JUDICIAL_REINSPECT')
  const query = useQuery({
    queryKey: ['case', file.id, 'controllers'],
    queryFn: () => call(listControllers, { params: { caseId: file.id } }),
    enabled: mayReinspect,
  })
  const names = Object.fromEntries((query.data?.controllers ?? []).map(({ id, name }) => [id, name]))
  const forms = judicialForms(names)
  const step = askedStep(file, forms, params.get('stap'))
  return (
    <>
      <StepPanel file={file} forms={forms} />
      {step === undefined ? null : (
        <StepDialog
          key={step.action}
          file={file}
          action={step.action}
          form={step.form}
          onClose={() => setParams({}, { replace: true })}
        />
      )}
    </>
  )
}

const Head = ({ file, onOpen }: { readonly file: JudicialFile; readonly onOpen: (open: Open) => void }) => {
  const prepare = useStep({
    send: () => call(prepareJudicialFile, { params: { caseId: file.id }, body: { version: file.version } }),
    done: labels.prepared,
  })
  return (
    <header style={{ display: 'flex', justifyContent: 'space-between', gap: 16 }}>
      <div>
        <PageTitle text={file.reference} />
        <h1>{file.reference}</h1>
        <p style={{ margin: 0 }}>
          <Link to={`/panden/${file.property.id}`}>{formatAddress(file.address)}</Link> · {originWord[file.origin]} ·{' '}
          {formatDate(file.reportedOn)}
        </p>
        <p className="muted" style={{ margin: 0 }}>
          <LockOutlined aria-hidden /> {labels.shielded}
        </p>
        <WaitingFor caseId={file.id} />
        {prepare.error}
      </div>
      <Space align="start">
        <StatusChip status={judicialStatusWord[file.status]} />
        {isOpen(file, 'JUDICIAL_PREPARE') ? (
          <Button type="primary" loading={prepare.busy} onClick={() => prepare.submit(undefined)}>
            {labels.prepare}
          </Button>
        ) : null}
        {isOpen(file, 'JUDICIAL_CLOSE') ? (
          <Button onClick={() => onOpen({ kind: 'close' })}>{labels.close}</Button>
        ) : null}
      </Space>
    </header>
  )
}
