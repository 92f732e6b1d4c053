import { Skeleton } from 'antd'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { casePath } from '../../shared/case-path.ts'
import { formatLongDate } from '../../shared/format.ts'
import { mainStatusWord } from '../../shared/labels.nl.ts'
import { FormDialog } from '../../shared/procedure/FormDialog.tsx'
import { ProcedureFrame } from '../../shared/procedure/ProcedureFrame.tsx'
import { stepLabel } from '../../shared/step-labels.nl.ts'
import { PageError } from '../../shared/ui/PageError.tsx'
import { CostsDialog } from './CostsDialog.tsx'
import { HouseholdCard, StepLinks } from './HouseholdCard.tsx'
import { householdForm } from './household-forms.nl.ts'
import { ListDialog } from './ListDialog.tsx'
import { type Rehousing, type RehousingPart, useRehousing } from './queries.ts'
import { stepsOf } from './steps.ts'

/** Everybody who must leave a dwelling of this case, and how far each household is. */
export const RehousingPage = () => {
  const { caseId = '' } = useParams()
  const query = useRehousing(caseId)
  const [params, setParams] = useSearchParams()
  if (query.isLoadingError) return <PageError query={query} />
  if (query.isPending) return <Skeleton active className="page" paragraph={{ rows: 12 }} />
  const file = query.data
  const [step, over] = [params.get('stap'), params.get('over')]
  return (
    <>
      <ProcedureFrame file={file} kind="herhuisvesting" status={mainStatusWord[file.status]} panels={[]} forms={{}}>
        <p>
          <a href={casePath(file.id, file.reference)}>Naar het dossier zelf</a>
        </p>
        {file.rehousings.map((rehousing) => (
          <Part key={rehousing.id} file={file} rehousing={rehousing} />
        ))}
      </ProcedureFrame>
      {step === null || over === null ? null : (
        <Dialog
          key={`${step}-${over}`}
          file={file}
          step={step}
          over={over}
          onClose={() => setParams({}, { replace: true })}
        />
      )}
    </>
  )
}

const Part = ({ file, rehousing }: { readonly file: Rehousing; readonly rehousing: RehousingPart }) => (
  <section aria-label="Herhuisvesting">
    <p>
      Gestart op {formatLongDate(rehousing.startedOn)}
      {rehousing.vacateOn === null ? '' : `, weg tegen ${formatLongDate(rehousing.vacateOn)}`}
      {rehousing.closedOn === null ? '' : `, afgesloten op ${formatLongDate(rehousing.closedOn)}`}.
    </p>
    {rehousing.listedOn === null ? <StepLinks steps={stepsOf(rehousing.actions)} over={rehousing.id} /> : null}
    {rehousing.households.map((household, index) => (
      <HouseholdCard key={household.id} file={file} household={household} number={index + 1} />
    ))}
  </section>
)

interface DialogProps {
  readonly file: Rehousing
  readonly step: string
  /** the re-housing or the household that the step is about */
  readonly over: string
  readonly onClose: () => void
}

const Dialog = ({ file, step, over, onClose }: DialogProps) => {
  const [id] = useState(() => crypto.randomUUID())
  const rehousing = file.rehousings.find((part) => part.id === over)
  const household = file.rehousings.flatMap(({ households }) => households).find((one) => one.id === over)
  const asked = stepsOf(rehousing?.actions ?? household?.actions ?? []).find(({ action }) => action === step)
  if (!asked?.open) return null
  if (rehousing) return <ListDialog file={file} rehousing={rehousing} onClose={onClose} />
  if (asked.action === 'REHOUSING_COSTS') return <CostsDialog file={file} householdId={over} onClose={onClose} />
  const form = householdForm(asked.action, over, id)
  if (form === undefined) return null
  return (
    <FormDialog name={`${step}-${over}`} title={stepLabel[asked.action]} form={form} file={file} onClose={onClose} />
  )
}
