import { Button, Input, Skeleton } from 'antd'
import { z } from 'zod'
import { makeAdvice } from '#contract/advice'
import { verdictsOO } from '#domain/model/codes'
import { call } from '../../shared/api.ts'
import { useDraft } from '../../shared/draft.ts'
import { verdictWords } from '../../shared/labels.nl.ts'
import { useStep } from '../../shared/step.tsx'
import { Field } from '../../shared/ui/Field.tsx'
import { SavedState } from '../../shared/ui/SavedState.tsx'
import { VerdictSelect } from '../../shared/ui/VerdictSelect.tsx'
import type { AdviceRequest } from './types.ts'

const perUnit = z.array(
  z.object({
    unitId: z.string(),
    verdict: z.object({ oo: z.enum(verdictsOO), overcrowded: z.boolean() }),
    grounds: z.string(),
  }),
)

/** Task A02: verdict and grounds per unit, preset from the technical report; then to the regional official for signing. */
export const MakeAdvice = ({ request }: { readonly request: AdviceRequest }) => {
  const start = request.advice === null ? request.preset : request.advice.perUnit
  const draft = useDraft('make-advice', request.id, start, (kept) => perUnit.safeParse(kept).data)
  const step = useStep({
    send: (filled: z.infer<typeof perUnit>) =>
      call(makeAdvice, {
        params: { adviceRequestId: request.id },
        body: { perUnit: filled, version: request.version },
      }),
    done: ({ reference }) => `Advies ${reference} ligt ter ondertekening bij de gewestelijk ambtenaar.`,
    after: () => draft.discard(),
  })
  const filled = draft.value
  if (filled === undefined) return <Skeleton active />
  const change = (index: number, part: Partial<z.infer<typeof perUnit>[number]>) =>
    draft.change(filled.map((one, at) => (at === index ? { ...one, ...part } : one)))
  const refused = request.advice?.refusalReason ?? null
  return (
    <section className="panel" aria-label="Advies maken">
      <header>Advies maken</header>
      <div className="body">
        {refused === null ? null : (
          <p className="callout warn">De gewestelijk ambtenaar weigerde te ondertekenen: {refused}</p>
        )}
        {filled.map((one, index) => {
          const unit = request.units.find(({ id }) => id === one.unitId)
          const found = unit?.investigationVerdict ?? null
          return (
            <fieldset key={one.unitId} className="field">
              <legend>
                {unit?.description} <span className="code">{unit?.reference}</span>
              </legend>
              <p className="muted">Resultaat van het onderzoek: {found === null ? 'geen' : verdictWords(found)}</p>
              <Field id={`verdict-${index}`} label="Advies">
                <VerdictSelect
                  id={`verdict-${index}`}
                  value={one.verdict}
                  onChange={(verdict) => change(index, { verdict })}
                />
              </Field>
              <Field id={`grounds-${index}`} label="Motivering">
                <Input.TextArea
                  id={`grounds-${index}`}
                  rows={3}
                  maxLength={4000}
                  value={one.grounds}
                  onChange={(event) => change(index, { grounds: event.target.value })}
                />
              </Field>
            </fieldset>
          )
        })}
        {step.error}
        <div style={{ display: 'flex', gap: 12, alignItems: 'center' }}>
          <SavedState draft={draft} />
          <span style={{ flex: 1 }} />
          <Button type="primary" loading={step.busy} onClick={() => step.submit(filled)}>
            Advies ter ondertekening leggen
          </Button>
        </div>
      </div>
    </section>
  )
}
