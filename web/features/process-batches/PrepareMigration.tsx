import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { prepareBatch } from '#contract/process-batches'
import type { StepMapping } from '#modelling/migration/check-migration'
import { rolesFor } from '#domain/access/can-do'
import { call } from '../../shared/api.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { labels as shared } from '../../shared/process-batches/labels.nl.ts'
import { Field } from '../../shared/ui/Field.tsx'
import type { Impact } from './ImpactPage.tsx'
import { impactLabels as labels } from './labels.nl.ts'
import type { Outcomes } from './plan.ts'

interface Props {
  readonly processId: string
  readonly impact: Impact
  readonly mapping: readonly StepMapping[]
  readonly outcomes: Outcomes
}

/** Freezes the processes that run on the version now, with the mapping, as a batch that is tried on paper first. Those that cannot go stand in it too: the report says why. */
export const PrepareMigration = ({ processId, impact, mapping, outcomes }: Props) => {
  const navigate = useNavigate()
  const { has } = useSession()
  const [reason, setReason] = useState('')
  const [where, setWhere] = useState('')
  const toVersion = impact.to.version
  const send = useStep({
    send: (version: number) =>
      call(prepareBatch, {
        body: {
          operation: { kind: 'MIGRATE', processId, toVersion: version, mapping: [...mapping] },
          reason,
          chosen: {
            filter: {
              processId,
              version: impact.from.version,
              state: 'ACTIVE',
              ...(where !== '' && { municipalityOrgId: where }),
            },
          },
        },
      }),
    done: shared.prepared,
    after: ({ batchId }) => void navigate(`/processen/bewerkingen/${batchId}`),
  })
  if (!has(...rolesFor('MEND', 'PROCESS_INSTANCE'))) return null
  if (toVersion === null) return <p className="callout">{labels.draftOnly}</p>
  if (toVersion === impact.from.version) return <p className="callout">{labels.noVersion}</p>
  return (
    <section aria-label={labels.migrate} style={{ marginTop: 16, maxWidth: 640 }}>
      <p>
        {labels.migrateAbout} {labels.otherStays}
      </p>
      <Field id="impact-where" label={labels.whose}>
        <Select
          id="impact-where"
          style={{ width: '100%' }}
          value={where}
          options={[
            { value: '', label: labels.everywhere },
            ...impact.municipalities.map(({ municipality, count }) => ({
              value: municipality.id,
              label: `${municipality.name} (${count})`,
            })),
          ]}
          onChange={setWhere}
        />
      </Field>
      <Field id="impact-reason" label={labels.reason}>
        <Input.TextArea
          id="impact-reason"
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      {send.error}
      <Button
        type="primary"
        loading={send.busy}
        disabled={reason.trim() === '' || outcomes.UNCHANGED.count + outcomes.MAPPED.count === 0}
        onClick={() => send.submit(toVersion)}
      >
        {labels.migrate}
      </Button>
    </section>
  )
}
