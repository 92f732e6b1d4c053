import { useQuery } from '@tanstack/react-query'
import { Checkbox, Skeleton } from 'antd'
import { useMemo, useState } from 'react'
import { changesOf } from '#modelling/diff/changes-of'
import type { ModelChange } from '#modelling/diff/model-change'
import type { ElementMark } from '../../shared/bpmn/element-mark.ts'
import { MarkedDiagram, type Window } from '../../shared/bpmn/MarkedDiagram.tsx'
import { ChangesList } from '../../shared/modelling/ChangesList.tsx'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { diagramOf, useFiles } from './files.ts'
import { labels } from './labels.nl.ts'
import { marksOf } from './marks.ts'
import type { Model } from './ModelPage.tsx'
import type { Choice, Side } from './view.ts'

interface Props {
  readonly model: Model
  readonly choice: Choice
  /** where something is said, on the version that is looked at */
  readonly comments: readonly ElementMark[]
  readonly picked: string | undefined
  readonly pick: (elementId: string) => void
}

/** The version that is looked at, above the one that it is compared with, and what is different in words. */
export const Pictures = ({ model, choice, comments, picked, pick }: Props) => {
  const after = useFiles(model, choice.shown)
  const before = useFiles(model, choice.base)
  const changes = useChanges(model.processId, choice, before, after)
  const failed = [after, before, changes].find(({ isError }) => isError)
  if (failed) return <ErrorNotice error={failed.error} retry={() => void failed.refetch()} />
  const { shown, base } = choice
  if (shown === undefined || after.data === undefined)
    return <Skeleton active className="panel" paragraph={{ rows: 10 }} />
  const newer = { label: wordOf(shown), xml: diagramOf(after.data) }
  if (base === undefined || before.data === undefined) {
    return (
      <div className="model-pictures">
        <Picture {...newer} marks={comments} height={620} picked={picked} pick={pick} />
      </div>
    )
  }
  const older = { label: wordOf(base), xml: diagramOf(before.data) }
  return <Compared older={older} newer={newer} changes={changes.data} comments={comments} picked={picked} pick={pick} />
}

type Files = ReturnType<typeof useFiles>

const useChanges = (processId: string, choice: Choice, before: Files, after: Files) =>
  useQuery({
    queryKey: ['model-changes', processId, choice, after.dataUpdatedAt, before.dataUpdatedAt],
    queryFn: () => changesOf(before.data ?? [], after.data ?? []),
    enabled: after.data !== undefined && before.data !== undefined,
    staleTime: 'static',
  })

interface Drawing {
  readonly label: string
  readonly xml: string
}

interface ComparedProps extends Pick<Props, 'comments' | 'picked' | 'pick'> {
  readonly older: Drawing
  readonly newer: Drawing
  readonly changes: readonly ModelChange[] | undefined
}

const Compared = ({ older, newer, changes, comments, picked, pick }: ComparedProps) => {
  const [marked, setMarked] = useState(true)
  const [window, setWindow] = useState<Window>()
  const found = marked ? (changes ?? none) : none
  const marks = useMemo(
    () => ({ before: marksOf(found, 'before'), after: [...marksOf(found, 'after'), ...comments] }),
    [found, comments],
  )
  const together = { height: 340, picked, pick, window, onWindow: setWindow }
  return (
    <div className="model-pictures">
      <Picture {...newer} {...together} marks={marks.after} />
      <Picture {...older} {...together} marks={marks.before} />
      <div className="panel">
        <div className="body">
          <div className="models-line">
            <Checkbox checked={marked} onChange={(event) => setMarked(event.target.checked)}>
              {labels.showChanges}
            </Checkbox>
            <span className="muted">{labels.legend}</span>
          </div>
          {changes === undefined ? (
            <Skeleton active paragraph={{ rows: 3 }} title={false} />
          ) : (
            <ChangesList changes={changes} selected={picked} onSelect={({ elementId }) => pick(elementId)} />
          )}
        </div>
      </div>
    </div>
  )
}

interface PictureProps extends Drawing, Pick<Props, 'picked' | 'pick'> {
  readonly marks: readonly ElementMark[]
  readonly height: number
  readonly window?: Window | undefined
  readonly onWindow?: (window: Window) => void
}

const Picture = ({ label, pick, ...rest }: PictureProps) => (
  <figure className="model-picture">
    <figcaption>{label}</figcaption>
    <MarkedDiagram {...rest} label={label} onPick={pick} />
  </figure>
)

const none: readonly ModelChange[] = []

const wordOf = (side: Side): string => (side === 'ontwerp' ? labels.draftVersion : labels.versionNumber(side))
