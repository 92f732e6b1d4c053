import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { z } from 'zod'
import type { Output } from '#contract/endpoint'
import { getProperty } from '#contract/properties'
import type { StepAction } from '#domain/procedures/step-actions'
import { call } from '../api.ts'
import { casePath } from '../case-path.ts'
import { useDraft } from '../draft.ts'
import { formatAddress } from '../format.ts'
import { text } from '../labels.nl.ts'
import { useSession } from '../session.tsx'
import { useStep } from '../step.tsx'
import { stepLabel } from '../step-labels.nl.ts'
import { PageError } from '../ui/PageError.tsx'
import { PageTitle } from '../ui/PageTitle.tsx'
import { SavedState } from '../ui/SavedState.tsx'
import { UnitPicker } from '../ui/UnitPicker.tsx'
import { bodyOf, emptyValues, type Values } from './fields.ts'
import type { StartForm } from './step-form.ts'
import { StepFields } from './StepFields.tsx'
import { wizardOf } from './steps.ts'

interface Props {
  readonly action: StepAction
  readonly form: StartForm
  /** whom the form can name; default: the parties of the property */
  readonly parties?: Output<typeof getProperty>['parties']
}

/** A page that starts a case on one property; what is typed is kept on the server. */
export const StartPage = ({ action, form, parties }: Props) => {
  const { propertyId = '' } = useParams()
  const query = useQuery({
    queryKey: ['property', propertyId],
    queryFn: () => call(getProperty, { params: { propertyId } }),
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" />
  return <Start action={action} form={form} property={query.data} parties={parties ?? query.data.parties} />
}

const filledForm = z.object({
  id: z.string(),
  unitIds: z.array(z.string()),
  values: z.record(z.string(), z.unknown()),
})
type Filled = z.infer<typeof filledForm>

const Start = ({ action, form, property, parties = [] }: Props & { readonly property: Output<typeof getProperty> }) => {
  const { configuration } = useSession()
  const navigate = useNavigate()
  const empty: Filled = {
    id: crypto.randomUUID(),
    unitIds: property.units.length === 1 ? property.units.map(({ id }) => id) : [],
    values: emptyValues(form.fields, configuration.today),
  }
  const draft = useDraft(wizardOf(action), property.id, empty, (kept) => filledForm.safeParse(kept).data)
  const start = useStep({
    send: (body: Values) => form.send(body),
    done: ({ reference }) => form.done(reference),
    after: async ({ caseId, reference }) => {
      await draft.discard()
      await navigate(casePath(caseId, reference))
    },
  })
  const filled = draft.value
  if (filled === undefined) return <Skeleton active className="page" />
  const body = {
    id: filled.id,
    propertyId: property.id,
    unitIds: filled.unitIds,
    ...bodyOf(form.fields, filled.values),
  }
  return (
    <div className="page" style={{ maxWidth: 800 }}>
      <PageTitle text={stepLabel[action]} />
      <h1>{stepLabel[action]}</h1>
      <p className="muted">{formatAddress(property.address)}</p>
      <p>{form.about}</p>
      <UnitPicker
        label={form.unitsLabel}
        units={property.units}
        chosen={filled.unitIds}
        onChange={(unitIds) => draft.change({ ...filled, unitIds })}
      />
      <StepFields
        name={wizardOf(action)}
        fields={form.fields}
        values={filled.values}
        change={(part) => draft.change({ ...filled, values: { ...filled.values, ...part } })}
        file={{ id: null, units: property.units, parties }}
      />
      {start.error}
      <footer style={{ display: 'flex', gap: 8, alignItems: 'center', marginTop: 16 }}>
        <Button type="primary" disabled={!form.fits(body)} loading={start.busy} onClick={() => start.submit(body)}>
          {stepLabel[action]}
        </Button>
        <Button onClick={() => void navigate(`/panden/${property.id}`)}>{text.cancel}</Button>
        <SavedState draft={draft} />
      </footer>
    </div>
  )
}
