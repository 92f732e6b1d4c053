import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Skeleton } from 'antd'
import { useMemo, useState } from 'react'
import { getDraft, getModelVersion } from '#contract/process-models'
import { changesOf } from '#modelling/diff/changes-of'
import type { ModelChange } from '#modelling/diff/model-change'
import type { ModelFile } from '#modelling/model-file'
import { call } from '../../shared/api.ts'
import { MarkedDiagram, type Window } from '../../shared/bpmn/MarkedDiagram.tsx'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { marksOf } from './marks.ts'
import { labels } from './labels.nl.ts'
import type { Model } from './ModelPage.tsx'
import type { Choice, Side } from './view.ts'

interface Props {
  readonly model: Model
  readonly choice: Choice
}

/** The version that is looked at, above the one that it is compared with, and what is different in words. */
export const Pictures = ({ model, choice }: Props) => {
  const after = useFiles(model, choice.shown)
  const before = useFiles(model, choice.base)
  const [marked, setMarked] = useState(true)
  const [picked, setPicked] = useState<string>()
  const [window, setWindow] = useState<Window>()
  const changes = useQuery({
    queryKey: ['model-changes', model.processId, choice, after.dataUpdatedAt, before.dataUpdatedAt],
    queryFn: () => changesOf(before.data ?? [], after.data ?? []),
    enabled: after.data !== undefined && before.data !== undefined,
    staleTime: 'static',
  })
  const found = marked ? (changes.data ?? none) : none
  const marks = useMemo(() => ({ before: marksOf(found, 'before'), after: marksOf(found, 'after') }), [found])
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
        onPick={setPicked}
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
          <section className="panel" aria-label={labels.changes}>
            <header>
              {labels.changes}
              <Checkbox checked={marked} onChange={(event) => setMarked(event.target.checked)}>
                {labels.showChanges}
              </Checkbox>
              <span className="muted">{labels.legend}</span>
            </header>
            <div className="body">
              <Changes changes={changes.data} picked={picked} pick={setPicked} />
            </div>
          </section>
        </>
      ) : null}
    </div>
  )
}

const none: readonly ModelChange[] = []

const useFiles = ({ processId, draft }: Model, side: Side | undefined) =>
  useQuery({
    queryKey: ['models', processId, 'files', side, side === 'ontwerp' ? draft?.version : 0],
    queryFn: async (): Promise<readonly ModelFile[]> => {
      if (side === 'ontwerp') return (await call(getDraft, { params: { draftId: draft?.id ?? '' } })).files
      return (await call(getModelVersion, { params: { processId, number: side ?? 0 } })).files
    },
    enabled: side !== undefined,
    // files under a version never change, and those of a closed draft are gone
    staleTime: 'static',
  })

const diagramOf = (files: readonly ModelFile[]): string =>
  files.find(({ name }) => name.endsWith('.bpmn'))?.content ?? ''

const wordOf = (side: Side): string => (side === 'ontwerp' ? labels.draftVersion : labels.versionNumber(side))

interface ChangesProps {
  readonly changes: readonly ModelChange[] | undefined
  readonly picked: string | undefined
  readonly pick: (elementId: string) => void
}

const Changes = ({ changes, picked, pick }: ChangesProps) => {
  if (changes === undefined) return <Skeleton active paragraph={{ rows: 3 }} title={false} />
  if (changes.length === 0) return <p>{labels.noChanges}</p>
  return (
    <ul className="model-changes">
      {changes.map(({ kind, elementId, sentence }) => (
        <li key={`${kind} ${elementId} ${sentence}`} className={`change-${kind.toLowerCase()}`}>
          <Button
            type="link"
            size="small"
            className="model-change"
            aria-pressed={elementId === picked}
            onClick={() => pick(elementId)}
          >
            {sentence}
          </Button>
        </li>
      ))}
    </ul>
  )
}
