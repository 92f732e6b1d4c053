import { Button, Select, Tabs } from 'antd'
import { useMemo, useState } from 'react'
import { formatDate } from '../../shared/format.ts'
import { ClockControl } from './ClockControl.tsx'
import { HistoryList } from './HistoryList.tsx'
import { labels } from './labels.nl.ts'
import { PlayDiagram, type PlayMarks } from './PlayDiagram.tsx'
import { type PlayMoves, usePlayDiagram } from './queries.ts'
import { Refusal } from './Refusal.tsx'
import { SaveScenario } from './SaveScenario.tsx'
import { StepForm } from './StepForm.tsx'
import { VariableTable } from './VariableTable.tsx'
import { type PlayState, type Waiting, waitingOf } from './view.ts'
import { WaitingList } from './WaitingList.tsx'

interface Props {
  readonly draftId: string
  readonly state: PlayState
  readonly moves: PlayMoves
  readonly onOther: () => void
}

/** Diagram left, what can be done right, what happened below. */
export const GameTable = ({ draftId, state, moves, onOther }: Props) => {
  const [pickedId, setPicked] = useState<string>()
  const waiting = useMemo(() => waitingOf(state), [state])
  const picked = waiting.find(({ id }) => id === pickedId)
  const { playId } = state
  const take: TakeSteps = (steps) => moves.take.mutate({ playId, steps }, { onSuccess: () => setPicked(undefined) })
  const busy = moves.take.isPending || moves.rewind.isPending
  return (
    <>
      <Bar draftId={draftId} state={state} moves={moves} onOther={onOther} />
      <Refusal error={moves.take.error ?? moves.rewind.error} words={state.refusal} />
      <div className="play-table">
        <Picture draftId={draftId} state={state} waiting={waiting} picked={picked} onPlay={setPicked} />
        <aside className="play-side">
          {picked === undefined ? (
            <WaitingList state={state} waiting={waiting} busy={busy} onPick={setPicked} take={take} />
          ) : (
            <StepForm
              key={picked.id + state.history.length}
              waiting={picked}
              played={state.processId}
              busy={busy}
              take={take}
              onClose={() => setPicked(undefined)}
            />
          )}
          <ClockControl key={state.now} state={state} busy={busy} take={take} />
        </aside>
      </div>
      <Tabs
        className="panel case-tabs"
        items={[
          {
            key: 'history',
            label: `${labels.history} (${state.history.length})`,
            children: (
              <HistoryList state={state} busy={busy} rewind={(steps) => moves.rewind.mutate({ playId, steps })} />
            ),
          },
          {
            key: 'variables',
            label: `${labels.variables} (${state.variables.length})`,
            children: <VariableTable state={state} busy={busy} take={take} />,
          },
        ]}
      />
    </>
  )
}

export type TakeSteps = (steps: Parameters<PlayMoves['take']['mutate']>[0]['steps']) => void

const Bar = ({ draftId, state, moves, onOther }: Props) => {
  const [saving, setSaving] = useState(false)
  const { playId } = state
  const restart = (steps: number, onDraft: boolean) => moves.rewind.mutate({ playId, steps, onDraft })
  return (
    <div className="play-bar">
      <p aria-live="polite">
        <strong>
          {formatDate(state.date)} · {state.time}
        </strong>{' '}
        {endOf(state)}
      </p>
      <div>
        <Button onClick={() => restart(0, false)}>{labels.restart}</Button>{' '}
        <Button onClick={onOther}>{labels.other}</Button>{' '}
        <Button type="primary" disabled={state.history.length === 0} onClick={() => setSaving(true)}>
          {labels.save}
        </Button>
      </div>
      {state.isOutdated ? (
        <p className="callout">
          {labels.outdated}{' '}
          <Button size="small" onClick={() => restart(state.history.length, true)}>
            {labels.onDraft}
          </Button>
        </p>
      ) : null}
      {saving ? <SaveScenario draftId={draftId} state={state} onClose={() => setSaving(false)} /> : null}
    </div>
  )
}

const endOf = ({ instances }: PlayState): string => {
  const [main] = instances
  if (main?.state === 'COMPLETED') return labels.ended
  return main?.state === 'TERMINATED' ? labels.terminated : ''
}

interface PictureProps {
  readonly draftId: string
  readonly state: PlayState
  readonly waiting: readonly Waiting[]
  readonly picked: Waiting | undefined
  readonly onPlay: (id: string) => void
}

const Picture = ({ draftId, state, waiting, picked, onPlay }: PictureProps) => {
  const [chosen, setChosen] = useState(state.processId)
  const shown = picked?.processId ?? chosen
  const diagram = usePlayDiagram(draftId, state.playId, shown, state.isOutdated)
  const marks = useMemo(() => marksOf(state, waiting, shown), [state, waiting, shown])
  const running = state.diagrams.filter(
    ({ processId }) =>
      processId === state.processId || state.instances.some((instance) => instance.processId === processId),
  )
  return (
    <section className="play-picture" aria-label={labels.diagram}>
      {running.length > 1 ? (
        <Select
          aria-label={labels.diagram}
          value={shown}
          onChange={setChosen}
          options={running.map(({ processId, name }) => ({
            value: processId,
            label: nameWith(state, processId, name),
          }))}
        />
      ) : null}
      {diagram.data === undefined ? (
        <div className="diagram play-diagram" />
      ) : (
        <PlayDiagram
          xml={diagram.data.xml}
          marks={marks}
          label={running.find(({ processId }) => processId === shown)?.name ?? labels.diagram}
          picked={picked?.elementId}
          onPlay={onPlay}
        />
      )}
    </section>
  )
}

const nameWith = ({ tokens }: PlayState, processId: string, name: string): string => {
  const count = tokens.filter((token) => token.processId === processId).length
  return count === 0 ? name : `${name} (${count})`
}

const marksOf = (state: PlayState, waiting: readonly Waiting[], processId: string): PlayMarks => {
  const isMine = (one: { readonly processId: string }): boolean => one.processId === processId
  return {
    tokens: state.tokens.filter(isMine),
    passed: state.passed.filter(isMine).map(({ elementId }) => elementId),
    flows: [...new Set(state.flows.filter(isMine).map(({ flowId }) => flowId))],
    incidents: state.incidents.filter(isMine).map(({ elementId }) => elementId),
    buttons: waiting
      .filter((one) => isMine(one) && one.nth === 1)
      .map(({ id, elementId, name }) => ({ id, elementId, label: labels.play1(name) })),
  }
}
