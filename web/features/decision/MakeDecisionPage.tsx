import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useNavigate, useParams } from 'react-router'
import { getDecisionBasis, makeDecision } from '#contract/decisions'
import { sayWarning } from '../../shared/action-labels.nl.ts'
import { call } from '../../shared/api.ts'
import { useDraft } from '../../shared/draft.ts'
import { useStep } from '../../shared/step.tsx'
import { PageError } from '../../shared/ui/PageError.tsx'
import { UnitPicker } from '../../shared/ui/UnitPicker.tsx'
import { Wizard } from '../../shared/ui/Wizard.tsx'
import { DefaultsStep } from './DefaultsStep.tsx'
import { type Basis, decisionFaults, type DecisionForm, decisionForm, isPast, startUnit } from './form.ts'
import { SigningStep } from './SigningStep.tsx'
import { UploadStep } from './UploadStep.tsx'
import { VerdictStep } from './VerdictStep.tsx'

/** The five-step wizard "beslissing burgemeester"; a date in the past shows the upload, else the way of signing. */
export const MakeDecisionPage = () => {
  const { caseId = '' } = useParams()
  const query = useQuery({
    queryKey: ['decision-basis', caseId],
    queryFn: () => call(getDecisionBasis, { params: { caseId } }),
    // The ground stands still under an open wizard, the version guards it; each opening reads it again.
    staleTime: 'static',
    gcTime: 0,
  })
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" />
  return <DecisionWizard caseId={caseId} basis={query.data} />
}

const legalBase = 'Vlaamse Codex Wonen van 2021, boek 3, deel 5'

const DecisionWizard = ({ caseId, basis }: { readonly caseId: string; readonly basis: Basis }) => {
  const navigate = useNavigate()
  const draft = useDraft<DecisionForm>(
    'make-decision',
    caseId,
    {
      id: crypto.randomUUID(),
      decisionDate: basis.today,
      signingFlow: basis.defaults.signingFlow,
      legalBase,
      units: basis.units.filter(({ basis: found }) => found !== null).map(startUnit),
    },
    (kept) => decisionForm.safeParse(kept).data,
  )
  const back = `/procedures/${caseId}`
  const step = useStep({
    send: (form: DecisionForm) =>
      call(makeDecision, {
        params: { caseId },
        body: { ...form, ...flowOf(form, basis.today), version: basis.version },
      }),
    done: 'De beslissing is gemaakt. De documenten worden klaargezet.',
    after: async () => {
      await draft.discard()
      await navigate(back)
    },
  })
  const form = draft.value
  if (form === undefined) return <Skeleton active className="page" />
  const change = (part: Partial<DecisionForm>) => draft.change({ ...form, ...part })
  const faults = decisionFaults(form, basis)
  const past = isPast(form, basis.today)
  const warnings = [
    ...new Set(
      basis.units
        .filter(({ unit }) => form.units.some(({ unitId }) => unitId === unit.id))
        .flatMap((one) => one.warnings),
    ),
  ]
  return (
    <Wizard
      title="Beslissing burgemeester maken"
      intro={warnings.map((warning) => (
        <p key={warning} className="callout warn">
          {sayWarning(warning)}
        </p>
      ))}
      step={draft.step}
      goTo={(index) => draft.change(form, index)}
      draft={draft}
      submitLabel="Beslissing maken"
      busy={step.busy}
      error={step.error}
      onSubmit={() => step.submit(form)}
      onCancel={() => void navigate(back)}
      steps={[
        { title: 'Entiteiten', faults: faults.units, content: <UnitStep form={form} basis={basis} change={change} /> },
        {
          title: 'Standaardparameters',
          faults: faults.defaults,
          content: <DefaultsStep form={form} change={change} />,
        },
        {
          title: 'Beslissing en opties per entiteit',
          faults: faults.verdicts,
          content: <VerdictStep form={form} basis={basis} change={change} />,
        },
        past
          ? {
              title: 'Beslissingsdocument opladen',
              faults: faults.upload,
              content: <UploadStep form={form} basis={basis} caseId={caseId} change={change} />,
            }
          : { title: 'Manier van ondertekenen', faults: [], content: <SigningStep form={form} change={change} /> },
      ]}
    />
  )
}

const flowOf = (form: DecisionForm, today: string): Pick<DecisionForm, 'signingFlow'> => {
  if (isPast(form, today)) return { signingFlow: 'OPGELADEN' }
  return { signingFlow: form.signingFlow === 'OPGELADEN' ? 'DIGITAAL' : form.signingFlow }
}

interface StepProps {
  readonly form: DecisionForm
  readonly basis: Basis
  readonly change: (part: Partial<DecisionForm>) => void
}

const UnitStep = ({ form, basis, change }: StepProps) => (
  <UnitPicker
    label="Over welke entiteiten beslist de burgemeester?"
    units={basis.units.map(({ unit, basis: found }) =>
      found === null ? { ...unit, closed: 'Er is nog geen advies of onderzoek.' } : unit,
    )}
    chosen={form.units.map(({ unitId }) => unitId)}
    onChange={(ids) =>
      change({
        units: basis.units
          .filter(({ unit }) => ids.includes(unit.id))
          .map((one) => form.units.find(({ unitId }) => unitId === one.unit.id) ?? startUnit(one)),
      })
    }
  />
)
