import { Button, Select } from 'antd'
import { useState } from 'react'
import { formatInstant } from '../../shared/format.ts'
import { Field } from '../../shared/ui/Field.tsx'
import { labels, placeFaultWord } from './operations.nl.ts'
import { type Change, freeTokens, type Places } from './plan.ts'

interface Props {
  readonly places: Places
  readonly changes: readonly Change[]
  readonly element: string | undefined
  readonly pick: (element: string) => void
  readonly add: (change: Change) => void
}
type Token = Places['tokens'][number]
type Place = Places['places'][number]

/** What can be planned on the chosen element: a token more, its tokens away or elsewhere. */
export const StepPlanner = ({ places, changes, element, pick, add }: Props) => {
  const [moving, setMoving] = useState<Token>()
  const place = places.places.find(({ elementId }) => elementId === element)
  const here = freeTokens(changes, places).filter(({ elementId }) => elementId === element)
  const plan = (change: Change): void => {
    setMoving(undefined)
    add(change)
  }
  return (
    <div className="desk-planner">
      <Field id="plan-step" label={labels.chooseStep}>
        <Select
          id="plan-step"
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: '100%', maxWidth: 460 }}
          value={place?.elementId ?? null}
          onChange={(picked: string) => pick(picked)}
          options={places.places
            .filter(({ name, elementId }) => name !== elementId)
            .map(({ elementId, name }) => ({ value: elementId, label: name }))}
        />
      </Field>
      {moving === undefined ? null : (
        <p className="callout" role="status">
          {labels.moveWhere(moving.name)}{' '}
          <Button size="small" onClick={() => setMoving(undefined)}>
            {labels.moveStop}
          </Button>
        </p>
      )}
      {place === undefined ? null : <Here place={place} moving={moving} plan={plan} />}
      {place === undefined ? null : <Tokens tokens={here} plan={plan} move={setMoving} />}
    </div>
  )
}

interface HereProps {
  readonly place: Place
  readonly moving: Token | undefined
  readonly plan: (change: Change) => void
}

const Here = ({ place, moving, plan }: HereProps) => {
  const [scope, setScope] = useState<number>()
  if (place.fault !== null) return <p className="muted">{placeFaultWord[place.fault]}</p>
  const { elementId, scopes } = place
  if (moving !== undefined)
    return (
      <Button type="primary" onClick={() => plan({ kind: 'MOVE', step: moving.step, elementId, variables: [] })}>
        {labels.moveHere}
      </Button>
    )
  return (
    <div className="desk-acts">
      {scopes.length === 0 ? null : (
        <Select
          aria-label={labels.inScope}
          placeholder={labels.inScope}
          value={scope ?? null}
          onChange={(picked: number) => setScope(picked)}
          options={scopes.map((one) => ({ value: one.step, label: `${one.name}, ${formatInstant(one.startedAt)}` }))}
        />
      )}
      <Button
        disabled={scopes.length > 0 && scope === undefined}
        onClick={() => plan({ kind: 'ADD', elementId, scope: scope ?? null, variables: [] })}
      >
        {labels.addHere}
      </Button>
    </div>
  )
}

interface TokensProps {
  readonly tokens: readonly Token[]
  readonly plan: (change: Change) => void
  readonly move: (token: Token) => void
}

const Tokens = ({ tokens, plan, move }: TokensProps) =>
  tokens.length === 0 ? (
    <p className="muted">{labels.noTokens}</p>
  ) : (
    <ul className="desk-tokens">
      {tokens.map((token) => (
        <li key={token.step}>
          {token.name}, {formatInstant(token.startedAt)}{' '}
          <Button size="small" onClick={() => move(token)}>
            {labels.moveToken}
          </Button>{' '}
          <Button size="small" onClick={() => plan({ kind: 'CANCEL', step: token.step })}>
            {labels.cancelToken}
          </Button>
        </li>
      ))}
    </ul>
  )
