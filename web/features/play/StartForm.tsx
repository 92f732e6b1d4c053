import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { Output } from '#contract/endpoint'
import type { getPlayStart } from '#contract/play'
import { DateField, Field, TimeField } from '../../shared/ui/Field.tsx'
import { labels } from './labels.nl.ts'
import type { PlayMoves, StartBody } from './queries.ts'
import { Refusal } from './Refusal.tsx'
import { VariableEditor } from './VariableEditor.tsx'
import type { Variables } from './view.ts'

type Start = Output<typeof getPlayStart>['starts'][number]

interface Props {
  readonly start: Output<typeof getPlayStart>
  readonly moves: PlayMoves
}

/** How the process begins: by which message or without, when, and with what. */
export const StartForm = ({ start: { starts, today }, moves }: Props) => {
  const [elementId, setElementId] = useState(starts[0]?.elementId ?? '')
  const [on, setOn] = useState(today)
  const [at, setAt] = useState('09:00')
  const [key, setKey] = useState('')
  const chosen = starts.find((start) => start.elementId === elementId)
  const [variables, setVariables] = useState<Variables>(chosen?.variables ?? {})
  const choose = (id: string) => {
    setElementId(id)
    setVariables(starts.find((start) => start.elementId === id)?.variables ?? {})
  }
  const isReady = on !== '' && at !== ''
  return (
    <section className="panel play-start" aria-label={labels.startTitle}>
      <header>{labels.startTitle}</header>
      <form
        className="body"
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) moves.start.mutate(bodyOf(chosen, { on, at, key, variables }))
        }}
      >
        <Field id="play-start" label={labels.startWith}>
          <Select
            id="play-start"
            value={elementId}
            onChange={choose}
            options={starts.map((start) => ({ value: start.elementId, label: nameOf(start) }))}
          />
        </Field>
        <div className="play-row">
          <Field id="play-on" label={labels.on}>
            <DateField id="play-on" value={on} onChange={setOn} />
          </Field>
          <Field id="play-at" label={labels.at}>
            <TimeField id="play-at" value={at} onChange={setAt} />
          </Field>
          <KeyField start={chosen} value={key} variables={variables} onChange={setKey} />
        </div>
        <h2>{labels.startVariables}</h2>
        <VariableEditor key={elementId} id="start" value={variables} onChange={setVariables} />
        <Refusal error={moves.start.error} />
        <Button type="primary" htmlType="submit" disabled={!isReady} loading={moves.start.isPending}>
          {labels.begin}
        </Button>
      </form>
    </section>
  )
}

interface KeyProps {
  readonly start: Start | undefined
  readonly value: string
  readonly variables: Variables
  readonly onChange: (key: string) => void
}

const KeyField = ({ start, value, variables, onChange }: KeyProps) =>
  start?.kind === 'MESSAGE' ? (
    <Field id="play-key" label={labels.correlationKey}>
      <Input
        id="play-key"
        value={value}
        placeholder={correlation('', variables)}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  ) : null

const nameOf = ({ kind, name, message }: Start): string => {
  if (kind === 'MESSAGE') return `${name} (${labels.startMessage(message)})`
  return kind === 'CLOCK' ? `${name} (${labels.startClock})` : `${name} (${labels.startNone})`
}

/** A case has one reference: what a start message carries as such is its key, unless somebody says otherwise. */
const correlation = (key: string, variables: Variables): string => {
  if (key.trim() !== '') return key.trim()
  const [first] = ['reference', ...Object.keys(variables)].flatMap((name) => {
    const value = variables[name]
    return typeof value === 'string' && value !== '' ? [value] : []
  })
  return first ?? 'sleutel'
}

interface Typed {
  readonly on: string
  readonly at: string
  readonly key: string
  readonly variables: Variables
}

const bodyOf = (chosen: Start | undefined, { on, at, key, variables }: Typed): StartBody => ({
  given: { on, at, start: startOf(chosen, key, variables), variables: { ...variables } },
})

const startOf = (chosen: Start | undefined, key: string, variables: Variables): StartBody['given']['start'] => {
  if (chosen?.kind === 'MESSAGE')
    return { kind: 'MESSAGE', message: chosen.message, correlationKey: correlation(key, variables) }
  return { kind: chosen?.kind === 'CLOCK' ? 'CLOCK' : 'NONE' }
}
