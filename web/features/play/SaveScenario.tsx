import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Checkbox, Input, Skeleton } from 'antd'
import { useState } from 'react'
import type { Input as InputOf } from '#contract/endpoint'
import { addScenario, recordPlay } from '#contract/play'
import { checkSentence, type NameOf } from '#modelling/scenarios/sentence'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { ActionDialog } from '../../shared/ui/ActionDialog.tsx'
import { Field, FieldGroup } from '../../shared/ui/Field.tsx'
import { labels } from './labels.nl.ts'
import type { PlayState } from './view.ts'

interface Props {
  readonly draftId: string
  readonly state: PlayState
  readonly onClose: () => void
}

/** The game as a scenario: a title, and which of what holds now must hold always. */
export const SaveScenario = ({ draftId, state, onClose }: Props) => {
  const client = useQueryClient()
  const [title, setTitle] = useState('')
  const [dropped, setDropped] = useState<readonly number[]>([])
  const recording = useQuery({
    queryKey: ['play', draftId, state.playId, 'recording', state.history.length, state.now],
    queryFn: () => call(recordPlay, { params: { draftId, playId: state.playId } }),
    gcTime: 0,
  })
  const send = useStep({
    send: (body: InputOf<typeof addScenario>['body']) =>
      call(addScenario, { params: { processId: state.processId }, body }),
    done: labels.saved,
    after: () => {
      void client.invalidateQueries({ queryKey: ['scenarios', state.processId] })
      onClose()
    },
  })
  const outcome = recording.data?.outcome ?? []
  const toggle = (index: number) =>
    setDropped(dropped.includes(index) ? dropped.filter((one) => one !== index) : [...dropped, index])
  return (
    <ActionDialog
      title={labels.save}
      okText={labels.keep}
      ready={title.trim() !== '' && recording.data !== undefined}
      busy={send.busy}
      error={send.error}
      onOk={() => {
        if (recording.data === undefined) return
        const { given, when } = recording.data
        send.submit({ title, given, when, then: outcome.filter((_, index) => !dropped.includes(index)) })
      }}
      onClose={onClose}
    >
      <Field id="scenario-title" label={labels.scenarioTitle}>
        <Input id="scenario-title" value={title} maxLength={200} onChange={({ target }) => setTitle(target.value)} />
      </Field>
      {recording.isPending ? <Skeleton active /> : null}
      <FieldGroup label={labels.expectations}>
        {outcome.map((check, index) => (
          <div key={JSON.stringify(check)}>
            <Checkbox checked={!dropped.includes(index)} onChange={() => toggle(index)}>
              {checkSentence(check, state.processId, namesOf(state))}
            </Checkbox>
          </div>
        ))}
      </FieldGroup>
    </ActionDialog>
  )
}

const namesOf = (state: PlayState): NameOf => {
  const places = [...state.passed, ...state.tokens, ...state.tasks]
  return (processId, elementId) =>
    places.find((place) => place.processId === processId && place.elementId === elementId)?.name ?? elementId
}
