import {
  AimOutlined,
  AlignCenterOutlined,
  ExperimentOutlined,
  EyeOutlined,
  MoreOutlined,
  PartitionOutlined,
  PlayCircleOutlined,
  QuestionOutlined,
  RedoOutlined,
  SearchOutlined,
  UndoOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons'
import { Button, Dropdown, Tooltip } from 'antd'
import type { MenuProps } from 'antd'
import type { ReactNode } from 'react'
import type { Modeler } from '../canvas/create-modeler.ts'
import { fitDiagram } from '../canvas/fit.ts'
import { serviceOf } from '../canvas/services.ts'
import type { ModelerState } from '../canvas/use-modeler.ts'
import { labels } from '../labels.nl.ts'
import { alignments } from './alignments.ts'

interface Props {
  readonly modeler: Modeler | undefined
  readonly state: ModelerState
  readonly readOnly: boolean
  readonly outlineOpen: boolean
  readonly onOutline: () => void
  readonly onKeys: () => void
  readonly more: MenuProps['items']
  readonly play: ReactNode
}

/** Buttons above the canvas; each has its key, which the window of keys lists. */
export const Toolbar = ({ modeler, state, readOnly, outlineOpen, onOutline, onKeys, more, play }: Props) => {
  const act = (action: string, options?: unknown) => () => {
    if (modeler !== undefined) serviceOf(modeler, 'editorActions').trigger(action, options)
  }
  const still = readOnly || state.simulating
  return (
    <div className="wz-toolbar" role="toolbar" aria-label={labels.toolbar}>
      <Tool label={labels.outline} icon={<PartitionOutlined />} pressed={outlineOpen} onClick={onOutline} />
      <span className="wz-gap" />
      <Tool label={labels.undo} icon={<UndoOutlined />} disabled={still || !state.canUndo} onClick={act('undo')} />
      <Tool label={labels.redo} icon={<RedoOutlined />} disabled={still || !state.canRedo} onClick={act('redo')} />
      <Dropdown
        trigger={['click']}
        disabled={still || state.selected.length < 2}
        menu={{
          items: alignments.map(({ key, label }) => ({ key, label })),
          onClick: ({ key }) => {
            const found = alignments.find((one) => one.key === key)
            if (found !== undefined) act(found.action, found.options)()
          },
        }}
      >
        <Button
          type="text"
          icon={<AlignCenterOutlined />}
          aria-label={labels.align}
          disabled={still || state.selected.length < 2}
        />
      </Dropdown>
      <span className="wz-gap" />
      <Tool label={labels.zoomOut} icon={<ZoomOutOutlined />} onClick={act('stepZoom', { value: -1 })} />
      <Tool label={labels.zoomIn} icon={<ZoomInOutlined />} onClick={act('stepZoom', { value: 1 })} />
      <Tool label={labels.fit} icon={<AimOutlined />} onClick={() => modeler !== undefined && fitDiagram(modeler)} />
      <Tool
        label={labels.minimap}
        icon={<EyeOutlined />}
        pressed={state.minimap}
        onClick={() => modeler !== undefined && serviceOf(modeler, 'minimap').toggle()}
      />
      <Tool label={labels.find} icon={<SearchOutlined />} disabled={state.simulating} onClick={act('find')} />
      <span className="wz-gap" />
      <Tool
        label={labels.simulate}
        icon={<ExperimentOutlined />}
        pressed={state.simulating}
        onClick={act('toggleTokenSimulation')}
      />
      {play}
      <Tool label={labels.keys} icon={<QuestionOutlined />} onClick={onKeys} />
      <Dropdown trigger={['click']} menu={{ items: more ?? [] }}>
        <Button type="text" icon={<MoreOutlined />} aria-label={labels.more} />
      </Dropdown>
    </div>
  )
}

interface ToolProps {
  readonly label: string
  readonly icon: ReactNode
  readonly onClick: () => void
  readonly disabled?: boolean
  readonly pressed?: boolean
}

const Tool = ({ label, icon, onClick, disabled = false, pressed }: ToolProps) => (
  <Tooltip title={label}>
    <Button
      type={pressed === true ? 'primary' : 'text'}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      icon={icon}
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
    />
  </Tooltip>
)

/** Opens the page where the draft is tried. */
export const PlayLink = ({ onClick }: { readonly onClick: () => void }) => (
  <Button icon={<PlayCircleOutlined />} onClick={onClick}>
    {labels.play}
  </Button>
)
