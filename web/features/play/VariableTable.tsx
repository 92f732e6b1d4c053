import { Button, Table } from 'antd'
import { useState } from 'react'
import type { TakeSteps } from './GameTable.tsx'
import { labels } from './labels.nl.ts'
import { VariableEditor } from './VariableEditor.tsx'
import { type PlayState, type Variables, writeValue } from './view.ts'

interface Props {
  readonly state: PlayState
  readonly busy: boolean
  readonly take: TakeSteps
}

/** What the process knows, and other values for it. */
export const VariableTable = ({ state, busy, take }: Props) => {
  const [changed, setChanged] = useState<Variables>({})
  const runs = state.instances[0]?.state === 'ACTIVE'
  return (
    <>
      <Table
        size="small"
        rowKey={(row) => `${row.processId} ${row.elementId} ${row.variable}`}
        dataSource={state.variables.map((row, index) => ({ ...row, index }))}
        pagination={state.variables.length > 25 ? { pageSize: 25 } : false}
        locale={{ emptyText: labels.noVariables }}
        columns={[
          { title: labels.name, dataIndex: 'variable' },
          { title: labels.value, key: 'value', className: 'play-value', render: (_, row) => writeValue(row.value) },
          { title: labels.scope, dataIndex: 'name' },
        ]}
      />
      {runs ? (
        <div className="play-set">
          <h2>{labels.setVariables}</h2>
          <VariableEditor key={state.history.length} id="set" value={changed} onChange={setChanged} />
          <Button
            disabled={busy || Object.keys(changed).length === 0}
            onClick={() => {
              take([{ do: 'SET_VARIABLES', variables: { ...changed } }])
              setChanged({})
            }}
          >
            {labels.setVariables}
          </Button>
        </div>
      ) : null}
    </>
  )
}
