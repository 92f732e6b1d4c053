import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { registerRequest } from '#contract/cases'
import type { Output } from '#contract/endpoint'
import { getProperty } from '#contract/properties'
import { call } from '../../shared/api.ts'
import { useDraft } from '../../shared/draft.ts'
import { formatAddress } from '../../shared/format.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { UnitPicker } from '../../shared/ui/UnitPicker.tsx'
import { Wizard } from '../../shared/ui/Wizard.tsx'
import { isFormal, requestFaults, type RequestForm, requestForm } from './form.ts'
import { RequesterStep } from './RequesterStep.tsx'
import { RequestStep } from './RequestStep.tsx'
import { Summary } from './Summary.tsx'

type Property = Output<typeof getProperty>

/** Wizard "Procedure OO starten via verzoek of melding" on one property. */
export const RegisterRequestPage = () => {
  const { propertyId = '' } = useParams()
  const query = useQuery({
    queryKey: ['property', propertyId],
    queryFn: () => call(getProperty, { params: { propertyId } }),
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" />
  return <RequestWizard property={query.data} />
}

const emptyForm = (property: Property, today: string): RequestForm => ({
  id: crypto.randomUUID(),
  unitIds: property.units.length === 1 ? property.units.map(({ id }) => id) : [],
  kind: 'VERZOEK',
  initiator: 'BELANGHEBBENDE',
  receivedOn: today,
  channel: 'AANGETEKEND',
  motivated: true,
  hasInterest: true,
  complaint: '',
  requesterPartyIds: [],
  newRequester: null,
  warning: false,
})

const RequestWizard = ({ property }: { readonly property: Property }) => {
  const { configuration } = useSession()
  const navigate = useNavigate()
  const draft = useDraft('register-request', property.id, emptyForm(property, configuration.today), (kept) => {
    const parsed = requestForm.safeParse(kept)
    return parsed.success ? parsed.data : undefined
  })
  const send = useStep({
    send: (form: RequestForm) => call(registerRequest, { body: bodyOf(property.id, form) }),
    done: ({ reference }) => `Procedure ${reference} is gestart. De ontvangstmelding wordt gemaakt.`,
    after: async ({ caseId }) => {
      await draft.discard()
      await navigate(`/procedures/${caseId}`)
    },
  })
  const form = draft.value
  if (form === undefined) return <Skeleton active className="page" />
  const change = (part: Partial<RequestForm>) => draft.change({ ...form, ...part })
  const faults = requestFaults(form, configuration.today)
  return (
    <Wizard
      title="Verzoek of melding registreren"
      intro={<p className="muted">{formatAddress(property.address)}</p>}
      step={draft.step}
      goTo={(step) => draft.change(form, step)}
      draft={draft}
      submitLabel="Procedure starten"
      busy={send.busy}
      onSubmit={() => send.submit(form)}
      onCancel={() => void navigate(`/panden/${property.id}`)}
      error={send.error}
      steps={[
        { title: 'Verzoek', faults: faults[0] ?? [], content: <RequestStep form={form} change={change} /> },
        {
          title: 'Entiteiten',
          faults: faults[1] ?? [],
          content: (
            <UnitPicker
              label="Over welke entiteiten gaat het?"
              units={property.units}
              chosen={form.unitIds}
              onChange={(unitIds) => change({ unitIds })}
            />
          ),
        },
        {
          title: 'Verzoeker',
          faults: faults[2] ?? [],
          content: <RequesterStep form={form} change={change} parties={property.parties} />,
        },
        { title: 'Nakijken en starten', faults: [], content: <Summary form={form} property={property} /> },
      ]}
    />
  )
}

const bodyOf = (propertyId: string, { newRequester, ...form }: RequestForm) => ({
  ...form,
  propertyId,
  kind: isFormal(form) ? ('VERZOEK' as const) : ('MELDING' as const),
  newRequesters:
    newRequester === null
      ? []
      : [
          {
            ...newRequester,
            firstName: newRequester.firstName === '' ? null : newRequester.firstName,
            roles: [isFormal(form) ? ('VERZOEKER' as const) : ('MELDER' as const)],
          },
        ],
})
