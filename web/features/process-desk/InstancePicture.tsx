import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo } from 'react'
import { listSteps } from '#contract/process-desk'
import { call } from '../../shared/api.ts'
import { Diagram } from '../../shared/bpmn/Diagram.tsx'
import { formatInstant } from '../../shared/format.ts'
import type { Instance } from './instance.ts'
import { deskStateWord, labels } from './labels.nl.ts'
import type { Selection } from './selection.ts'

interface Props {
  readonly instance: Instance
  readonly selection: Selection
}

/** The diagram with tokens, path, incidents and what is waited for; a click selects an element. */
export const InstancePicture = ({ instance, selection }: Props) => {
  const marks = useMarks(instance)
  const element = instance.elements.find(({ elementId }) => elementId === selection.element)
  return (
    <>
      <Diagram
        xml={instance.xml}
        marks={marks}
        label={instance.name}
        height={460}
        picked={selection.element}
        onPick={(id) => selection.pick(id)}
      />
      {element === undefined ? null : (
        <div className="callout desk-picked" role="status">
          <strong>{element.name}</strong>: {labels.runs(element)}
          <Runs instance={instance} selection={selection} elementId={element.elementId} />
        </div>
      )}
    </>
  )
}

/** What the diagram shows of an instance. */
export const useMarks = ({ elements, flows, incidents, timers, messages }: Instance) =>
  useMemo(
    () => ({
      active: countsOf(elements, 'active'),
      completed: countsOf(elements, 'completed'),
      flows,
      incidents,
      notes: [
        ...timers.map(({ elementId, dueAt }) => ({ elementId, text: labels.until(formatInstant(dueAt)) })),
        ...messages.map(({ elementId, messageName }) => ({
          elementId,
          text: `${labels.waitsForMessage} ${messageName}`,
        })),
      ],
    }),
    [elements, flows, incidents, timers, messages],
  )

const countsOf = (elements: Instance['elements'], column: 'active' | 'completed') =>
  elements.flatMap((one) => (one[column] > 0 ? [{ elementId: one.elementId, count: one[column] }] : []))

const mostRuns = 50

/** Which run is meant, when an element ran more than once. */
const Runs = ({ instance, selection, elementId }: Props & { readonly elementId: string }) => {
  const { caseId, part } = instance
  const query = useQuery({
    queryKey: ['case', caseId, 'process', String(part), 'runs', elementId],
    queryFn: () => call(listSteps, { params: { caseId, part }, query: { elementId, limit: mostRuns } }),
  })
  const rows = query.data?.items ?? []
  if (rows.length < 2) return null
  return (
    <div>
      <p>{labels.whichRun(query.data?.total ?? rows.length)}</p>
      <div className="desk-acts">
        {rows.map((row) => (
          <Button
            key={row.id}
            size="small"
            aria-pressed={row.id === selection.step}
            type={row.id === selection.step ? 'primary' : 'default'}
            onClick={() => selection.pick(elementId, row.id)}
          >
            {formatInstant(row.startedAt)} ({deskStateWord[row.state].word.toLowerCase()})
          </Button>
        ))}
      </div>
    </div>
  )
}
