import { DeleteOutlined } from '@ant-design/icons'
import { Button, Popconfirm } from 'antd'
import { useRef } from 'react'
import { labels } from '../labels.nl.ts'
import { AddTable } from './TableTools.tsx'
import type { DraftFiles } from './use-draft-files.ts'

interface Props {
  readonly files: DraftFiles
  readonly tab: string
  readonly setTab: (name: string) => void
  readonly readOnly: boolean
}

/** A tab for the diagram and one for each decision table. */
export const FileTabs = ({ files, tab, setTab, readOnly }: Props) => {
  const list = useRef<HTMLDivElement>(null)
  const shown = files.files.filter(({ name }) => name.endsWith('.bpmn') || name.endsWith('.dmn'))
  const names = files.files.map(({ name }) => name)
  const move = (by: number) => {
    const at = shown.findIndex(({ name }) => name === tab)
    const next = shown[(at + by + shown.length) % shown.length]
    if (next === undefined) return
    setTab(next.name)
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[shown.indexOf(next)]?.focus()
  }
  return (
    <div className="wz-files">
      <div
        ref={list}
        role="tablist"
        aria-label={labels.files}
        tabIndex={-1}
        onKeyDown={({ key }) => {
          if (key === 'ArrowRight') move(1)
          if (key === 'ArrowLeft') move(-1)
        }}
      >
        {shown.map(({ name }) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={name === tab}
            tabIndex={name === tab ? 0 : -1}
            onClick={() => setTab(name)}
          >
            {name.endsWith('.bpmn') ? labels.diagram : name}
          </button>
        ))}
      </div>
      {tab.endsWith('.dmn') && !readOnly ? (
        <Popconfirm
          title={labels.removeTableAsk(tab)}
          okText={labels.remove}
          cancelText={labels.cancel}
          onConfirm={() => {
            files.remove(tab)
            setTab(shown[0]?.name ?? '')
          }}
        >
          <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={labels.removeTable} />
        </Popconfirm>
      ) : null}
      {readOnly ? null : (
        <AddTable
          names={names}
          onAdd={(name, content) => {
            files.add(name, content)
            setTab(name)
          }}
        />
      )}
    </div>
  )
}
