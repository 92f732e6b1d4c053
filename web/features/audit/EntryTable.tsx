import { Button, Table } from 'antd'
import { Link } from 'react-router'
import type { z } from 'zod'
import type { auditEntry } from '#contract/audit'
import { roleName } from '#domain/access/roles'
import { roleCodes } from '#domain/model/codes'
import { formatInstant } from '../../shared/format.ts'
import { actionWords, factLabels, kindWords, labels } from './labels.nl.ts'

type Entry = z.output<typeof auditEntry>

interface Props {
  readonly entries: readonly Entry[]
  readonly loading: boolean
  /** narrows the list to one object */
  readonly show: (kind: string, id: string) => void
}

/** Entries, latest first; a row opens to everything that was kept of it. */
export const EntryTable = ({ entries, loading, show }: Props) => (
  <Table<Entry>
    className="panel"
    size="small"
    rowKey="id"
    loading={loading}
    dataSource={[...entries]}
    pagination={false}
    locale={{ emptyText: labels.empty, expand: labels.open, collapse: labels.close }}
    expandable={{ expandedRowRender: (entry) => <Facts entry={entry} show={show} /> }}
    columns={[
      { title: labels.at, key: 'at', className: 'nowrap', render: (_, { at }) => formatInstant(at) },
      { title: labels.user, key: 'user', render: (_, { user }) => user?.name ?? labels.system },
      {
        title: labels.mode,
        key: 'mode',
        render: (_, { mode }) => (mode === 'READING' ? labels.reading : labels.change),
      },
      { title: labels.action, key: 'action', render: (_, { action }) => actionWords[action] ?? action },
      { title: labels.object, key: 'object', render: (_, { objectKind }) => kindWords[objectKind] ?? objectKind },
      {
        title: labels.case,
        key: 'case',
        className: 'nowrap',
        render: (_, entry) =>
          entry.case === null ? '–' : <Link to={`/procedures/${entry.case.id}`}>{entry.case.reference}</Link>,
      },
      { title: labels.source, key: 'source', render: (_, { source }) => source ?? '–' },
    ]}
  />
)

const Facts = ({ entry, show }: { readonly entry: Entry; readonly show: Props['show'] }) => (
  <dl className="audit-facts">
    <dt>{factLabels.organisation}</dt>
    <dd>{entry.organisation?.name ?? '–'}</dd>
    <dt>{factLabels.role}</dt>
    <dd>{rolesOf(entry.role)}</dd>
    <dt>{factLabels.reason}</dt>
    <dd>{entry.reason ?? '–'}</dd>
    <dt>{factLabels.objectId}</dt>
    <dd>
      <code>{entry.objectId}</code>{' '}
      {entry.objectId === '-' ? null : (
        <Button size="small" onClick={() => show(entry.objectKind, entry.objectId)}>
          {labels.onObject}
        </Button>
      )}
    </dd>
    <dt>{factLabels.detail}</dt>
    <dd>
      {Object.entries(entry.detail).map(([name, value]) => (
        <div key={name}>
          <span className="muted">{name}:</span> {typeof value === 'string' ? value : JSON.stringify(value)}
        </div>
      ))}
      {Object.keys(entry.detail).length === 0 ? '–' : null}
    </dd>
    <dt>{factLabels.traceId}</dt>
    <dd>
      <code>{entry.traceId ?? '–'}</code>
    </dd>
  </dl>
)

const rolesOf = (codes: string | null): string => {
  const held = roleCodes.filter((code) => codes?.split(' ').includes(code))
  return held.length === 0 ? '–' : held.map((code) => roleName(code)).join(', ')
}
