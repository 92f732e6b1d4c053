import { Alert, Descriptions, Table } from 'antd'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { z } from 'zod'
import type { term } from '#contract/common'
import { formatAddress, formatDate } from '../format.ts'
import { type StatusWord, subStatusWord } from '../labels.nl.ts'
import { OrganisationMark } from '../ui/OrganisationMark.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { Remarks } from '../ui/Remarks.tsx'
import { StatusChip } from '../ui/StatusChip.tsx'
import { CaseClock } from '../ui/CaseClock.tsx'
import { TermBadge } from '../ui/TermBadge.tsx'
import { WaitingFor } from '../ui/WaitingFor.tsx'
import { CaseTabs } from './CaseTabs.tsx'
import type { ProcedureFile } from './file.ts'
import { labels } from './labels.nl.ts'
import { StepDialog } from './StepDialog.tsx'
import { StepPanel } from './StepPanel.tsx'
import { askedStep, type StepForms } from './steps.ts'
import { TaskTable } from './TaskTable.tsx'
import './procedure.css'

/** Facts under one heading; a fact without a value is left out. */
export interface FactPanel {
  readonly title: string
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[]
}

interface Props {
  readonly file: ProcedureFile
  /** `besluit Nieuwe Gemeentewet` */
  readonly kind: string
  readonly status: StatusWord
  /** the term that counts now */
  readonly term?: { readonly label: string } & z.infer<typeof term>
  /** what a person must know before anything else */
  readonly notices?: readonly string[]
  readonly panels: readonly FactPanel[]
  readonly forms: StepForms
  /** false where the page itself says how each unit stands */
  readonly units?: false
  /** `VIVOO-NGW`; default: no column of the inventory */
  readonly listed?: string
  readonly children?: ReactNode
}

/** The page of a procedure: where it stands, by when, the facts, units, tasks and documents, and what can be done. */
export const ProcedureFrame = (props: Props) => {
  const { file, forms, panels, notices = [], listed, children } = props
  const [params, setParams] = useSearchParams()
  const step = askedStep(file, forms, params.get('stap'))
  return (
    <div className="page">
      <Head {...props} />
      {notices.map((notice) => (
        <Alert key={notice} type="warning" showIcon title={notice} style={{ marginBottom: 12 }} />
      ))}
      <div className="case-grid">
        <div className="case-main">
          {panels.map((panel) => (
            <Facts key={panel.title} panel={panel} />
          ))}
          {children}
          {props.units === false ? null : <Units units={file.units} {...(listed === undefined ? {} : { listed })} />}
          <TaskTable tasks={file.tasks} />
          <CaseClock caseId={file.id} />
          <Remarks propertyId={file.propertyId} caseId={file.id} />
          <CaseTabs file={file} />
        </div>
        <aside>
          <StepPanel file={file} forms={forms} />
        </aside>
      </div>
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

const Head = ({ file, kind, status, term: running }: Props) => (
  <header className="case-head">
    <div>
      <PageTitle text={file.reference} />
      <h1>
        {file.reference} <span className="muted">{kind}</span>
      </h1>
      <p>
        <Link to={`/panden/${file.propertyId}`}>{formatAddress(file.address)}</Link> ·{' '}
        <OrganisationMark type={file.municipality.type} name={file.municipality.name} /> {file.municipality.name}
      </p>
      <WaitingFor caseId={file.id} />
    </div>
    <div className="case-state">
      <StatusChip status={status} />
      {running === undefined ? null : (
        <div>
          <span className="muted">{running.label}</span> <TermBadge dueOn={running.dueOn} reasons={running.reasons} />
        </div>
      )}
      <Link to={`/procedures/${file.id}/proces`}>{labels.process}</Link>
    </div>
  </header>
)

/** Facts under one heading, label beside value. */
export const Facts = ({ panel: { title, facts } }: { readonly panel: FactPanel }) => {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== '')
  return (
    <section className="panel" aria-label={title}>
      <header>{title}</header>
      <Descriptions
        column={1}
        size="small"
        bordered
        items={known.map(({ label, value }) => ({ key: label, label, children: value }))}
      />
    </section>
  )
}

const Units = ({ units, listed }: { readonly units: ProcedureFile['units']; readonly listed?: string }) => (
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
        ...(listed === undefined
          ? []
          : [
              {
                title: listed,
                key: 'listed',
                render: (_: unknown, unit: ProcedureFile['units'][number]) =>
                  unit.onInventorySince === null ? '–' : `sinds ${formatDate(unit.onInventorySince)}`,
              },
            ]),
      ]}
    />
  </section>
)
