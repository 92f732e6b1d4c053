import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useMemo, useState } from 'react'
import { getPlaces } from '#contract/process-operations'
import { call } from '../../shared/api.ts'
import { Diagram } from '../../shared/bpmn/Diagram.tsx'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import type { Instance } from './instance.ts'
import { useMarks } from './InstancePicture.tsx'
import { changeSentence, labels } from './operations.nl.ts'
import { type Change, leavesNothing, lineOf, type Places, plannedNotes } from './plan.ts'
import { PlanSummary } from './PlanSummary.tsx'
import { StepPlanner } from './StepPlanner.tsx'
import type { Selection } from './selection.ts'

interface Props {
  readonly instance: Instance
  readonly selection: Selection
  readonly onEnd: () => void
}

/** Plans where the tokens go: nothing happens until it is asked and a second person agrees. */
export const ModifyMode = ({ instance, selection, onEnd }: Props) => {
  const { caseId, part } = instance
  const [changes, setChanges] = useState<readonly Change[]>([])
  const [isSummary, setSummary] = useState(false)
  const query = useQuery({
    queryKey: ['case', caseId, 'process', String(part), 'places'],
    queryFn: () => call(getPlaces, { params: { caseId, part } }),
  })
  if (query.isError) return <ErrorNotice error={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  const places = query.data
  return (
    <section className="desk-plan" aria-label={labels.modify}>
      <p className="desk-plan-banner">{labels.modifyAbout}</p>
      <PlanPicture instance={instance} selection={selection} places={places} changes={changes} />
      <StepPlanner
        places={places}
        changes={changes}
        element={selection.element}
        pick={(element) => (element === selection.element ? undefined : selection.pick(element))}
        add={(change) => setChanges([...changes, change])}
      />
      <Footer places={places} changes={changes} setChanges={setChanges} openSummary={() => setSummary(true)} />
      {isSummary ? (
        <PlanSummary
          instance={instance}
          places={places}
          changes={changes}
          setChanges={setChanges}
          onClose={() => setSummary(false)}
          onAsked={onEnd}
        />
      ) : null}
    </section>
  )
}

interface PictureProps {
  readonly instance: Instance
  readonly selection: Selection
  readonly places: Places
  readonly changes: readonly Change[]
}

const PlanPicture = ({ instance, selection, places, changes }: PictureProps) => {
  const marks = useMarks(instance)
  const planned = useMemo(() => ({ ...marks, notes: plannedNotes(changes, places) }), [marks, changes, places])
  return (
    <Diagram
      xml={instance.xml}
      marks={planned}
      label={instance.name}
      height={420}
      picked={selection.element}
      onPick={(id) => selection.pick(id)}
    />
  )
}

interface FooterProps {
  readonly places: Places
  readonly changes: readonly Change[]
  readonly setChanges: (changes: readonly Change[]) => void
  readonly openSummary: () => void
}

const Footer = ({ places, changes, setChanges, openSummary }: FooterProps) => {
  const last = changes.at(-1)
  const isEmpty = changes.length === 0
  const empty = leavesNothing(changes, places) && !isEmpty
  return (
    <footer className="desk-plan-footer">
      <span role="status">
        {last === undefined ? labels.nothingPlanned : labels.last(changeSentence(lineOf(last, places), String))}{' '}
        {last === undefined ? null : (
          <Button size="small" onClick={() => setChanges(changes.slice(0, -1))}>
            {labels.undo}
          </Button>
        )}
      </span>
      {empty ? <span className="desk-wrong">{labels.noTokensLeft}</span> : null}
      <div className="desk-acts">
        <Button disabled={isEmpty} onClick={() => setChanges([])}>
          {labels.discard}
        </Button>
        <Button type="primary" disabled={isEmpty || empty} onClick={openSummary}>
          {labels.summary}
        </Button>
      </div>
    </footer>
  )
}
