import { Button, Spin, Table } from 'antd'
import { useState } from 'react'
import type { Instance } from './instance.ts'
import { labels } from './labels.nl.ts'
import { labels as words } from './operations.nl.ts'
import { type VariableAsk, VariableDialog } from './VariableDialog.tsx'

interface Props {
  readonly instance: Instance
  /** step whose variables come first; undefined: all */
  readonly element: string | undefined
}

/** Variables with a way to change them; a row turns until the record stream shows the new value. */
export const VariableTable = ({ instance, element }: Props) => {
  const [asked, setAsked] = useState<VariableAsk>()
  const [sent, setSent] = useState<ReadonlyMap<string, string | null | undefined>>(new Map())
  const valueOf = (key: string) => instance.variables.find((one) => keyOf(one) === key)?.value
  const isOnItsWay = (key: string): boolean => sent.has(key) && sent.get(key) === valueOf(key)
  const onSent = (name: string, scope: number | null): void => {
    const key = keyOf({ name, scope })
    setSent((before) => new Map([...before, [key, valueOf(key)]]))
  }
  const own = new Set(instance.scopes.filter(({ elementId }) => elementId === element).map(({ step }) => step))
  const rows = instance.variables.toSorted(
    (one, other) => Number(own.has(other.scope ?? 0)) - Number(own.has(one.scope ?? 0)),
  )
  return (
    <>
      <Table
        size="small"
        rowKey={keyOf}
        dataSource={rows}
        pagination={rows.length > 25 ? { pageSize: 25 } : false}
        locale={{ emptyText: labels.noVariables }}
        columns={[
          { title: labels.name, dataIndex: 'name' },
          {
            title: labels.value,
            key: 'value',
            className: 'desk-value',
            render: (_, row) => <Value value={row.value} waits={isOnItsWay(keyOf(row))} />,
          },
          { title: labels.scope, dataIndex: 'scopeName' },
          {
            title: '',
            key: 'edit',
            render: (_, row) => <Edit instance={instance} variable={row} onEdit={() => setAsked({ variable: row })} />,
          },
        ]}
      />
      {instance.mayMend && instance.endedAt === null ? (
        <Button className="desk-add" onClick={() => setAsked({})}>
          {words.addVariable}
        </Button>
      ) : null}
      {asked === undefined ? null : (
        <VariableDialog instance={instance} {...asked} onSent={onSent} onClose={() => setAsked(undefined)} />
      )}
    </>
  )
}

const keyOf = ({ name, scope }: Pick<Instance['variables'][number], 'name' | 'scope'>): string =>
  `${scope ?? 0} ${name}`

const Value = ({ value, waits }: { readonly value: string | null; readonly waits: boolean }) => (
  <>
    {value === null ? <span className="muted">{labels.withheld}</span> : value}
    {waits ? (
      <span role="status" className="muted">
        {' '}
        <Spin size="small" /> {words.onItsWay}
      </span>
    ) : null}
  </>
)

interface EditProps {
  readonly instance: Instance
  readonly variable: Instance['variables'][number]
  readonly onEdit: () => void
}

const Edit = ({ instance, variable, onEdit }: EditProps) => {
  if (!instance.mayMend || instance.endedAt !== null) return null
  if (variable.locked) return <span className="muted">{variable.value === null ? '' : words.locked}</span>
  return (
    <Button size="small" aria-label={words.editOf(variable.name)} onClick={onEdit}>
      {words.edit}
    </Button>
  )
}
