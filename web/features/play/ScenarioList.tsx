import { useQueryClient } from '@tanstack/react-query'
import { Button, Popconfirm, Skeleton } from 'antd'
import { useState } from 'react'
import { removeScenario } from '#contract/play'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { StatusChip } from '../../shared/ui/StatusChip.tsx'
import { labels } from './labels.nl.ts'
import { type StartBody, useRunScenarios, useScenarios } from './queries.ts'
import { ScenarioEditor } from './ScenarioEditor.tsx'
import { ScenarioTable } from './ScenarioTable.tsx'
import { type Element, greenOf, type ScenarioItem } from './view.ts'

interface Props {
  readonly draftId: string
  readonly processId: string
  readonly onPlay: (body: StartBody) => void
}

/** The scenarios of a process, run on this draft: red or green, and why. */
export const ScenarioList = ({ draftId, processId, onPlay }: Props) => {
  const list = useScenarios(processId, draftId)
  const run = useRunScenarios(processId, draftId)
  if (list.isError) return <ErrorNotice error={list.error} retry={() => void list.refetch()} />
  if (list.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  const { items, elements } = list.data
  return (
    <>
      <div className="play-bar">
        <p aria-live="polite">
          <strong>{labels.count(greenOf(items), items.length)}</strong>{' '}
          <span className="muted">{labels.scenariosAbout}</span>
        </p>
        <Button
          type="primary"
          disabled={items.length === 0}
          loading={run.isPending && run.variables === undefined}
          onClick={() => run.mutate(undefined)}
        >
          {labels.runAll}
        </Button>
      </div>
      {run.isError ? <ErrorNotice error={run.error} /> : null}
      {items.length === 0 ? <p className="callout">{labels.noScenarios}</p> : null}
      {items.map((item) => (
        <ScenarioPanel
          key={item.scenarioId}
          processId={processId}
          item={item}
          elements={elements}
          isRunning={run.isPending && run.variables === item.scenarioId}
          onRun={() => run.mutate(item.scenarioId)}
          onPlay={onPlay}
        />
      ))}
    </>
  )
}

interface PanelProps {
  readonly processId: string
  readonly item: ScenarioItem
  readonly elements: readonly Element[]
  readonly isRunning: boolean
  readonly onRun: () => void
  readonly onPlay: (body: StartBody) => void
}

const ScenarioPanel = ({ processId, item, elements, isRunning, onRun, onPlay }: PanelProps) => {
  const [isEdited, setEdited] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const { content } = item
  return (
    <section className="panel play-scenario" aria-label={content.title}>
      <header>
        <StatusChip status={statusOf(item)} />
        <Button
          type="link"
          aria-expanded={isOpen || isEdited || item.last?.ok === false}
          onClick={() => setOpen(!isOpen)}
        >
          {content.title}
        </Button>
        <span className="muted">{publishedWord(item)}</span>
        <span className="play-actions">
          <Button size="small" loading={isRunning} onClick={onRun} aria-label={`${labels.run}: ${content.title}`}>
            {labels.run}
          </Button>
          <Button
            size="small"
            aria-label={`${labels.playIt}: ${content.title}`}
            onClick={() => onPlay({ given: content.given, steps: content.when.map(({ step }) => step) })}
          >
            {labels.playIt}
          </Button>
          <Button size="small" aria-label={`${labels.edit}: ${content.title}`} onClick={() => setEdited(true)}>
            {labels.edit}
          </Button>
          <Remove processId={processId} item={item} />
        </span>
      </header>
      {isEdited ? (
        <ScenarioEditor processId={processId} item={item} elements={elements} onClose={() => setEdited(false)} />
      ) : null}
      {!isEdited && (isOpen || item.last?.ok === false) ? <ScenarioTable item={item} /> : null}
    </section>
  )
}

const Remove = ({ processId, item }: Pick<PanelProps, 'processId' | 'item'>) => {
  const client = useQueryClient()
  const send = useStep({
    send: (scenarioId: string) => call(removeScenario, { params: { processId, scenarioId } }),
    done: labels.removed,
    after: () => client.invalidateQueries({ queryKey: ['scenarios', processId] }),
  })
  return (
    <>
      <Popconfirm
        title={labels.removeSure}
        okText={labels.remove}
        cancelText={labels.cancel}
        onConfirm={() => send.submit(item.scenarioId)}
      >
        <Button size="small" danger loading={send.busy} aria-label={`${labels.remove}: ${item.content.title}`}>
          {labels.remove}
        </Button>
      </Popconfirm>
      {send.error}
    </>
  )
}

const statusOf = ({ last }: ScenarioItem) => {
  if (last === null) return { word: labels.notRun, tone: 'calm' } as const
  return last.ok ? ({ word: labels.green, tone: 'good' } as const) : ({ word: labels.red, tone: 'bad' } as const)
}

const publishedWord = ({ published }: ScenarioItem): string => {
  if (published === null) return ''
  return published.ok ? labels.publishedGreen : labels.publishedRed
}
