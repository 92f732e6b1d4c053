import { Button, Select, Table } from 'antd'
import { useState } from 'react'
import { formatInstant } from '../../shared/format.ts'
import type { Instance } from './instance.ts'
import { incidentTypeWord, labels } from './labels.nl.ts'
import { labels as words } from './operations.nl.ts'
import { RetryDialog } from './RetryDialog.tsx'
import { type VariableAsk, VariableDialog } from './VariableDialog.tsx'

interface Props {
  readonly instance: Instance
  readonly pick: (elementId: string) => void
}
type Incident = Instance['incidents'][number]

/** What is stuck, with what can be done about it. */
export const IncidentPanel = ({ instance, pick }: Props) => {
  const [type, setType] = useState('')
  const [element, setElement] = useState('')
  const [retried, setRetried] = useState<Incident>()
  const [changed, setChanged] = useState<VariableAsk>()
  if (instance.incidents.length === 0) return null
  const shown = instance.incidents.filter(
    (one) => (type === '' || one.type === type) && (element === '' || one.elementId === element),
  )
  return (
    <section className="panel desk-incidents" aria-label={labels.byIncident}>
      <header>
        {labels.byIncident} <span className="muted">{instance.incidents.length}</span>
      </header>
      <Chips incidents={instance.incidents} {...{ type, setType, element, setElement }} />
      <IncidentTable
        instance={instance}
        rows={shown}
        pick={pick}
        onRetry={setRetried}
        onChange={(incident) => setChanged({ incident })}
      />
      {retried === undefined ? null : (
        <RetryDialog
          caseId={instance.caseId}
          part={instance.part}
          incident={retried.incident}
          hasTries={retried.retries !== null}
          onClose={() => setRetried(undefined)}
        />
      )}
      {changed === undefined ? null : (
        <VariableDialog
          instance={instance}
          {...changed}
          onSent={() => undefined}
          onClose={() => setChanged(undefined)}
        />
      )}
    </section>
  )
}

interface ChipProps {
  readonly incidents: readonly Incident[]
  readonly type: string
  readonly setType: (type: string) => void
  readonly element: string
  readonly setElement: (element: string) => void
}

const Chips = ({ incidents, type, setType, element, setElement }: ChipProps) => {
  const types = [...new Set(incidents.map((one) => one.type))]
  const elements = new Map(incidents.map((one) => [one.elementId, one.name]))
  if (types.length < 2 && elements.size < 2) return null
  return (
    <div className="desk-chips">
      <Select
        aria-label={labels.incidentType}
        value={type}
        onChange={setType}
        options={[
          { value: '', label: words.allTypes },
          ...types.map((value) => ({ value, label: incidentTypeWord[value] ?? value })),
        ]}
      />
      <Select
        aria-label={labels.step}
        value={element}
        onChange={setElement}
        options={[{ value: '', label: labels.allSteps }, ...[...elements].map(([value, label]) => ({ value, label }))]}
      />
    </div>
  )
}

interface TableProps extends Props {
  readonly rows: readonly Incident[]
  readonly onRetry: (incident: Incident) => void
  readonly onChange: (incident: number) => void
}

const IncidentTable = ({ instance, rows, pick, onRetry, onChange }: TableProps) => (
  <Table
    size="small"
    rowKey="incident"
    dataSource={rows}
    pagination={rows.length > 10 ? { pageSize: 10 } : false}
    columns={[
      {
        title: labels.step,
        key: 'step',
        render: (_, row) => (
          <Button type="link" size="small" className="desk-step" onClick={() => pick(row.elementId)}>
            {row.name}
          </Button>
        ),
      },
      { title: labels.incidentType, key: 'type', render: (_, row) => incidentTypeWord[row.type] ?? row.type },
      { title: labels.message, key: 'message', render: (_, row) => <Message text={row.message} /> },
      { title: words.triesLeft, key: 'tries', align: 'right', render: (_, row) => row.retries ?? '–' },
      { title: labels.started, key: 'at', render: (_, row) => formatInstant(row.createdAt) },
      {
        title: '',
        key: 'act',
        width: 220,
        render: (_, row) =>
          instance.mayMend ? (
            <div className="desk-acts">
              <Button onClick={() => onRetry(row)}>{words.retry}</Button>
              <Button onClick={() => onChange(row.incident)}>{words.editAndRetry}</Button>
            </div>
          ) : null,
      },
    ]}
  />
)

const shortLength = 140

const Message = ({ text }: { readonly text: string }) => {
  const [open, setOpen] = useState(false)
  if (text.length <= shortLength) return <span className="desk-message">{text}</span>
  return (
    <span className="desk-message">
      {open ? text : `${text.slice(0, shortLength)} …`}{' '}
      <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words.less : words.more}
      </Button>
    </span>
  )
}
