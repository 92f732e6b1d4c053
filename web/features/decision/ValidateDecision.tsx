import { Button, Input, Radio, Select } from 'antd'
import { validateDecision } from '#contract/decisions'
import { type InvalidReason, invalidReasons } from '#domain/model/codes'
import { call } from '../../shared/api.ts'
import { useStep } from '../../shared/step.tsx'
import { Field, FieldGroup } from '../../shared/ui/Field.tsx'
import { useTyped } from '../../shared/typed.ts'
import { Findings } from './Findings.tsx'
import { invalidReasonWord } from './labels.nl.ts'
import type { DecisionRun } from './run.ts'

const isInvalidReason = (kept: unknown): kept is InvalidReason => invalidReasons.some((reason) => reason === kept)

/** Task A05: valid, or back to the municipality with the reason. What the rules find presets the choice. */
export const ValidateDecision = ({ run }: { readonly run: DecisionRun }) => {
  const [finding] = run.decisions.flatMap(({ findings }) => findings)
  const [valid, setValid] = useTyped('valid', finding === undefined)
  const [reason, setReason] = useTyped<InvalidReason | undefined>('invalid-reason', finding, isInvalidReason)
  const [note, setNote] = useTyped('validation-note', '')
  const step = useStep({
    send: () =>
      call(validateDecision, {
        params: { decisionRunId: run.id },
        body: { valid, reason: valid ? null : (reason ?? null), note, version: run.version },
      }),
    done: valid
      ? 'De beslissing is geldig. De beroepstermijnen zijn berekend.'
      : 'De beslissing is ongeldig. De gemeente krijgt taak A06.',
  })
  return (
    <section className="panel" aria-label="Beslissing valideren">
      <header>Beslissing valideren</header>
      <div className="body">
        <Findings decisions={run.decisions} />
        <FieldGroup label="Is de beslissing geldig?">
          <Radio.Group
            value={valid}
            onChange={(event) => setValid(event.target.value === true)}
            options={[
              { value: true, label: 'Geldig' },
              { value: false, label: 'Ongeldig' },
            ]}
          />
        </FieldGroup>
        {valid ? null : (
          <Field id="invalid-reason" label="Reden">
            <Select
              id="invalid-reason"
              style={{ width: 320 }}
              {...(reason === undefined ? {} : { value: reason })}
              onChange={setReason}
              options={invalidReasons.map((value) => ({ value, label: invalidReasonWord[value] }))}
            />
          </Field>
        )}
        <Field id="validation-note" label="Opmerking (niet verplicht)">
          <Input.TextArea
            id="validation-note"
            rows={2}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
        {step.error}
        <Button
          type="primary"
          disabled={!valid && reason === undefined}
          loading={step.busy}
          onClick={() => step.submit(undefined)}
        >
          {valid ? 'Beslissing geldig verklaren' : 'Beslissing ongeldig verklaren'}
        </Button>
      </div>
    </section>
  )
}
