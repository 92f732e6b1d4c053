import { useQuery } from '@tanstack/react-query'
import { Descriptions, Skeleton } from 'antd'
import { useNavigate, useParams } from 'react-router'
import type { Output } from '#contract/endpoint'
import { registerNgw } from '#contract/ngw'
import { getProperty } from '#contract/properties'
import { call } from '../../shared/api.ts'
import { casePath } from '../../shared/case-path.ts'
import { useDraft } from '../../shared/draft.ts'
import { formatAddress, formatLongDate } from '../../shared/format.ts'
import { ngwMeasureWord } from '../../shared/labels.nl.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { UnitPicker } from '../../shared/ui/UnitPicker.tsx'
import { Wizard } from '../../shared/ui/Wizard.tsx'
import { DecisionStep } from './DecisionStep.tsx'
import { ngwFaults, type NgwForm, ngwForm } from './form.ts'

type Property = Output<typeof getProperty>

/** Wizard "NGW-besluit registreren" on one property; the decision itself is uploaded on the page that follows. */
export const RegisterNgwPage = () => {
  const { propertyId = '' } = useParams()
  const query = useQuery({
    queryKey: ['property', propertyId],
    queryFn: () => call(getProperty, { params: { propertyId } }),
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" />
  return <NgwWizard property={query.data} />
}

const emptyForm = (property: Property): NgwForm => ({
  id: crypto.randomUUID(),
  unitIds: property.units.length === 1 ? property.units.map(({ id }) => id) : [],
  decidedOn: '',
  grounds: '',
  measures: [],
  measuresText: '',
  communicatedOn: '',
})

const NgwWizard = ({ property }: { readonly property: Property }) => {
  const { configuration } = useSession()
  const navigate = useNavigate()
  const draft = useDraft('register-ngw', property.id, emptyForm(property), (kept) => ngwForm.safeParse(kept).data)
  const send = useStep({
    send: ({ communicatedOn, ...form }: NgwForm) =>
      call(registerNgw, {
        body: { ...form, propertyId: property.id, communicatedOn: communicatedOn === '' ? null : communicatedOn },
      }),
    done: ({ reference }) => `Besluit ${reference} is geregistreerd.`,
    after: async ({ caseId, reference }) => {
      await draft.discard()
      await navigate(casePath(caseId, reference))
    },
  })
  const form = draft.value
  if (form === undefined) return <Skeleton active className="page" />
  const change = (part: Partial<NgwForm>) => draft.change({ ...form, ...part })
  const faults = ngwFaults(form, configuration.today)
  return (
    <Wizard
      title="NGW-besluit registreren"
      intro={<p className="muted">{formatAddress(property.address)}</p>}
      step={draft.step}
      goTo={(step) => draft.change(form, step)}
      draft={draft}
      submitLabel="Besluit registreren"
      busy={send.busy}
      onSubmit={() => send.submit(form)}
      onCancel={() => void navigate(`/panden/${property.id}`)}
      error={send.error}
      steps={[
        { title: 'Besluit', faults: faults[0] ?? [], content: <DecisionStep form={form} change={change} /> },
        {
          title: 'Entiteiten',
          faults: faults[1] ?? [],
          content: (
            <UnitPicker
              label="Over welke entiteiten gaat het besluit?"
              units={property.units}
              chosen={form.unitIds}
              onChange={(unitIds) => change({ unitIds })}
            />
          ),
        },
        { title: 'Nakijken en registreren', faults: [], content: <Summary form={form} property={property} /> },
      ]}
    />
  )
}

const Summary = ({ form, property }: { readonly form: NgwForm; readonly property: Property }) => (
  <>
    <Descriptions
      column={1}
      size="small"
      bordered
      items={[
        { key: 'on', label: 'Datum', children: form.decidedOn === '' ? '–' : formatLongDate(form.decidedOn) },
        {
          key: 'units',
          label: 'Entiteiten',
          children:
            property.units
              .filter(({ id }) => form.unitIds.includes(id))
              .map(({ description }) => description)
              .join(', ') || '–',
        },
        { key: 'grounds', label: 'Gronden', children: form.grounds },
        {
          key: 'measures',
          label: 'Maatregelen',
          children: form.measures.map((measure) => ngwMeasureWord[measure]).join(', ') || '–',
        },
      ]}
    />
    <div className="callout" style={{ marginTop: 16 }}>
      <strong>Wat gebeurt er daarna?</strong>
      <ul style={{ margin: '4px 0 0', paddingLeft: 20 }}>
        <li>U laadt het ondertekende besluit (DT098) op in het dossier.</li>
        <li>In de werklijst komt taak A15: bezorg het besluit aan de inventarisbeheerder.</li>
        <li>Is het op tijd, dan komen de woningen op VIVOO-NGW, op de datum van het besluit.</li>
      </ul>
    </div>
  </>
)
