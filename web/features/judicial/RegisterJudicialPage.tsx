import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { registerJudicialFile } from '#contract/judicial'
import { getProperty } from '#contract/properties'
import { type JudicialOrigin, judicialOrigins } from '#domain/model/codes'
import { call } from '../../shared/api.ts'
import { formatAddress } from '../../shared/format.ts'
import { text } from '../../shared/labels.nl.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { DateField, Field } from '../../shared/ui/Field.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { UnitPicker } from '../../shared/ui/UnitPicker.tsx'
import { labels, originWord } from './labels.nl.ts'

interface Form {
  readonly id: string
  readonly origin: JudicialOrigin
  readonly reportedOn: string
  readonly facts: string
  readonly unitIds: string[]
}

/** Registers a judicial file on a property. */
export const RegisterJudicialPage = () => {
  const { propertyId = '' } = useParams()
  const { configuration } = useSession()
  const navigate = useNavigate()
  const [form, setForm] = useState<Form>(() => ({
    id: crypto.randomUUID(),
    origin: 'MELDING_GEMEENTE',
    reportedOn: configuration.today,
    facts: '',
    unitIds: [],
  }))
  const query = useQuery({
    queryKey: ['property', propertyId],
    queryFn: () => call(getProperty, { params: { propertyId } }),
  })
  const send = useStep({
    send: () => call(registerJudicialFile, { body: { ...form, propertyId } }),
    done: labels.registered,
    after: async ({ caseId }) => {
      await navigate(`/gerechtelijke-dossiers/${caseId}`)
    },
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" />
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  return (
    <div className="page">
      <PageTitle text={labels.register} />
      <h1>{labels.register}</h1>
      <p className="muted">{formatAddress(query.data.address)}</p>
      <section className="panel">
        <div className="body" style={{ display: 'grid', gap: 12, maxWidth: 720 }}>
          <Field id="origin" label={labels.origin}>
            <Select
              id="origin"
              value={form.origin}
              onChange={(origin) => change({ origin })}
              options={judicialOrigins.map((value) => ({ value, label: originWord[value] }))}
              style={{ width: 320 }}
            />
          </Field>
          <Field id="reported-on" label={labels.reportedOn}>
            <DateField
              id="reported-on"
              value={form.reportedOn}
              max={configuration.today}
              onChange={(reportedOn) => change({ reportedOn })}
            />
          </Field>
          <UnitPicker
            label={labels.units}
            units={query.data.units}
            chosen={form.unitIds}
            onChange={(unitIds) => change({ unitIds })}
          />
          <Field id="facts" label={labels.facts}>
            <Input.TextArea
              id="facts"
              rows={6}
              maxLength={20_000}
              value={form.facts}
              onChange={(event) => change({ facts: event.target.value })}
            />
          </Field>
          {send.error}
          <div>
            <Button
              type="primary"
              disabled={form.facts.trim() === '' || form.reportedOn === ''}
              loading={send.busy}
              onClick={() => send.submit(undefined)}
            >
              {labels.register}
            </Button>{' '}
            <Button onClick={() => void navigate(`/panden/${propertyId}`)}>{text.cancel}</Button>
          </div>
        </div>
      </section>
    </div>
  )
}
