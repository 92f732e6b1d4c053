import { Button, Tabs } from 'antd'
import { validateInvestigation } from '#contract/investigations'
import { isWithoutAccess } from '#domain/technical-report/access'
import { regimeOn } from '#domain/technical-report/regime'
import { ApiError, call } from '../../shared/api.ts'
import { useSession } from '../../shared/session.tsx'
import { useStep } from '../../shared/step.tsx'
import { ErrorNotice } from '../../shared/ui/ErrorNotice.tsx'
import { DateField, Field } from '../../shared/ui/Field.tsx'
import { SavedState } from '../../shared/ui/SavedState.tsx'
import { DefectList } from './DefectList.tsx'
import { sayFault } from './labels.nl.ts'
import type { Investigation } from './types.ts'
import { UnitReport } from './UnitReport.tsx'
import { type InvestigationState, useInvestigationForm } from './use-form.ts'

/** Task 52: the visit, the building once, and a report per unit with its result beside it. Saved while typing. */
export const ScoreInvestigation = ({ investigation }: { readonly investigation: Investigation }) => {
  const { configuration } = useSession()
  const state = useInvestigationForm(investigation)
  const { form, change } = state
  const noAccess = isWithoutAccess(form.reports.map(({ input }) => input))
  const step = useStep({
    send: async () =>
      call(validateInvestigation, {
        params: { investigationId: investigation.id },
        body: { version: await state.settle() },
      }),
    done: noAccess
      ? 'Het verslag geen toegang is ondertekend. Taak 7 staat opnieuw open: plan een nieuw bezoek.'
      : 'Het onderzoek is gevalideerd. U kunt het nu ondertekenen.',
  })
  const regime = form.visitDate === null ? undefined : regimeOn(form.visitDate)
  return (
    <section className="panel" aria-label="Onderzoek uitvoeren">
      <header>
        Onderzoek uitvoeren <span style={{ flex: 1 }} /> <SavedState draft={state.saver} />
      </header>
      <div className="body">
        <Field
          id="visit-date"
          label="Datum van het bezoek"
          help="De datum bepaalt het model van het technisch verslag en de puntentelling."
        >
          <DateField
            id="visit-date"
            value={form.visitDate ?? ''}
            max={configuration.today}
            onChange={(date) => change({ visitDate: date === '' ? null : date })}
          />
        </Field>
        {regime === undefined || form.visitDate === null ? (
          <p className="callout">Vul eerst de datum van het bezoek in.</p>
        ) : (
          <Tabs
            items={[
              {
                key: 'building',
                label: `Deel B: gebouw (${form.building.length})`,
                children: (
                  <DefectList
                    parts={['B']}
                    regime={regime}
                    visitDate={form.visitDate}
                    model="ZW"
                    chosen={form.building}
                    onChange={(building) => change({ building })}
                  />
                ),
              },
              ...form.reports.map(({ unitId, input }) => {
                const unit = investigation.reports.find((report) => report.unit.id === unitId)?.unit
                return {
                  key: unitId,
                  label: unit?.description ?? unitId,
                  children: (
                    <UnitReport
                      unitType={unit?.type ?? 'ZW'}
                      regime={regime}
                      visitDate={form.visitDate ?? ''}
                      input={input}
                      result={state.results.get(unitId)}
                      onChange={(next) =>
                        change({
                          reports: form.reports.map((one) => (one.unitId === unitId ? { unitId, input: next } : one)),
                        })
                      }
                    />
                  ),
                }
              }),
            ]}
          />
        )}
        <Faults state={state} investigation={investigation} />
        {state.saver.error instanceof ApiError ? <ErrorNotice error={state.saver.error} /> : step.error}
        {noAccess ? (
          <p className="callout warn" style={{ marginTop: 12 }}>
            Geen enkele entiteit gaf toegang. U ondertekent het verslag geen toegang (DT010), dat ook de gemeente ziet;
            daarna kan het bezoek opnieuw gepland worden.
          </p>
        ) : null}
        <Button
          type="primary"
          loading={step.busy}
          disabled={state.faults.some(({ severity }) => severity === 'error')}
          onClick={() => step.submit(undefined)}
        >
          {noAccess ? 'Verslag geen toegang ondertekenen' : 'Onderzoek valideren'}
        </Button>
      </div>
    </section>
  )
}

const Faults = ({
  state,
  investigation,
}: {
  readonly state: InvestigationState
  readonly investigation: Investigation
}) => {
  if (state.faults.length === 0) return null
  const unitName = (id: string | null) =>
    investigation.reports.find(({ unit }) => unit.id === id)?.unit.description ?? 'Onderzoek'
  return (
    <div className="callout warn" role="status">
      <strong>Nog na te kijken</strong>
      <ul style={{ margin: '4px 0 0', paddingLeft: 20 }}>
        {state.faults.map((fault) => (
          <li key={`${fault.unitId}-${fault.path}-${fault.code}`}>
            {unitName(fault.unitId)}: {sayFault(fault.code)} {fault.severity === 'warning' ? '(mag blijven staan)' : ''}
          </li>
        ))}
      </ul>
    </div>
  )
}
