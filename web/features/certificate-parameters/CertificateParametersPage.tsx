import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, InputNumber, Radio, Skeleton } from 'antd'
import type { z } from 'zod'
import { getCertificateParameters, setCertificateParameters } from '#contract/certificates'
import type { Output } from '#contract/endpoint'
import { call } from '../../shared/api.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { useTyped } from '../../shared/typed.ts'
import { DateField, Field, FieldGroup } from '../../shared/ui/Field.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { PageTitle } from '../../shared/ui/PageTitle.tsx'
import { labels } from './labels.nl.ts'
import { TableEditor } from './TableEditor.tsx'

export type Values = Output<typeof getCertificateParameters>['values']
type Body = z.input<NonNullable<(typeof setCertificateParameters)['body']>>

/** Validity and fee of certificates, as the by-law of the municipality sets them. */
export const CertificateParametersPage = () => {
  const query = useQuery({
    queryKey: ['certificate-parameters'],
    queryFn: () => call(getCertificateParameters, {}),
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" />
  return <Form known={query.data.values} />
}

const isValues = (kept: unknown): kept is Values =>
  setCertificateParameters.body?.shape.values.safeParse(kept).success === true

const Form = ({ known }: { readonly known: Values }) => {
  const { configuration } = useSession()
  const [values, setValues] = useTyped<Values>('certificate-parameters', known, isValues)
  const [validFrom, setValidFrom] = useTyped('certificate-parameters-from', configuration.today)
  const save = useStep({
    send: (body: Body) => call(setCertificateParameters, { body }),
    done: labels.saved,
  })
  const change = (part: Partial<Values>) => setValues({ ...values, ...part })
  return (
    <div className="page" style={{ maxWidth: 760 }}>
      <PageTitle text={labels.title} />
      <h1>{labels.title}</h1>
      <p className="muted">{labels.intro}</p>
      <Validity values={values} change={change} />
      <Fees values={values} change={change} />
      <Field id="valid-from" label={labels.validFrom}>
        <DateField id="valid-from" value={validFrom} onChange={setValidFrom} />
      </Field>
      {save.error}
      <Button
        type="primary"
        disabled={validFrom === ''}
        loading={save.busy}
        onClick={() => save.submit({ values, validFrom })}
      >
        {labels.save}
      </Button>
    </div>
  )
}

interface Part {
  readonly values: Values
  readonly change: (part: Partial<Values>) => void
}

const Validity = ({ values, change }: Part) => (
  <>
    <FieldGroup label={labels.mode}>
      <Radio.Group
        value={values['ca.validityMode']}
        onChange={(event) => change({ 'ca.validityMode': event.target.value === 'TABEL' ? 'TABEL' : 'VAST' })}
        options={Object.entries(labels.modes).map(([value, label]) => ({ value, label }))}
      />
    </FieldGroup>
    {values['ca.validityMode'] === 'TABEL' ? (
      <TableEditor rows={values['ca.validityTable']} onChange={(rows) => change({ 'ca.validityTable': rows })} />
    ) : (
      <Field id="validity-years" label={labels.years}>
        <InputNumber
          id="validity-years"
          min={1}
          max={10}
          value={values['ca.validityYears']}
          onChange={(years) => change({ 'ca.validityYears': years ?? 1 })}
        />
      </Field>
    )}
  </>
)

const Fees = ({ values, change }: Part) => (
  <>
    <Field id="fee-dwelling" label={labels.feeZw}>
      <InputNumber
        id="fee-dwelling"
        min={0}
        step={0.01}
        suffix={labels.euro}
        decimalSeparator=","
        value={values['ca.feeZw']}
        onChange={(euro) => change({ 'ca.feeZw': euro ?? 0 })}
        style={{ width: 200 }}
      />
    </Field>
    <Field id="fee-room" label={labels.feeRoom}>
      <InputNumber
        id="fee-room"
        min={0}
        step={0.01}
        suffix={labels.euro}
        decimalSeparator=","
        value={values['ca.feeRoom']}
        onChange={(euro) => change({ 'ca.feeRoom': euro ?? 0 })}
        style={{ width: 200 }}
      />
    </Field>
    <Checkbox
      checked={values['ca.waivesSocialRental']}
      onChange={(event) => change({ 'ca.waivesSocialRental': event.target.checked })}
      style={{ marginBottom: 16 }}
    >
      {labels.waives}
    </Checkbox>
  </>
)
