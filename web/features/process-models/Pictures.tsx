import { useQuery } from '@tanstack/react-query'
import { Checkbox, Skeleton } from 'antd'
import { useMemo, useState } from 'react'
import { changesOf } from '#modelling/diff/changes-of'
import type { ModelChange } from '#modelling/diff/model-change'
import type { ModelFile } from '#modelling/model-file'
import { type ElementMark, MarkedDiagram, type Window } from '../../shared/bpmn/MarkedDiagram.tsx'
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
  const [marked, setMarked] = useState(true)
  const [window, setWindow] = useState<Window>()
  const changes = useQuery({
    queryKey: ['model-changes', model.processId, choice, after.dataUpdatedAt, before.dataUpdatedAt],
    queryFn: () => changesOf(before.data ?? [], after.data ?? []),
    enabled: after.data !== undefined && before.data !== undefined,
    staleTime: 'static',
  })
  const found = marked ? (changes.data ?? none) : none
  const marks = useMemo(
    () => ({ before: marksOf(found, 'before'), after: [...marksOf(found, 'after'), ...comments] }),
    [found, comments],
  )
  const failed = [after, before, changes].find(({ isError }) => isError)
  if (failed) return <ErrorNotice error={failed.error} retry={() => void failed.refetch()} />
  if (choice.shown === undefined || after.data === undefined)
    return <Skeleton active className="panel" paragraph={{ rows: 10 }} />
  const pictureOf = (files: readonly ModelFile[], side: 'before' | 'after', label: string, height: number) => (
    <figure className="model-picture">
      <figcaption>{label}</figcaption>
      <MarkedDiagram
        xml={diagramOf(files)}
        marks={marks[side]}
        label={label}
        height={height}
        picked={picked}
        onPick={pick}
        window={window}
        onWindow={setWindow}
      />
    </figure>
  )
  const isCompared = choice.base !== undefined && before.data !== undefined
  return (
    <div className="model-pictures">
      {pictureOf(after.data, 'after', wordOf(choice.shown), isCompared ? 340 : 620)}
      {isCompared && choice.base !== undefined ? (
        <>
          {pictureOf(before.data, 'before', wordOf(choice.base), 340)}
          <div className="panel">
            <div className="body">
              <div className="models-line">
                <Checkbox checked={marked} onChange={(event) => setMarked(event.target.checked)}>
                  {labels.showChanges}
                </Checkbox>
                <span className="muted">{labels.legend}</span>
              </div>
              {changes.data === undefined ? (
                <Skeleton active paragraph={{ rows: 3 }} title={false} />
              ) : (
                <ChangesList changes={changes.data} selected={picked} onSelect={({ elementId }) => pick(elementId)} />
              )}
            </div>
          </div>
        </>
      ) : null}
    </div>
  )
}

const none: readonly ModelChange[] = []

const wordOf = (side: Side): string => (side === 'ontwerp' ? labels.draftVersion : labels.versionNumber(side))
