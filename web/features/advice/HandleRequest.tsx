import { Button, Input, Radio } from 'antd'
import { handleAdviceRequest } from '#contract/advice'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { Field, FieldGroup } from '../../shared/ui/Field.tsx'
import { useTyped } from '../../shared/typed.ts'
import type { AdviceRequest } from './types.ts'

type Route = 'ONDERZOEK' | 'GEWEIGERD'
const isRoute = (kept: unknown): kept is Route => kept === 'ONDERZOEK' || kept === 'GEWEIGERD'

/** Task A01: ask an investigation of the controller, or refuse the request with a reason. */
export const HandleRequest = ({ request }: { readonly request: AdviceRequest }) => {
  const [route, setRoute] = useTyped<Route>('handle-route', 'ONDERZOEK', isRoute)
  const [reason, setReason] = useTyped('refusal', '')
  const step = useStep({
    send: () =>
      call(handleAdviceRequest, {
        params: { adviceRequestId: request.id },
        body: { route, reason, version: request.version },
      }),
    done: route === 'ONDERZOEK' ? 'Het onderzoek is gevraagd.' : 'De adviesvraag is geweigerd.',
  })
  const incomplete = route === 'GEWEIGERD' && reason.trim() === ''
  return (
    <section className="panel" aria-label="Adviesvraag behandelen">
      <header>Adviesvraag behandelen</header>
      <div className="body">
        <FieldGroup label="Wat doet u met de vraag?">
          <Radio.Group
            value={route}
            onChange={(event) => setRoute(event.target.value === 'GEWEIGERD' ? 'GEWEIGERD' : 'ONDERZOEK')}
            options={[
              { value: 'ONDERZOEK', label: 'Onderzoek vragen aan de woningcontroleur' },
              { value: 'GEWEIGERD', label: 'Weigeren' },
            ]}
          />
        </FieldGroup>
        {route === 'GEWEIGERD' ? (
          <Field id="refusal" label="Reden van de weigering">
            <Input.TextArea id="refusal" rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
          </Field>
        ) : (
          <p className="callout">
            Er komt een conformiteitsonderzoek voor deze entiteiten; taak 7 (onderzoek plannen) wordt geopend.
          </p>
        )}
        {step.error}
        <Button type="primary" disabled={incomplete} loading={step.busy} onClick={() => step.submit(undefined)}>
          {route === 'ONDERZOEK' ? 'Onderzoek vragen' : 'Adviesvraag weigeren'}
        </Button>
      </div>
    </section>
  )
}
