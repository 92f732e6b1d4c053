import { Button } from 'antd'
import { sendDecision } from '#contract/decisions'
import { call } from '../../shared/api.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { DateField, Field } from '../../shared/ui/Field.tsx'
import { useTyped } from '../../shared/typed.ts'
import type { DecisionRun } from './run.ts'

/** Task 181 or A06: date of service, then to the agency. */
export const SendDecision = ({ run }: { readonly run: DecisionRun }) => {
  const { configuration } = useSession()
  const [postedOn, setPostedOn] = useTyped('posted-on', configuration.today)
  const step = useStep({
    send: () =>
      call(sendDecision, {
        params: { decisionRunId: run.id },
        body: { postedOn: postedOn === '' ? null : postedOn, version: run.version },
      }),
    done: 'De beslissing is verstuurd naar Wonen in Vlaanderen.',
  })
  return (
    <section className="panel" aria-label="Beslissing versturen">
      <header>Beslissing versturen</header>
      <div className="body">
        <Field
          id="posted-on"
          label="Datum afgifte post"
          help="De dag waarop u de beslissing aangetekend verstuurde aan de betrokkenen. Vanaf dan telt de beroepstermijn. Kent u die dag nog niet, laat het veld dan leeg: u krijgt er een taak voor."
        >
          <DateField id="posted-on" value={postedOn} max={configuration.today} onChange={setPostedOn} />
        </Field>
        <p className="callout">
          De melding van de beslissing (DT035) wordt gemaakt voor elke betrokkene. Wonen in Vlaanderen krijgt taak A05
          om ze te valideren.
        </p>
        {step.error}
        <Button type="primary" loading={step.busy} onClick={() => step.submit(undefined)}>
          Beslissing versturen
        </Button>
      </div>
    </section>
  )
}
