import { Button, Select } from 'antd'
import { useState } from 'react'
import { useSession } from '../session.tsx'
import { DateField, Field } from './Field.tsx'

export interface RedirectionChoice {
  readonly toUserId: string
  readonly from: string
  readonly until: string | null
}

interface Props {
  readonly colleagues: readonly { readonly id: string; readonly name: string }[]
  readonly busy: boolean
  readonly onSubmit: (choice: RedirectionChoice) => void
}

/** To which colleague mails go, from which day, and until when. */
export const RedirectionForm = ({ colleagues, busy, onSubmit }: Props) => {
  const { configuration } = useSession()
  const [toUserId, setToUserId] = useState('')
  const [from, setFrom] = useState(configuration.today)
  const [until, setUntil] = useState('')
  return (
    <>
      <Field id="redirect-to" label="Naar welke collega?">
        <Select
          id="redirect-to"
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: '100%' }}
          {...(toUserId === '' ? {} : { value: toUserId })}
          onChange={setToUserId}
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <div className="side-by-side">
        <Field id="redirect-from" label="Vanaf">
          <DateField id="redirect-from" value={from} min={configuration.today} onChange={setFrom} />
        </Field>
        <Field id="redirect-until" label="Tot en met" help="Laat leeg als het einde niet bekend is.">
          <DateField id="redirect-until" value={until} min={from} onChange={setUntil} />
        </Field>
      </div>
      <Button
        disabled={toUserId === '' || from === ''}
        loading={busy}
        onClick={() => onSubmit({ toUserId, from, until: until === '' ? null : until })}
      >
        E-mails omleiden
      </Button>
    </>
  )
}
