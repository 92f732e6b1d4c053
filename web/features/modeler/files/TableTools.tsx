import { PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { ActionDialog } from '../../../shared/ui/ActionDialog.tsx'
import { Field } from '../../../shared/ui/Field.tsx'
import { labels } from '../labels.nl.ts'
import { emptyTable, tableNameFault } from '../tables/empty-table.ts'

interface Props {
  readonly names: readonly string[]
  readonly onAdd: (name: string, content: string) => void
}

/** Adds a decision table to the draft. */
export const AddTable = ({ names, onAdd }: Props) => {
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const fault = tableNameFault(name, names)
  return (
    <>
      <Button type="text" size="small" icon={<PlusOutlined />} onClick={() => setOpen(true)}>
        {labels.addTable}
      </Button>
      {open ? (
        <ActionDialog
          title={labels.addTable}
          okText={labels.add}
          ready={fault === undefined}
          busy={false}
          error={name === '' || fault === undefined ? null : <p className="wz-saving bad">{fault}</p>}
          onOk={() => {
            onAdd(`${name}.dmn`, emptyTable(name))
            setOpen(false)
            setName('')
          }}
          onClose={() => setOpen(false)}
        >
          <Field id="wz-table-name" label={labels.tableName} help={labels.tableNameHelp}>
            <Input id="wz-table-name" value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
          </Field>
        </ActionDialog>
      ) : null}
    </>
  )
}
